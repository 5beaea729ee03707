import type { PodSpec, TopologySpreadConstraint } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Served, Spread } from '../../platform/resolve';
import { serverSelector } from '../labels';

/** Which nodes a model's pods get before or after others, and how they are spread over them. */
export function podStanding(
  model: Pick<Served, 'life' | 'name' | 'engine'>,
): Pick<PodSpec, 'priorityClassName' | 'topologySpreadConstraints'> {
  const { life } = model;
  const { zones, hosts } = life.topologySpread;
  const constraint = (topologyKey: string, spread: Spread): TopologySpreadConstraint => ({
    maxSkew: spread.maxSkew,
    topologyKey,
    whenUnsatisfiable: spread.whenUnsatisfiable,
    labelSelector: { matchLabels: serverSelector(model) },
  });
  return {
    ...(life.priorityClass === undefined ? {} : { priorityClassName: life.priorityClass.name }),
    topologySpreadConstraints: [
      constraint('topology.kubernetes.io/zone', zones),
      ...(hosts === undefined ? [] : [constraint('kubernetes.io/hostname', hosts)]),
    ],
  };
}
