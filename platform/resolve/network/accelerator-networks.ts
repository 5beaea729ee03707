import { GPU_NETWORKS, type GpuNetworkKind, type GpuNetworkRow } from '../../catalog';
import type { AcceleratorNetworksDescription } from '../../description';
import { addressBlock, cidrText } from '../../sizing';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { AcceleratorNetworks, GpuNetwork, GpuNetworkSet } from '../types/accelerator-networks';
import type { NodePool } from '../types/node-pool';

const TOOLKIT = 'GoogleCloudPlatform/cluster-toolkit v1.95.0, examples/gke-a3-ultragpu';

/** The range is cut into this many subnets: 2 ** 7. */
const CUTS = 7;

/** Where the subnets of each kind begin, so that those of one never move when another kind or zone is added. */
const FIRST_CUT = { GPUDIRECT_TCPX: 0, GPUDIRECT_TCPXO: 8, RDMA: 16 } as const satisfies Record<GpuNetworkKind, number>;
/** Subnets of RDMA in one zone: one for gVNIC, and up to eight for the GPUs' own cards. */
const CUTS_OF_ZONE = 9;
const ZONES_MOST = 12;

/** What the network profile makes by itself (docs.cloud.google.com/vpc/docs/rdma-network-profiles). */
const ROCE_MTU = 8896;

export interface AcceleratorNetworksContext {
  readonly environment: string;
  readonly nodePools: Readonly<Record<string, NodePool>>;
}

/** The networks that the pools ask for. */
export function resolveAcceleratorNetworks(
  context: AcceleratorNetworksContext,
  given: AcceleratorNetworksDescription | undefined,
  ledger: Ledger,
): AcceleratorNetworks {
  const cidr = ledger.choose(
    'cidr',
    given?.cidr,
    byDefault('192.168.0.0/16', 'apart from the default ranges of the cluster; 508 nodes a subnet', TOOLKIT),
  );
  const sets = ledger.note('sets', derived(setsOf(context, cidr), 'the additionalNetworks of the node pools'));
  return { cidr, sets };
}

/** The name of the set of networks that a pool's nodes take part in. */
export function networkSetName({ additionalNetworks, zones }: NodePool): string | undefined {
  if (additionalNetworks === undefined) return undefined;
  const kind = additionalNetworks.replace('GPUDIRECT_', '').toLowerCase();
  return additionalNetworks === 'RDMA' ? `${kind}-${zones[0] ?? ''}` : kind;
}

function setsOf({ environment, nodePools }: AcceleratorNetworksContext, cidr: string): GpuNetworkSet[] {
  const sharing = new Map<string, NodePool[]>();
  for (const pool of Object.values(nodePools)) {
    const name = networkSetName(pool);
    if (name !== undefined && rowOf(pool) !== undefined) sharing.set(name, [...(sharing.get(name) ?? []), pool]);
  }
  return [...sharing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, pools]) => setOf(`${environment}-${name}`, name, pools, cidr));
}

/** Undefined where the machine type has no such networks: a rule refuses that. */
function rowOf({ machineType, additionalNetworks }: NodePool): GpuNetworkRow | undefined {
  const row = GPU_NETWORKS[machineType];
  return row?.kind === additionalNetworks ? row : undefined;
}

function setOf(prefix: string, name: string, pools: readonly NodePool[], cidr: string): GpuNetworkSet {
  const rows = pools.flatMap((pool) => rowOf(pool) ?? []);
  const [row] = rows;
  const zone = pools[0]?.zones[0] ?? '';
  if (row === undefined) throw new Error(`the networks ${name} are of no machine type`);
  const first = FIRST_CUT[row.kind] + (row.kind === 'RDMA' ? zoneIndex(zone) * CUTS_OF_ZONE : 0);
  const subnet = (of: string, index: number) => ({ name: of, cidr: cut(cidr, first + index) });
  const gvnic = Array.from({ length: row.gvnicNetworks }, (_, index): GpuNetwork => {
    const own = row.gvnicNetworks === 1 ? `${prefix}-gvnic` : `${prefix}-${index}`;
    return { name: own, ...(row.mtu === undefined ? {} : { mtu: row.mtu }), subnets: [subnet(own, index)] };
  });
  const cards = Math.max(...rows.map(({ rdmaSubnets }) => rdmaSubnets));
  const roce: GpuNetwork = {
    name: prefix,
    mtu: ROCE_MTU,
    profile: `${zone}-vpc-roce`,
    subnets: Array.from({ length: cards }, (_, index) => subnet(`${prefix}-${index}`, gvnic.length + index)),
  };
  return {
    name,
    kind: row.kind,
    nodePools: pools.map((pool) => pool.name),
    networks: cards === 0 ? gvnic : [...gvnic, roce],
  };
}

/** `europe-west1-b` is 1: the letter says it, so that it never changes. */
function zoneIndex(zone: string): number {
  return Math.max(0, zone.charCodeAt(zone.length - 1) - 'a'.charCodeAt(0)) % ZONES_MOST;
}

/** One of the equal parts of a range. */
function cut(cidr: string, index: number): string {
  const block = addressBlock(cidr);
  const prefix = block.prefix + CUTS;
  return cidrText({ first: block.first + index * 2 ** (32 - prefix), prefix });
}
