import type { Rule } from '../rule';

/** Written for nobody. */
export const inferenceModelReadByNoPicker = {
  name: 'inference-model-read-by-no-picker',
  severity: 'error',
  summary: 'InferenceModel objects, which no picker reads that this program knows.',
  why: 'InferenceModel (inference.networking.x-k8s.io/v1alpha2) last came with Inference Extension 0.5.1, with an InferencePool of another API group. From 1.0.0 on pickers watch InferenceObjective in its place and have no right to the other, so that its criticality and its weights would do nothing.',
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/guides/ga-migration/',
  check: ({ targets }) =>
    targets.inferenceModel
      ? [
          {
            path: 'targets.inferenceModel',
            message: `the ${targets.picker.generation} picker ${targets.picker.version} does not read InferenceModel, nor does any from 1.0.0 on`,
            given: true,
            allowed:
              'without it: criticality of a model or the priority of an adapter becomes an InferenceObjective; `slipway migrate` turns objects of old into new ones',
            fix: 'inferenceModel: false',
          },
        ]
      : [],
} satisfies Rule;
