import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const exportWithoutFleet = {
  name: 'export-without-fleet',
  severity: 'error',
  summary: 'A pool that is exported from a cluster which is in no fleet.',
  why:
    'Pools are exported to the clusters of the same fleet. Outside of one nobody reads the annotation: the pool is served here, ' +
    'no import appears anywhere, and nothing says why.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/setup-multicluster-inference-gateway',
  check(platform) {
    const { cluster } = platform;
    // Of a cluster that is there already nobody here knows which fleet it is in.
    if (cluster.kind === 'existing' || cluster.fleetProject !== undefined) return [];
    return Object.values(servedOf(platform))
      .filter(({ pool }) => pool.exported)
      .map(({ name }) => ({
        path: `models.${name}.exportToFleet`,
        message: `the cluster is in no fleet that ${name} could be exported to`,
        given: true,
        allowed: 'cluster.fleet, or no export',
        fix: fields({ cluster: { fleet: {} } }),
      }));
  },
} satisfies Rule;
