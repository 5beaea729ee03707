import type { PodSpec, TopologySpreadConstraint } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Served, Spread } from '../../platform/resolve';

/** Which nodes a model's pods get before or after others, and how they are spread over them. */
export function podStanding({
  life,
  pool,
}: Pick<Served, 'life' | 'pool'>): Pick<PodSpec, 'priorityClassName' | 'topologySpreadConstraints'> {
  const { zones, hosts } = life.topologySpread;
  const constraint = (topologyKey: string, spread: Spread): TopologySpreadConstraint => ({
    maxSkew: spread.maxSkew,
    topologyKey,
    whenUnsatisfiable: spread.whenUnsatisfiable,
    labelSelector: { matchLabels: { ...pool.selector } },
  });
  return {
    ...(life.priorityClass === undefined ? {} : { priorityClassName: life.priorityClass.name }),
    topologySpreadConstraints: [
      constraint('topology.kubernetes.io/zone', zones),
      ...(hosts === undefined ? [] : [constraint('kubernetes.io/hostname', hosts)]),
    ],
  };
}
