import { DEFAULT_GKE_VERSION, GKE_FEATURES, isGkeAtLeast } from '../../catalog';
import { isAutoCreated } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The priority is skipped. */
export const autoCreationBeforeGkeSupportsIt = {
  name: 'auto-creation-before-gke-supports-it',
  severity: 'warning',
  summary: 'A compute class that lets GKE make node pools, on a version that does so only with auto-provisioning.',
  why:
    'Before 1.33.3 a compute class can have pools made only where auto-provisioning is switched on for the whole cluster. ' +
    'Without it the priority is passed over, and pods wait although there is capacity.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/node-auto-provisioning',
  unconfirmed: 'from which version on a compute class makes pools by itself',
  check: (platform) => {
    const { gke } = platform.targets;
    const { since } = GKE_FEATURES['compute-class-auto-creation'];
    if (platform.cluster.autoProvisioning !== undefined || isGkeAtLeast(gke, since)) return [];
    return Object.values(platform.computeClasses).flatMap(({ name, priorities }) => {
      if (!priorities.some(isAutoCreated)) return [];
      return [
        {
          path: 'targets.gke',
          message: `on GKE ${gke} compute class ${name} makes no node pools by itself`,
          given: gke,
          allowed: `${since} or later; or cluster.autoProvisioning`,
          fix: fields({ gke: DEFAULT_GKE_VERSION.version }),
        },
      ];
    });
  },
} satisfies Rule;
