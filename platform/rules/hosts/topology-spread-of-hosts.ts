import type { TopologySpread } from '../../resolve';
import type { Rule } from '../rule';
import { groups } from './group';

/** What belongs together is not spread. */
export const topologySpreadOfHosts = {
  name: 'topology-spread-of-hosts',
  severity: 'error',
  summary: 'A spread over zones or nodes, of replicas over several hosts.',
  why:
    'A spread counts pods, and would put those of one replica as far apart as it can: into different zones, where every token ' +
    'crosses between them. The pods of a group are therefore placed without one, and what is said of it has no effect.',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check: (platform) =>
    groups(platform).flatMap(({ model: { name, life }, path }) =>
      isUsual(life.topologySpread)
        ? []
        : [
            {
              path: `${path}.life.topologySpread`,
              message: `the pods of a replica of ${name} belong together, and a spread would part them`,
              given: life.topologySpread,
              allowed: 'none: a pool of one zone for each such model',
            },
          ],
    ),
} satisfies Rule;

function isUsual({ zones, hosts }: TopologySpread): boolean {
  return hosts === undefined && zones.maxSkew === 1 && zones.whenUnsatisfiable === 'ScheduleAnyway';
}
