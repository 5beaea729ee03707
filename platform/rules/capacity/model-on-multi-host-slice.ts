import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { sliceOf } from './slice';

/** Silent: the pods run, and each waits for the others. */
export const modelOnMultiHostSlice = {
  name: 'model-on-multi-host-slice',
  severity: 'error',
  summary: 'A model whose replica is one pod, on a TPU slice of several hosts.',
  why:
    'The chips of a multi-host slice work together or not at all: a process on one host waits for those on all others ' +
    'when it initialises the TPU. Pods that know nothing of each other hang there, with their chips paid for.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/tpus, vllm-project/vllm#15313',
  check: (platform) =>
    poolViews(platform).flatMap((view) => {
      const { pool, path, models, machine } = view;
      const slice = sliceOf(view);
      if (slice === undefined || slice.hosts === 1) return [];
      const [single] = machine.topologies ?? [];
      return models.map((model) => ({
        path: `models.${model.name}.nodePool`,
        message: `${pool.name} is a slice of ${slice.topology} over ${slice.hosts} hosts, and a replica of ${model.name} is one pod`,
        given: pool.name,
        allowed: `a pool whose slice is one host${single === undefined ? '' : `: ${path}.placement.tpuTopology '${single}'`}`,
        ...otherPool(platform.nodePools, pool.name),
      }));
    }),
} satisfies Rule;

function otherPool(
  pools: Readonly<Record<string, { accelerator?: { kind: string } }>>,
  name: string,
): { fix?: string } {
  const other = Object.entries(pools).find(([key, pool]) => key !== name && pool.accelerator?.kind === 'tpu');
  return other === undefined ? {} : { fix: fields({ nodePool: other[0] }) };
}
