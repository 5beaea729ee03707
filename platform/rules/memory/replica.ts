import type { ModelRow } from '../../catalog';
import { type Model, type NodePool, type Platform, tryFindPoolOf } from '../../resolve';
import { fieldArgs } from '../../resolve/engine/fields';
import { engineShape } from '../../resolve/model/engine-shape';
import { gpuOf } from '../../resolve/model/gpu';
import type { EngineShape, GpuShape } from '../../sizing';
import { asArgument } from '../../resolve/model/extra-args';

/** A model with what is known of its checkpoint and the accelerators that one replica runs on. */
export interface Replica {
  readonly model: Model;
  readonly row: ModelRow;
  readonly pool: NodePool;
  /** Absent on a pool without accelerators. */
  readonly gpu?: GpuShape;
  /** Absent where the arithmetic does not hold: on TPUs, or with flags that move memory about. */
  readonly shape?: EngineShape;
}

/** Flags with which memory is not what the arithmetic says: parts go to the host, or its size is set by hand. */
const MOVES_MEMORY =
  /^--(cpu-offload-gb|cpu-offload-params|offload-.*|kv-cache-memory-bytes|num-gpu-blocks-override|hf-overrides|rope-scaling|language-model-only|mm-encoder-only|speculative-.*|spec-.*|model-class-overrides|kv-cache-dtype-skip-layers|decode-context-parallel-size|prefill-context-parallel-size|block-size)$/;

const CACHE = new WeakMap<Platform, readonly Replica[]>();

/** Every model of the platform on its pool. */
export function replicas(platform: Platform): readonly Replica[] {
  const known = CACHE.get(platform);
  if (known !== undefined) return known;
  const all = Object.values(platform.models).flatMap((model) => {
    const pool = tryFindPoolOf(platform, model);
    return pool === undefined ? [] : [replicaOf(model, model.facts, pool)];
  });
  CACHE.set(platform, all);
  return all;
}

/** Whether a field or `engine.args` sets a flag, by any spelling. */
export function hasFlag({ engine }: Model, flag: RegExp): boolean {
  return Object.keys({ ...fieldArgs(engine), ...engine.extraArgs }).some((key) => {
    const [name = ''] = asArgument(key).split(/[=.]/);
    return flag.test(name.replaceAll('_', '-'));
  });
}

function replicaOf(model: Model, row: ModelRow, pool: NodePool): Replica {
  const gpu = gpuOf(pool);
  const known = gpu?.kind === 'gpu' && !hasFlag(model, MOVES_MEMORY);
  return { model, row, pool, gpu, ...(known ? { shape: engineShape(row, gpu, model.engine) } : {}) };
}
