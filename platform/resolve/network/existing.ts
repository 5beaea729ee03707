import { NEW_NETWORK_FIELDS, type ExistingNetworkDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { ExistingNetwork } from '../types/network';
import type { NetworkContext } from './context';

const SHARED_VPC = 'https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-shared-vpc';

type Reach = 'authorizedNetworks' | 'publicControlPlane' | 'fqdnPolicies';

/** YAML may say what the type keeps apart: an existing VPC, and ranges of a new one. */
type Described = { readonly existing: ExistingNetworkDescription } & {
  readonly [Field in (typeof NEW_NETWORK_FIELDS)[number]]?: string | undefined;
};

/** A VPC that is there already. */
export function resolveExistingNetwork(
  { environment, project }: NetworkContext,
  network: Described,
  ledger: Ledger,
): Omit<ExistingNetwork, Reach> {
  const given = network.existing;
  return {
    kind: ledger.given('kind', 'existing'),
    vpcName: ledger.given('vpcName', given.network),
    subnetName: ledger.given('subnetName', given.subnetwork),
    podsRangeName: ledger.given('podsRangeName', given.podsRange),
    servicesRangeName: ledger.given('servicesRangeName', given.servicesRange),
    proxyOnlyCidr: ledger.given('proxyOnlyCidr', given.proxyOnlyCidr),
    ...(given.makeProxyOnlySubnet === true
      ? {
          proxyOnlySubnetName: ledger.note(
            'proxyOnlySubnetName',
            derived(`${environment}-proxy-only`, "the environment's name and what it is"),
          ),
        }
      : {}),
    project: ledger.choose('project', given.hostProject, derived(project, 'the project of the environment')),
    shared: ledger.note(
      'shared',
      derived(given.hostProject !== undefined && given.hostProject !== project, 'whether another project shares it'),
    ),
    grants: ledger.choose(
      'grants',
      given.grants,
      byDefault('none', 'whoever owns the host project grants them once, for all clusters', SHARED_VPC),
    ),
    ...statedRanges(given, ledger),
    withoutEffect: ledger.note(
      'withoutEffect',
      derived(
        NEW_NETWORK_FIELDS.filter((field) => network[field] !== undefined),
        'fields about a VPC that is made',
      ),
    ),
  };
}

function statedRanges(
  given: ExistingNetworkDescription,
  ledger: Ledger,
): Pick<ExistingNetwork, 'nodesCidr' | 'podsCidr' | 'servicesCidr'> {
  const { nodesCidr, podsCidr, servicesCidr } = given;
  return {
    ...(nodesCidr === undefined ? {} : { nodesCidr: ledger.given('nodesCidr', nodesCidr) }),
    ...(podsCidr === undefined ? {} : { podsCidr: ledger.given('podsCidr', podsCidr) }),
    ...(servicesCidr === undefined ? {} : { servicesCidr: ledger.given('servicesCidr', servicesCidr) }),
  };
}
