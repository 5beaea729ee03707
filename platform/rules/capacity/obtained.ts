import type { NodePool } from '../../resolve';

/** A way of obtaining nodes, as the catalogue calls it. */
export type ConsumptionMode = 'onDemand' | 'spot' | 'flexStart' | 'reservation';

/** The way in which a pool's nodes are obtained. Queued provisioning takes from the same stock as flex-start. */
export function consumptionOf({ spot, flexStart, queuedProvisioning, reservation }: NodePool): ConsumptionMode {
  if (spot) return 'spot';
  if (flexStart || queuedProvisioning) return 'flexStart';
  return reservation === undefined || reservation === 'none' ? 'onDemand' : 'reservation';
}
