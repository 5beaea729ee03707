import { GKE_FEATURES, installedBy, isGkeAtLeast, MIN_INFERENCE_GATEWAY_GKE_VERSION } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

const GROUP = 'inference.networking.k8s.io';
const { since, source } = GKE_FEATURES['managed-inference-pool-crd'];

/** Works, once somebody has done what later versions do by themselves. */
export const inferencePoolNotInstalledByGke = {
  name: 'inference-pool-not-installed-by-gke',
  severity: 'warning',
  summary: 'A GKE version that supports InferencePools and does not install their CRD.',
  why:
    `Up to ${since} the CRD of InferencePool is the user's: without it every pool and every picker fails. From there on GKE ` +
    'owns it, and a copy that is applied again later, or taken away, fights the one of GKE: all pools go with their CRD.',
  source: `${source}, NVIDIA/aicr#2214, kubernetes-sigs/gateway-api-inference-extension#1541`,
  check: ({ targets: { gke } }) => {
    if (!isGkeAtLeast(gke, MIN_INFERENCE_GATEWAY_GKE_VERSION)) return [];
    const url = installedBy(GROUP, 'InferencePool', gke)?.url;
    if (url === undefined) return [];
    return [
      {
        path: 'targets.gke',
        message: `GKE ${gke} does not install the CRD of InferencePool; before the first sync: kubectl apply --server-side --filename=${url}`,
        given: gke,
        allowed: `${since} or later, which install it`,
        fix: fields({ gke: since }),
      },
    ];
  },
} satisfies Rule;
