import { maxLoraRanks } from '../../resolve/model/lora';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Kernels exist for certain ranks. */
export const loraRankNotAChoice = {
  name: 'lora-rank-not-a-choice',
  severity: 'error',
  summary: 'A largest LoRA rank that the pinned release of vLLM has no kernels for.',
  why: 'vLLM takes certain ranks only and ends on any other: "Input should be 1, 8, 16, 32, 64, 128, 256, 320 or 512".',
  source: 'vllm-project/vllm vllm/config/lora.py, vllm-project/vllm-omni#1397',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const rank = engine.lora?.maxLoraRank;
      if (rank === undefined) return [];
      const ranks = maxLoraRanks(engine.version);
      if (ranks.includes(rank)) return [];
      const next = ranks.find((one) => one > rank) ?? ranks.at(-1);
      return [
        {
          path: `models.${name}.engine.lora.maxLoraRank`,
          message: `vLLM ${engine.version} has no kernels for rank ${rank}`,
          given: rank,
          allowed: ranks.join(', '),
          fix: fields({ engine: { lora: { maxLoraRank: next } } }),
        },
      ];
    }),
} satisfies Rule;
