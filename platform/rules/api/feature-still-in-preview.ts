import { GKE_FEATURES, isGkeAtLeast } from '../../catalog';
import { type Platform, servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

const FEATURE = GKE_FEATURES['hpa-scale-to-zero'];

/** Without a promise to stay. */
export const featureStillInPreview = {
  name: 'feature-still-in-preview',
  severity: 'warning',
  summary: 'Something that GKE offers as a preview.',
  why:
    'Previews come without support and service level, may change with any patch, and need both control plane and nodes of ' +
    'the version. What is built on one is looked at again at every upgrade.',
  source: `${FEATURE.source}, https://cloud.google.com/products#product-launch-stages`,
  check: (platform) => [
    ...(isGkeAtLeast(platform.targets.gke, FEATURE.since) ? zeroByAutoscaler(platform) : []),
    ...metricsReadByGke(platform),
    ...buffersOfGke(platform),
  ],
} satisfies Rule;

function zeroByAutoscaler({ models, targets }: Platform) {
  return Object.values(models).flatMap(({ name, scaling }) => {
    if (scaling.kind === 'fixed' || scaling.minReplicas > 0 || scaling.adapter.name === 'keda') return [];
    const { minReplicas, maxReplicas } = scaling;
    return [
      {
        path: `models.${name}.replicas`,
        message: `an autoscaler that goes to zero is a preview in GKE ${targets.gke}`,
        given: { min: minReplicas, max: maxReplicas },
        allowed: 'KEDA, or a minimum of 1',
        fix: fields({ scaling: { adapter: 'keda' } }),
      },
    ];
  });
}

function metricsReadByGke({ models }: Platform) {
  return Object.values(models).flatMap(({ name, scaling }) =>
    scaling.kind === 'fixed' || scaling.adapter.name !== 'gke'
      ? []
      : [
          {
            path: `models.${name}.scaling.adapter`,
            message: 'metrics that GKE reads itself (AutoscalingMetric) are a preview',
            given: 'gke',
            allowed: 'stackdriver or keda',
            fix: fields({ scaling: { adapter: 'stackdriver' } }),
          },
        ],
  );
}

function buffersOfGke(platform: Platform) {
  return Object.values(servedOf(platform)).flatMap(({ name, scaling }) =>
    scaling.kind === 'fixed' || scaling.buffer?.kind !== 'CapacityBuffer'
      ? []
      : [
          {
            path: `models.${name}.scaling.buffer.kind`,
            message: 'CapacityBuffer is a preview, and whether GKE serves its v1beta1 is said nowhere (UNCONFIRMED)',
            given: 'CapacityBuffer',
            allowed: 'pods',
            fix: fields({ scaling: { buffer: { kind: 'pods' } } }),
          },
        ],
  );
}
