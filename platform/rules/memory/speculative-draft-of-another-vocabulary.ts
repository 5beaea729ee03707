import type { Rule } from '../rule';
import { replicas } from './replica';
import { tryFindSpeculativeDraft } from './speculative-draft';

/** Guesses are tokens: both have to mean the same by them. */
export const speculativeDraftOfAnotherVocabulary = {
  name: 'speculative-draft-of-another-vocabulary',
  severity: 'error',
  summary: 'A draft model with another vocabulary than the model it guesses for.',
  why:
    'The draft hands over token numbers. vLLM ends where the sizes of the vocabularies differ: "Target and draft model ' +
    'should have the same vocabulary size".',
  source: 'https://docs.vllm.ai/en/latest/features/speculative_decoding/',
  check: (platform) =>
    replicas(platform).flatMap((replica) => {
      const draft = tryFindSpeculativeDraft(replica);
      const { row } = replica;
      if (draft === undefined || draft.row.vocabSize === row.vocabSize) return [];
      return [
        {
          path: draft.path,
          message: `${draft.row.id} has ${draft.row.vocabSize} tokens, and ${row.id} has ${row.vocabSize}`,
          given: draft.row.id,
          allowed: `a smaller model of the family ${row.family}, or method ngram, which needs none`,
          fix: draft.withoutDraft,
        },
      ];
    }),
} satisfies Rule;
