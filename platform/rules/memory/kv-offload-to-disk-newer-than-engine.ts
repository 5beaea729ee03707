import { isVllmAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The first release whose documentation lists the file system tier: docs.vllm.ai/en/v0.22.1/api/vllm/v1/kv_offload/tiering. */
const SINCE = '0.22.1';

/** A tier that the connector does not know. */
export const kvOffloadToDiskNewerThanEngine = {
  name: 'kv-offload-to-disk-newer-than-engine',
  severity: 'error',
  summary: 'A KV cache offloaded to disk by a release of vLLM that knows memory alone.',
  why: 'The connector is told of a kind of offloading that it does not know, and the engine ends when it builds it.',
  source: 'https://docs.vllm.ai/en/v0.22.1/api/vllm/v1/kv_offload/tiering/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine: { kvOffload, version } }) => {
      if (kvOffload?.diskGib === undefined || isVllmAtLeast(version, SINCE)) return [];
      return [
        {
          path: `models.${name}.engine.kvOffload.diskGib`,
          message: `vLLM offloads to disk since ${SINCE}, and this is ${version}`,
          given: kvOffload.diskGib,
          allowed: `vLLM ${SINCE} or later`,
          fix: fields({ engine: { version: SINCE } }),
        },
      ];
    }),
} satisfies Rule;
