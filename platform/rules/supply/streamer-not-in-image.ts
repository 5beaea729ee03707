import { isVllmAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** First release that reads gs:// addresses (vllm-project/vllm#24909), and first image with the package for it. */
const READS_SINCE = '0.10.2';
const IMAGE_SINCE = '0.11.1';

/** The flag is known, the library behind it is not there. */
export const streamerNotInImage = {
  name: 'streamer-not-in-image',
  severity: 'error',
  summary: 'Weights streamed from Cloud Storage by a release that cannot.',
  why:
    'vLLM reads gs:// addresses from 0.10.2 on, and its own image has the package for it only from 0.11.1 on. Earlier ones ' +
    'take the address for a repository of the Hugging Face Hub, or end because a module is missing.',
  source: 'vllm-project/vllm#24909, vllm-project/vllm#26464',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, engine, weights }) => {
      if (weights.source !== 'gcs-streamer') return [];
      const least = engine.image.includes('vllm/vllm-openai') ? IMAGE_SINCE : READS_SINCE;
      if (isVllmAtLeast(engine.version, least)) return [];
      return [
        {
          path: `models.${name}.engine.version`,
          message: `vLLM ${engine.version} cannot stream ${weights.argument}`,
          given: engine.version,
          allowed: `${least} or later, or loader: 'gcsfuse'`,
          fix: fields({ weightsFrom: { gcs: { loader: 'gcsfuse' } } }),
        },
      ];
    }),
} satisfies Rule;
