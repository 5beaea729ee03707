import { isInBucket } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Streamed weights are not cached. */
export const cacheMediumWithoutMount = {
  name: 'cache-medium-without-mount',
  severity: 'error',
  summary: 'A medium for the cache of Cloud Storage FUSE, for weights that are streamed.',
  why: 'The streamer keeps nothing: the field would be accepted and do nothing.',
  source: 'https://docs.vllm.ai/en/stable/models/extensions/runai_model_streamer/',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, weights }) => {
      if (!isInBucket(weights) || weights.source !== 'gcs-streamer' || weights.unusedCacheMedium === undefined)
        return [];
      return [
        {
          path: `models.${name}.weightsFrom.gcs.cacheMedium`,
          message: `the weights of ${name} are streamed`,
          given: weights.unusedCacheMedium,
          allowed: "loader: 'gcsfuse' beside it, or no cacheMedium",
          fix: fields({ weightsFrom: { gcs: { loader: 'gcsfuse', cacheMedium: weights.unusedCacheMedium } } }),
        },
      ];
    }),
} satisfies Rule;
