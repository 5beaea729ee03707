import { DEFAULT_VLLM_VERSION, isVllmAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** First release with NixlConnector and its variables, per the table of vLLM releases. */
const SINCE = '0.9.0';

/** The connector is a plugin of later releases. */
export const prefillNewerThanEngine = {
  name: 'prefill-newer-than-engine',
  severity: 'error',
  summary: 'Prefill servers of a vLLM release that cannot hand its KV cache over.',
  why:
    'NixlConnector, which carries the KV cache from prefill to decode servers, came with vLLM 0.9.0. A release before it ends ' +
    'at the start: it knows no connector of that name.',
  source: 'https://docs.vllm.ai/en/latest/features/nixl_connector_usage/, ai-dynamo/dynamo#1345',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode: { engine }, path }) => {
      if (isVllmAtLeast(engine.version, SINCE)) return [];
      return [
        {
          path: `${path}.prefill`,
          message: `vLLM ${engine.version} has no NixlConnector`,
          given: engine.version,
          allowed: `${SINCE} or later`,
          fix: fields({ engine: { version: DEFAULT_VLLM_VERSION } }),
        },
      ];
    }),
} satisfies Rule;
