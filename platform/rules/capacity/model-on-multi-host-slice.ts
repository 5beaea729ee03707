import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { sliceOf } from './slice';

/** Silent: the pods run, and each waits for the others. */
export const modelOnMultiHostSlice = {
  name: 'model-on-multi-host-slice',
  severity: 'error',
  summary:
    'A model on a TPU slice of several hosts, whose replica is one pod or is spread over another number of hosts.',
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
      return models
        .filter(({ hosts }) => hosts?.count !== slice.hosts)
        .map(({ name, hosts }) => ({
          path: `models.${name}.${hosts === undefined ? 'nodePool' : 'hosts.count'}`,
          message: `${pool.name} is a slice of ${slice.topology} over ${slice.hosts} hosts, and a replica of ${name} is ${hosts === undefined ? 'one pod' : `over ${hosts.count}`}`,
          given: hosts?.count ?? pool.name,
          allowed: `hosts of the slice's number${single === undefined ? '' : `, or a slice of one host: ${path}.placement.tpuTopology '${single}'`}`,
          fix: fields({ hosts: { count: slice.hosts } }),
        }));
    }),
} satisfies Rule;
