import { BARE_METAL } from '../../catalog';
import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { NodePool } from '../types/node-pool';

const FAST_SOCKET = 'https://cloud.google.com/kubernetes-engine/docs/how-to/nccl-fast-socket';
const A4X_MAX = 'GoogleCloudPlatform/cluster-toolkit v1.95.0, examples/gke-a4x-max-bm';

type Networking = Pick<NodePool, 'additionalNetworks' | 'fastSocket' | 'secureBoot' | 'secondaryBootDisks'>;

/** How a pool's nodes reach those beside them, and what they start with. */
export function resolveNetworking(given: NodePoolDescription, ledger: Ledger): Networking {
  const disks = given.secondaryBootDisks?.map(({ diskImage, mode }) => ({
    diskImage,
    ...(mode === undefined ? {} : { mode }),
  }));
  return {
    ...(given.additionalNetworks === undefined
      ? {}
      : { additionalNetworks: ledger.given('additionalNetworks', given.additionalNetworks) }),
    fastSocket: ledger.choose(
      'fastSocket',
      given.fastSocket,
      byDefault(false, 'a model on one node sends nothing to another, and pipeline stages send little', FAST_SOCKET),
    ),
    secureBoot: ledger.note(
      'secureBoot',
      BARE_METAL.includes(given.machineType)
        ? derived(false, 'bare metal boots without it', A4X_MAX)
        : derived(true, 'only what Google signed is loaded, drivers that GKE installs among it'),
    ),
    secondaryBootDisks: ledger.choose(
      'secondaryBootDisks',
      disks,
      byDefault([], 'somebody has to fill an image first'),
    ),
  };
}
