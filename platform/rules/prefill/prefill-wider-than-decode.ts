import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** The direction that vLLM guards against. */
export const prefillWiderThanDecode = {
  name: 'prefill-wider-than-decode',
  severity: 'warning',
  summary: 'Prefill servers that are split over more GPUs than the decode servers.',
  why:
    'NixlConnector is made for decode servers as wide as prefill servers or wider. The other way round it ends with an ' +
    'assertion where KV heads are held twice, and llm-d advises against it for all but latent attention; prefill gains more ' +
    'from several narrow servers.',
  source: 'https://github.com/llm-d/llm-d/blob/main/docs/operations/disaggregation/vllm.md',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode, prefill, path }) => {
      const [wide, narrow] = [prefill.engine.tensorParallelSize, decode.engine.tensorParallelSize];
      if (wide <= narrow || decode.facts.mla !== undefined) return [];
      return [
        {
          path: `${path}.prefill.engine.tensorParallelSize`,
          message: `prefill is split over ${wide} GPUs and decode over ${narrow}`,
          given: wide,
          allowed: `${narrow} at the most, and more prefill replicas instead`,
          fix: fields({ prefill: { engine: { tensorParallelSize: narrow } } }),
        },
      ];
    }),
} satisfies Rule;
