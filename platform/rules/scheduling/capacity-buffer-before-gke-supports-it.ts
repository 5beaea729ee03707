import { GKE_FEATURES, isGkeAtLeast } from '../../catalog';
import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

const { since, source } = GKE_FEATURES['capacity-buffer'];

/** A kind that is not there yet. */
export const capacityBufferBeforeGkeSupportsIt = {
  name: 'capacity-buffer-before-gke-supports-it',
  severity: 'error',
  summary: 'A CapacityBuffer for a GKE that has none.',
  why: `GKE reads CapacityBuffers from ${since} on. Before that the kind is unknown, and the manifests are refused.`,
  source,
  check: (platform) =>
    isGkeAtLeast(platform.targets.gke, since)
      ? []
      : Object.values(servedOf(platform)).flatMap(({ name, scaling }) =>
          scaling.kind === 'hpa' && scaling.buffer?.kind === 'CapacityBuffer'
            ? [
                {
                  path: `models.${name}.scaling.buffer.kind`,
                  message: `GKE ${platform.targets.gke} has no CapacityBuffer; ${since} is the first that does`,
                  given: 'CapacityBuffer',
                  allowed: `pods, or GKE ${since}`,
                  fix: fields({ scaling: { buffer: { kind: 'pods' } } }),
                },
              ]
            : [],
        ),
} satisfies Rule;
