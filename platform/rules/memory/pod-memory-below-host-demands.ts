import { figure, GIB, gpuCount, loraSlotsBytes } from '../../sizing';
import { offloadedGib } from '../../resolve/engine/kv-offload';
import { asArgument } from '../../resolve/model/extra-args';
import { textOf } from '../literal';
import { own } from '../own';
import type { Rule } from '../rule';
import { type Replica, replicas } from './replica';

/** Flags that put something into the pod's memory, in GiB; `rank` for those that every rank takes. */
const IN_MEMORY: Readonly<Record<string, 'rank' | 'pod'>> = {
  '--cpu-offload-gb': 'rank',
  '--swap-space': 'rank',
  '--kv-offloading-size': 'pod',
  '--mm-processor-cache-gb': 'pod',
};

/** What the engine is told to keep in the pod's memory has to fit there. */
export const podMemoryBelowHostDemands = {
  name: 'pod-memory-below-host-demands',
  severity: 'error',
  summary: "More offloaded to the host than the pod's memory holds.",
  why:
    "What vLLM offloads is pinned in the pod's memory: where that is too small the kernel kills the process while it " +
    'starts, or later when the cache fills, and the exit code 137 is all that is seen.',
  source: 'https://docs.vllm.ai/en/latest/configuration/conserving_memory/',
  check: (platform) =>
    replicas(platform).flatMap((replica) => {
      const demands = demandsOf(replica);
      const total = demands.reduce((sum, { gib }) => sum + gib, 0);
      const podGib = replica.model.resources.memoryMib / 1024;
      const first = demands[0];
      if (first === undefined || total <= podGib) return [];
      return [
        {
          path: first.path,
          message:
            `${demands.map(({ what, gib }) => `${what} ${figure(gib)} GiB`).join(' + ')} = ${figure(total)} GiB,` +
            ` and the pod has ${figure(podGib)} GiB`,
          given: figure(total),
          allowed: `less than ${figure(podGib)} GiB, or a machine type with more memory`,
        },
      ];
    }),
} satisfies Rule;

interface Demand {
  readonly what: string;
  readonly path: string;
  readonly gib: number;
}

function demandsOf({ model, row }: Replica): Demand[] {
  const { engine, name } = model;
  const ranks = gpuCount(engine);
  const flags = Object.entries(engine.extraArgs).flatMap(([key, value]): Demand[] => {
    const [flag = '', inline] = asArgument(key).split('=');
    const each = own(IN_MEMORY, flag.replaceAll('_', '-'));
    const gib = Number(inline ?? textOf(value));
    if (each === undefined || !(gib > 0)) return [];
    return [{ what: flag, path: `models.${name}.engine.args.${key}`, gib: each === 'rank' ? gib * ranks : gib }];
  });
  return [...fieldDemands(model), ...flags, ...adapterDemands(model, row, ranks)];
}

function fieldDemands({ engine, name }: Replica['model']): Demand[] {
  const path = `models.${name}.engine`;
  return [
    { what: 'kvOffload', path: `${path}.kvOffload.cpuGib`, gib: offloadedGib(engine) },
    { what: 'mmProcessorCacheGb', path: `${path}.mmProcessorCacheGb`, gib: engine.mmProcessorCacheGb ?? 0 },
  ].filter(({ gib }) => gib > 0);
}

function adapterDemands({ engine, name }: Replica['model'], row: Replica['row'], ranks: number): Demand[] {
  if (engine.lora === undefined) return [];
  const { maxCpuLoras, maxLoraRank } = engine.lora;
  const bytes = loraSlotsBytes(row, { maxLoras: maxCpuLoras, maxLoraRank }, engine) * ranks;
  return [{ what: 'adapters', path: `models.${name}.engine.lora.maxCpuLoras`, gib: bytes / GIB }];
}
