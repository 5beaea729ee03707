import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** The hosts of a slice are started by Ray. */
export const tpuHostsWithoutRay = {
  name: 'tpu-hosts-without-ray',
  severity: 'error',
  summary: "TPU hosts with vLLM's own multi-node mode.",
  why:
    "vLLM's multi-node mode joins processes by NCCL and Gloo; on TPUs ranks of other hosts are started through Ray alone. The " +
    'hosts of the slice would each wait for the others.',
  source: 'kubernetes-sigs/lws v0.10.0, docs/examples/vllm/TPU; llm-d',
  check: (platform) =>
    groups(platform).flatMap(({ hosts, pool, path }) => {
      if (pool.accelerator?.kind !== 'tpu' || hosts.distributedExecutorBackend === 'ray') return [];
      return [
        {
          path: `${path}.hosts.distributedExecutorBackend`,
          message: `the hosts of a slice of ${pool.machineType} find each other through Ray alone`,
          given: hosts.distributedExecutorBackend,
          allowed: 'ray',
          fix: fields({ hosts: { distributedExecutorBackend: 'ray' } }),
        },
      ];
    }),
} satisfies Rule;
