import { ACCELERATORS, effectiveDefaults } from '../../catalog';
import type { Model, Platform } from '../../resolve';
import type { ScaledModel } from './scaled-model';

/** The most that a metric can reach. */
export interface Ceiling {
  readonly value: number;
  /** Where it comes from, in a few words. */
  readonly because: string;
}

/** The most that a model's metric can reach; undefined where nothing bounds it, or nothing says what does. */
export function tryFindCeiling(
  { model, row, scaling, standing }: ScaledModel,
  platform: Platform,
): Ceiling | undefined {
  if (row === undefined && /_std_dev_running_requests$/.test(scaling.metric))
    return tryFindMostRunning(model, platform);
  if (row === undefined) return tryFindByUnit(scaling.metric, model, standing);
  if (row.ceiling === null) return undefined;
  return typeof row.ceiling === 'number' ? { value: row.ceiling, ...SHARE } : tryFindMostRunning(model, platform);
}

const SHARE = { because: 'it is a share of the whole' };

/** Names of ratios end in `_perc` with vLLM and in `_utilization` with the pickers; of accelerators the unit is known. */
function tryFindByUnit(metric: string, model: Model, standing: ScaledModel['standing']): Ceiling | undefined {
  if (standing.origin === 'accelerator' && standing.row.unit === 'percent') {
    const { count } = model.resources.accelerator;
    return {
      value: 100 * count,
      because: `it is 100 % of ${count} ${count === 1 ? 'accelerator' : 'accelerators'} a pod`,
    };
  }
  const ratio = /^vllm:.*_usage_perc$|_utilization$/.test(metric) && standing.origin !== 'nobody';
  return ratio ? { value: 1, ...SHARE } : undefined;
}

/** Sequences that a pod takes into its batch. */
function tryFindMostRunning({ engine, nodePool }: Model, { nodePools }: Platform): Ceiling | undefined {
  const engines = engine.dataParallelSize;
  if (engine.maxNumSeqs !== undefined) {
    return { value: engine.maxNumSeqs * engines, because: `maxNumSeqs is ${engine.maxNumSeqs}` };
  }
  const accelerator = nodePools[nodePool]?.accelerator;
  if (accelerator?.kind !== 'gpu') return undefined;
  const { memoryGib, displayName } = ACCELERATORS[accelerator.name];
  const { maxNumSeqs } = effectiveDefaults(engine.version, { memoryGib, product: displayName });
  return {
    value: maxNumSeqs * engines,
    because: `vLLM ${engine.version} runs ${maxNumSeqs} at a time on ${displayName}`,
  };
}
