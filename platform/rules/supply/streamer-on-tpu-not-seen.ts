import { fields } from '../literal';
import type { Rule } from '../rule';

/** The images for TPUs are built elsewhere. */
export const streamerOnTpuNotSeen = {
  name: 'streamer-on-tpu-not-seen',
  severity: 'warning',
  summary: 'Weights streamed into a TPU by an image that may lack the streamer.',
  why:
    'The streamer came to the image for TPUs later than to the one for GPUs: v0.13.2 did not have it. Without it the engine ' +
    'ends as soon as it looks for the loader.',
  source: 'vllm-project/tpu-inference#955, llm-d/llm-d#1102',
  unconfirmed: 'the first release of vllm/vllm-tpu with the Run:ai streamer',
  check: ({ models, nodePools }) =>
    Object.values(models).flatMap(({ name, engine, weights, nodePool }) =>
      weights.source !== 'gcs-streamer' || nodePools[nodePool]?.accelerator?.kind !== 'tpu'
        ? []
        : [
            {
              path: `models.${name}.weightsFrom`,
              message: `${engine.image} was not seen to stream from Cloud Storage`,
              given: weights.argument,
              allowed: "loader: 'gcsfuse', which needs nothing of the image",
              fix: fields({ weightsFrom: { gcs: { loader: 'gcsfuse' } } }),
            },
          ],
    ),
} satisfies Rule;
