import { maxLoraRanks } from '../../resolve/model/lora';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** A slot has room for one rank. */
export const adapterExceedsLoraRank = {
  name: 'adapter-exceeds-lora-rank',
  severity: 'error',
  summary: 'An adapter whose rank is greater than the slots have room for.',
  why:
    'vLLM refuses the adapter when it loads it, which for adapters of the description is at the start: "LoRA rank 64 is ' +
    'greater than max_lora_rank 16".',
  source: 'vllm-project/vllm#2847, gpustack/gpustack#5438',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, adapters }) => {
      if (engine.lora === undefined) return [];
      const most = engine.lora.maxLoraRank;
      const ranks = maxLoraRanks(engine.version);
      return Object.entries(adapters).flatMap(([adapter, { rank }]) => {
        if (rank <= most && rank <= (ranks.at(-1) ?? rank)) return [];
        const enough = ranks.find((one) => one >= rank);
        return [
          {
            path: `models.${name}.adapters.${adapter}.rank`,
            message: `the slots have room for rank ${most}, and ${adapter} has ${rank}`,
            given: rank,
            allowed: `up to ${most}`,
            ...(enough === undefined ? {} : { fix: fields({ engine: { lora: { maxLoraRank: enough } } }) }),
          },
        ];
      });
    }),
} satisfies Rule;
