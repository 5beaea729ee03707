import { isGkeAtLeast, MIN_MULTI_CLUSTER_INFERENCE_GATEWAY_GKE_VERSION as OLDEST } from '../../catalog';
import { servedOf } from '../../resolve';
import type { Rule } from '../rule';

export const gkeTooOldForExportedPools = {
  name: 'gke-too-old-for-exported-pools',
  severity: 'error',
  summary: 'A pool that is exported from a GKE which exports none.',
  why: 'An older GKE passes the annotation over. The pool is served in its own cluster and appears in no other.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/setup-multicluster-inference-gateway',
  check: (platform) =>
    isGkeAtLeast(platform.targets.gke, OLDEST)
      ? []
      : Object.values(servedOf(platform))
          .filter(({ pool }) => pool.exported)
          .map(({ name }) => ({
            path: `models.${name}.exportToFleet`,
            message: `GKE ${platform.targets.gke} exports no InferencePools`,
            given: true,
            allowed: `GKE ${OLDEST} or later: targets.gke`,
          })),
} satisfies Rule;
