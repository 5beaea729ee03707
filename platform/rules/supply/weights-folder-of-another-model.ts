import { isInBucket, type Model } from '../../resolve';
import type { Rule } from '../rule';

/** One of them serves the other. */
export const weightsFolderOfAnotherModel = {
  name: 'weights-folder-of-another-model',
  severity: 'error',
  summary: 'Two different models that read one folder of the bucket.',
  why:
    'A folder holds one checkpoint. The model that is not in it loads the other one and answers under the wrong name, with ' +
    'memory and context reckoned for something else.',
  source: 'https://docs.vllm.ai/en/stable/models/extensions/runai_model_streamer/',
  check: ({ models }) => {
    const first = new Map<string, Model>();
    return Object.values(models).flatMap((model) => {
      const { weights, name } = model;
      if (!isInBucket(weights)) return [];
      const owner = first.get(weights.path) ?? model;
      first.set(weights.path, owner);
      if (owner.id === model.id && owner.weights.revision === weights.revision) return [];
      return [
        {
          path: `models.${name}.weightsFrom.gcs.path`,
          message: `${weights.path} is where ${owner.name} reads ${owner.id}`,
          given: weights.path,
          allowed: 'a folder of its own',
          fix: `weightsFrom: { gcs: { path: '${[weights.id, weights.revision].filter(Boolean).join('/')}' } }`,
        },
      ];
    });
  },
} satisfies Rule;
