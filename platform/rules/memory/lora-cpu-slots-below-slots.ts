import { fields } from '../literal';
import type { Rule } from '../rule';

/** What is on the GPU is in memory as well. */
export const loraCpuSlotsBelowSlots = {
  name: 'lora-cpu-slots-below-slots',
  severity: 'error',
  summary: 'Fewer adapters kept in memory than slots for them on the GPU.',
  why: 'vLLM ends before it loads anything: "max_cpu_loras must be >= max_loras".',
  source: 'vllm-project/vllm vllm/config/lora.py, substratusai/kubeai#132',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const { lora } = engine;
      if (lora === undefined || lora.maxCpuLoras >= lora.maxLoras) return [];
      return [
        {
          path: `models.${name}.engine.lora.maxCpuLoras`,
          message: `${lora.maxCpuLoras} adapters are kept in memory for ${lora.maxLoras} slots`,
          given: lora.maxCpuLoras,
          allowed: `${lora.maxLoras} or more`,
          fix: fields({ engine: { lora: { maxCpuLoras: lora.maxLoras } } }),
        },
      ];
    }),
} satisfies Rule;
