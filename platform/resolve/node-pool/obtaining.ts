import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { NodePool } from '../types/node-pool';

const FLEX_START = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws';

type Obtaining = Pick<
  NodePool,
  'spot' | 'flexStart' | 'queuedProvisioning' | 'maxRunDurationSeconds' | 'reservation' | 'autoRepair'
>;

/** How a pool's nodes are obtained; `madeName` is that of the reservation, where one is made. */
export function resolveObtaining(madeName: string, given: NodePoolDescription, ledger: Ledger): Obtaining {
  const spot = ledger.choose(
    'spot',
    given.spot,
    byDefault(false, 'Spot VMs may go at any time with 30 seconds of notice'),
  );
  const flexStart = ledger.choose(
    'flexStart',
    given.flexStart,
    byDefault(false, 'Flex-start VMs go after seven days at the latest'),
  );
  const queuedProvisioning = ledger.choose(
    'queuedProvisioning',
    given.queuedProvisioning,
    byDefault(false, 'servers scale one by one, not as one batch'),
  );
  return {
    spot,
    flexStart,
    queuedProvisioning,
    ...(given.maxRunDurationSeconds === undefined
      ? {}
      : { maxRunDurationSeconds: ledger.given('maxRunDurationSeconds', given.maxRunDurationSeconds) }),
    ...reservationOf(given.reservation, madeName, spot || flexStart || queuedProvisioning, ledger),
    autoRepair: ledger.choose(
      'autoRepair',
      given.autoRepair,
      flexStart
        ? derived(false, 'GKE makes no flex-start pool with it', FLEX_START)
        : byDefault(true, 'a node that fails its health check is replaced'),
    ),
  };
}

/** Spot, flex-start and queued nodes cannot come out of a reservation, and GKE wants that said. */
function reservationOf(
  given: NodePoolDescription['reservation'],
  madeName: string,
  excluded: boolean,
  ledger: Ledger,
): Pick<NodePool, 'reservation'> {
  if (typeof given === 'object' && 'create' in given) {
    const { count, sharedWith = [] } = given.create;
    const own = ledger.under('reservation');
    return {
      reservation: {
        name: own.note('name', derived(madeName, "the environment's name and the pool's")),
        create: own.given('create', { count, sharedWith }),
      },
    };
  }
  if (given !== undefined) return { reservation: ledger.given('reservation', given) };
  if (!excluded) return {};
  const none = derived('none' as const, 'such nodes do not come out of a reservation', 'cluster-toolkit v1.95.0');
  return { reservation: ledger.note('reservation', none) };
}
