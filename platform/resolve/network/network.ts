import type { NetworkDescription } from '../../description';
import { addressBlock, isWithinBlock, PRIVATE_BLOCKS } from '../../sizing';
import type { Ledger } from '../ledger';
import type { NetworkContext } from './context';
import { resolveExistingNetwork } from './existing';
import { byDefault, derived } from '../origin';
import type { Network, NewNetwork } from '../types/network';

const CLUSTER_TOOLKIT = 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/network';
const PROXY_ONLY = 'https://cloud.google.com/load-balancing/docs/proxy-only-subnets';

/** The VPC of an environment. */
export function resolveNetwork(
  context: NetworkContext,
  given: NetworkDescription | undefined,
  ledger: Ledger,
): Network {
  if (given?.existing !== undefined) {
    return { ...resolveExistingNetwork(context, given, ledger), ...resolveReach(given, ledger) };
  }
  return { ...resolveNewNetwork(context, given, ledger), ...resolveReach(given, ledger) };
}

type Reach = Pick<Network, 'authorizedNetworks' | 'publicControlPlane' | 'fqdnPolicies'>;

function resolveNewNetwork(
  { environment }: NetworkContext,
  given: NetworkDescription | undefined,
  ledger: Ledger,
): Omit<NewNetwork, keyof Reach> {
  const named = (field: string, suffix: string): string =>
    ledger.note(field, derived(`${environment}-${suffix}`, "the environment's name and what it is"));
  return {
    kind: ledger.note('kind', byDefault('new', 'a VPC of its own: nothing else shares its addresses and rules')),
    vpcName: named('vpcName', 'vpc'),
    subnetName: named('subnetName', 'nodes'),
    proxyOnlySubnetName: named('proxyOnlySubnetName', 'proxy-only'),
    routerName: named('routerName', 'router'),
    natName: named('natName', 'nat'),
    podsRangeName: ledger.note('podsRangeName', byDefault('pods', 'name of the secondary range')),
    servicesRangeName: ledger.note('servicesRangeName', byDefault('services', 'name of the secondary range')),
    nodesCidr: ledger.choose(
      'nodesCidr',
      given?.nodesCidr,
      byDefault('10.0.0.0/20', 'room for 4,092 nodes', CLUSTER_TOOLKIT),
    ),
    podsCidr: ledger.choose(
      'podsCidr',
      given?.podsCidr,
      byDefault('10.4.0.0/14', 'room for 1,024 nodes of 110 pods', CLUSTER_TOOLKIT),
    ),
    servicesCidr: ledger.choose(
      'servicesCidr',
      given?.servicesCidr,
      byDefault('10.1.0.0/20', 'room for 4,096 Services', CLUSTER_TOOLKIT),
    ),
    proxyOnlyCidr: ledger.choose(
      'proxyOnlyCidr',
      given?.proxyOnlyCidr,
      byDefault('10.2.0.0/23', 'the size that Google advises', PROXY_ONLY),
    ),
  };
}

/** Who reaches the control plane, and whom servers reach. */
function resolveReach(given: NetworkDescription | undefined, ledger: Ledger): Reach {
  const { fqdnPolicies } = given ?? {};
  return {
    authorizedNetworks: ledger.choose(
      'authorizedNetworks',
      given?.authorizedNetworks,
      byDefault({}, "the control plane's address answers nobody outside the VPC; its DNS name is guarded by IAM"),
    ),
    publicControlPlane: ledger.note(
      'publicControlPlane',
      derived(
        Object.values(given?.authorizedNetworks ?? {}).some((cidr) => !isPrivate(cidr)),
        'an address on the internet is of use only to networks on the internet',
      ),
    ),
    ...(fqdnPolicies === undefined || fqdnPolicies === false
      ? {}
      : {
          fqdnPolicies: ledger.given('fqdnPolicies', {
            hosts: fqdnPolicies === true ? [] : fqdnPolicies.hosts,
          }),
        }),
  };
}

function isPrivate(cidr: string): boolean {
  return PRIVATE_BLOCKS.some((space) => isWithinBlock(addressBlock(cidr), space));
}
