import { findVllmName, quantizationsOf } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The parser refuses the word. */
export const quantizationUnknownToEngine = {
  name: 'quantization-unknown-to-engine',
  severity: 'error',
  summary: 'A quantization that the pinned release of vLLM does not have.',
  why: 'vLLM ends before it loads anything where it does not know the quantization: the container restarts for ever.',
  source: 'runpod-workers/worker-vllm#332, https://docs.vllm.ai/en/latest/features/quantization/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const { quantization, version } = engine;
      if (quantization === undefined) return [];
      const { status, since, removedIn, nearest } = findVllmName(version, 'quantizations', quantization);
      if (status === 'known') return [];
      const message = {
        'not-yet': `${quantization} comes with vLLM ${since}, and this is ${version}`,
        removed: `${quantization} left vLLM in ${removedIn}, and this is ${version}`,
        unknown: `${quantization} is no quantization of vLLM ${version}`,
      }[status];
      const fix = status === 'not-yet' ? { version: since } : { quantization: nearest ?? 'fp8' };
      return [
        {
          path: `models.${name}.engine.quantization`,
          message,
          given: quantization,
          allowed: quantizationsOf(version).join(', '),
          fix: fields({ engine: fix }),
        },
      ];
    }),
} satisfies Rule;
