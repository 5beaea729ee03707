import { DEFAULT_VLLM_VERSION, isVllmAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Oldest release of which llm-d says that the official image has NIXL. */
const SEEN_SINCE = '0.19.0';

/** The connector is in vLLM; the library below it is in the image, or not. */
export const nixlNotSeenInImage = {
  name: 'nixl-not-seen-in-image',
  severity: 'warning',
  summary: 'Prefill servers of an official image of vLLM in which NIXL was not seen.',
  why:
    'NixlConnector needs the library NIXL, which is no dependency of vLLM. Official images of later releases bring it; with one ' +
    'that does not, the engine ends at its start with an import that fails.',
  source: 'llm-d/llm-d guides/pd-disaggregation/modelserver/gpu/vllm/base',
  unconfirmed: `that images before ${SEEN_SINCE} lack NIXL: llm-d writes of those from ${SEEN_SINCE} on, and no source of the others`,
  check: (platform) =>
    splitModels(platform).flatMap(({ decode: { engine }, path }) => {
      const official = engine.image === `vllm/vllm-openai:v${engine.version}`;
      if (!official || !isVllmAtLeast(engine.version, '0.9.0') || isVllmAtLeast(engine.version, SEEN_SINCE)) return [];
      return [
        {
          path: `${path}.prefill`,
          message: `whether ${engine.image} has NIXL is not known`,
          given: engine.version,
          allowed: `${SEEN_SINCE} or later, or an image of one's own with NIXL`,
          fix: fields({ engine: { version: DEFAULT_VLLM_VERSION } }),
        },
      ];
    }),
} satisfies Rule;
