import { DEFAULT_GKE_VERSION, isGkeAtLeast, MIN_INFERENCE_GATEWAY_GKE_VERSION } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** There is no InferencePool to point a route at. */
export const gkeTooOldForInferenceGateway = {
  name: 'gke-too-old-for-inference-gateway',
  severity: 'error',
  summary: 'A GKE version that has no Inference Gateway.',
  why:
    'Before 1.32.3 the Gateway controller of GKE does not know InferencePools: routes are accepted by the API server and ' +
    'refused by the controller, and no request reaches a model.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
  check: ({ targets: { gke } }) =>
    isGkeAtLeast(gke, MIN_INFERENCE_GATEWAY_GKE_VERSION)
      ? []
      : [
          {
            path: 'targets.gke',
            message: `GKE ${gke} has no Inference Gateway; ${MIN_INFERENCE_GATEWAY_GKE_VERSION} is the first that has`,
            given: gke,
            allowed: `${MIN_INFERENCE_GATEWAY_GKE_VERSION} or later`,
            fix: fields({ gke: DEFAULT_GKE_VERSION.version }),
          },
        ],
} satisfies Rule;
