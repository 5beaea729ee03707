import type { Rule } from '../rule';

/** vLLM's own image holds no weights. */
export const bakedWeightsWithoutImage = {
  name: 'baked-weights-without-image',
  severity: 'error',
  summary: 'Weights that are said to be in the image, in an image that has none.',
  why: "vLLM's own image holds no checkpoint: the engine finds no such folder, takes the path for an id of the Hub, and ends.",
  source: 'https://docs.vllm.ai/en/latest/deployment/docker/',
  check: ({ models, origins }) =>
    Object.values(models).flatMap(({ name, weights, engine }) => {
      if (weights.source !== 'image' || origins[`models.${name}.engine.image`]?.kind === 'given') return [];
      return [
        {
          path: `models.${name}.weightsFrom.image`,
          message: `${engine.image} has no ${weights.argument}`,
          given: weights.argument,
          allowed: 'an image of your own in engine.image',
          fix: 'weightsFrom taken out, or engine: { image: … } with the weights in it',
        },
      ];
    }),
} satisfies Rule;
