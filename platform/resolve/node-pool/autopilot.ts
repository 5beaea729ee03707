import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { NodePool } from '../types/node-pool';

const GPUS = 'https://cloud.google.com/kubernetes-engine/docs/how-to/autopilot-gpus';

/** Labels of pools that somebody made; GKE makes none with them. */
const OF_MADE_POOLS: readonly string[] = ['cloud.google.com/gke-nodepool', 'cloud.google.com/gke-queued'];

/**
 * Node pools as an Autopilot cluster takes them: none is made, but their pods ask for nodes of such a kind, by labels
 * that GKE reads when it makes nodes.
 */
export function selectedOnAutopilot(
  pools: Readonly<Record<string, NodePool>>,
  zones: readonly string[],
  ledger: Ledger,
): Record<string, NodePool> {
  return Object.fromEntries(
    Object.entries(pools).map(([name, pool]) => {
      const nodeSelector = ledger
        .under(name)
        .note('nodeSelector', derived(nodeSelectorOf(pool, zones), 'what GKE makes nodes by on Autopilot', GPUS));
      return [name, { ...pool, nodeSelector }];
    }),
  );
}

function nodeSelectorOf(pool: NodePool, zones: readonly string[]): Record<string, string> {
  const { accelerator, reservation } = pool;
  if (accelerator === undefined) return {};
  const kept = Object.entries(pool.nodeSelector).filter(([label]) => !OF_MADE_POOLS.includes(label));
  const [zone] = pool.zones.length === 1 && zones.length > 1 ? pool.zones : [];
  return {
    ...Object.fromEntries(kept),
    ...(accelerator.driverVersion === undefined || accelerator.driverVersion === 'INSTALLATION_DISABLED'
      ? {}
      : { 'cloud.google.com/gke-gpu-driver-version': accelerator.driverVersion.toLowerCase() }),
    ...(zone === undefined ? {} : { 'topology.kubernetes.io/zone': zone }),
    ...(typeof reservation === 'object' ? reservationLabels(reservation.name) : {}),
  };
}

/** https://cloud.google.com/kubernetes-engine/docs/how-to/consuming-reservations#autopilot */
function reservationLabels(reservation: string): Record<string, string> {
  const [, project, name = reservation] = /^projects\/([^/]+)\/reservations\/([^/]+)/.exec(reservation) ?? [];
  return {
    'cloud.google.com/reservation-name': name,
    ...(project === undefined ? {} : { 'cloud.google.com/reservation-project': project }),
    'cloud.google.com/reservation-affinity': 'specific',
  };
}
