import { GKE_FEATURES, isGkeAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

const { since } = GKE_FEATURES['hpa-scale-to-zero'];

/** The API server refuses the autoscaler, and nothing scales at all. */
export const autoscalerCannotReachZero = {
  name: 'autoscaler-cannot-reach-zero',
  severity: 'error',
  summary: 'A minimum of no pods, for an autoscaler that has to keep one.',
  why:
    `Kubernetes refuses a HorizontalPodAutoscaler with minReplicas 0 unless a feature is on that GKE has from ${since} on, ` +
    'in preview. KEDA does the last step without it.',
  source: GKE_FEATURES['hpa-scale-to-zero'].source,
  check: (platform) => {
    const { gke } = platform.targets;
    if (isGkeAtLeast(gke, since)) return [];
    const autoscaled = scaledModels(platform).filter(({ scaling }) => scaling.adapter.name !== 'keda');
    const alone = autoscaled.every(({ scaling }) => scaling.minReplicas === 0);
    return autoscaled
      .filter(({ scaling }) => scaling.minReplicas === 0)
      .map(({ scaling: { minReplicas, maxReplicas }, path }) => ({
        path: path.replicas,
        message: `an autoscaler of GKE ${gke} keeps one pod at the least; ${since} is the first that takes 0`,
        given: { min: minReplicas, max: maxReplicas },
        allowed: `a minimum of 1, KEDA, or GKE ${since}`,
        fix: alone ? fields({ scaling: { adapter: 'keda' } }) : fields({ replicas: { min: 1, max: maxReplicas } }),
      }));
  },
} satisfies Rule;
