import { fields } from '../literal';
import type { Rule } from '../rule';

/** Nothing bounds what is written but the volume. */
export const kvOffloadFillsDisk = {
  name: 'kv-offload-fills-disk',
  severity: 'warning',
  summary: 'A KV cache offloaded to a disk from which vLLM never deletes.',
  why:
    "vLLM's file system tier only ever adds files. When they exceed what the pod may store the kubelet evicts it, and the next " +
    'one starts with an empty disk: the larger the disk, the longer between two evictions.',
  source: 'vllm-project/vllm#54779',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine: { kvOffload } }) => {
      if (kvOffload?.diskGib === undefined) return [];
      return [
        {
          path: `models.${name}.engine.kvOffload.diskGib`,
          message: `pods of ${name} are evicted whenever they have written ${kvOffload.diskGib} GiB of KV cache`,
          given: kvOffload.diskGib,
          allowed: 'cpuGib alone, or an allow that says why evictions do not matter',
          fix: fields({ allow: { 'kv-offload-fills-disk': 'other pods answer while one starts anew' } }),
        },
      ];
    }),
} satisfies Rule;
