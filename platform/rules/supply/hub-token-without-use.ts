import { fillOf, isInBucket, type Weights } from '../../resolve';
import type { Rule } from '../rule';

/** A token that need not be there can be lost for nothing. */
export const hubTokenWithoutUse = {
  name: 'hub-token-without-use',
  severity: 'warning',
  summary: 'A Hugging Face token for a model that takes nothing from the Hub.',
  why:
    'Weights and tokenizer come from the bucket, and no adapter is downloaded. The token would be in the environment of ' +
    'every pod all the same, for whoever gets in.',
  source: 'https://huggingface.co/docs/hub/security-tokens',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, weights, adapters }) =>
      weights.source === 'huggingface' ||
      weights.token === undefined ||
      fillOf(weights) !== undefined ||
      Object.keys(adapters).length > 0
        ? []
        : [
            {
              path: `models.${name}.huggingFaceToken`,
              message: `${name} reads ${placeOf(weights)} and nothing of the Hub`,
              given: weights.token,
              allowed: 'no token',
              fix: `take huggingFaceToken out of ${name}`,
            },
          ],
    ),
} satisfies Rule;

function placeOf(weights: Weights): string {
  return isInBucket(weights) ? weights.bucket : weights.argument;
}
