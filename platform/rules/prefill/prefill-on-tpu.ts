import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** What carries the KV cache is written for CUDA. */
export const prefillOnTpu = {
  name: 'prefill-on-tpu',
  severity: 'error',
  summary: 'Prefill or decode servers on TPUs.',
  why:
    'The KV cache is carried by NIXL and UCX, which read the memory of NVIDIA GPUs. vLLM for TPUs has a connector of its own, ' +
    'with other flags and another layout, and a TPU cannot read what a GPU wrote.',
  source: 'https://github.com/llm-d/llm-d/blob/main/guides/pd-disaggregation/README.tpu.md',
  check: (platform) =>
    splitModels(platform).flatMap(({ pools, path, decode, prefill }) =>
      (['decode', 'prefill'] as const).flatMap((role) => {
        const accelerator = pools[role]?.accelerator;
        const shared = role === 'prefill' && decode.nodePool === prefill.nodePool;
        if (accelerator?.kind !== 'tpu' || shared) return [];
        return [
          {
            path: role === 'decode' ? `${path}.nodePool` : `${path}.prefill.nodePool`,
            message: `${role} servers would stand on ${accelerator.name}`,
            given: pools[role]?.name,
            allowed: 'pools of NVIDIA GPUs for both roles, or no prefill',
          },
        ];
      }),
    ),
} satisfies Rule;
