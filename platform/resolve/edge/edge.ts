import type { GatewayDescription, PlatformDescription } from '../../description';
import type { EdgeContext } from './context';
import { resolveCertificate, resolveDns } from './dns';
import { resolveEdgeModelArmor } from './model-armor';
import { certifiedDomains, domainsOf } from './names';
import { resolveSecurityPolicy } from './security-policy';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { Edge, EdgeAddress, EdgeTlsPolicy } from '../types/edge';
import type { Gateway } from '../types/gateway';
import type { Network } from '../types/network';

const SSL_POLICIES = 'https://cloud.google.com/load-balancing/docs/ssl-policies-concepts';

/** What is made at the edge of an environment: whatever the gateway's description describes, and does not just name. */
export function resolveEdge(
  {
    environment,
    gateway,
    network,
  }: { readonly environment: string; readonly gateway: Gateway; readonly network: Network },
  description: PlatformDescription,
  ledger: Ledger,
): Edge {
  const { gateway: given, project, region } = description;
  if (given === undefined) return {};
  const owner = network.kind === 'existing' ? network.project : project;
  return resolveParts(
    {
      environment,
      gateway,
      domains: domainsOf(description),
      certified: certifiedDomains(description),
      network: `projects/${owner}/global/networks/${network.vpcName}`,
      subnetwork: `projects/${owner}/regions/${region}/subnetworks/${network.subnetName}`,
    },
    given,
    ledger,
  );
}

function resolveParts(context: EdgeContext, given: GatewayDescription, ledger: Ledger): Edge {
  const { address, dns: dnsGiven, iap, modelArmor, securityPolicy, tls } = given;
  const { environment, gateway, domains } = context;
  const dns = dnsGiven === undefined ? undefined : resolveDns(context, dnsGiven, ledger.under('dns'));
  const certificate =
    typeof tls?.certificateManager === 'object'
      ? resolveCertificate(context, tls.certificateManager, dns, ledger.under('certificate'))
      : undefined;
  const tlsPolicy = resolveTlsPolicy(gateway, tls, ledger.under('tlsPolicy'));
  const guard =
    modelArmor === undefined || gateway.modelArmor === undefined
      ? undefined
      : resolveEdgeModelArmor(
          { environment, location: gateway.modelArmor.location },
          modelArmor,
          ledger.under('modelArmor'),
        );
  return {
    ...(typeof address === 'object' ? { address: resolveAddress(context, address, ledger.under('address')) } : {}),
    ...(dns === undefined ? {} : { dns }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(tlsPolicy === undefined ? {} : { tlsPolicy }),
    ...(typeof securityPolicy === 'object' && gateway.securityPolicy !== undefined
      ? {
          securityPolicy: resolveSecurityPolicy(gateway.securityPolicy, securityPolicy, ledger.under('securityPolicy')),
        }
      : {}),
    ...(guard === undefined ? {} : { modelArmor: guard }),
    ...(iap === undefined
      ? {}
      : {
          iap: {
            members: ledger.under('iap').given('members', [...new Set(iap.members)]),
            hostnames: ledger
              .under('iap')
              .note('hostnames', derived(domains, 'the grant is for these alone; the backends have no names yet')),
          },
        }),
  };
}

function resolveAddress(
  { gateway, subnetwork }: EdgeContext,
  given: { readonly networkTier?: 'PREMIUM' | 'STANDARD' | undefined },
  ledger: Ledger,
): EdgeAddress {
  const name = ledger.note('name', derived(gateway.address ?? gateway.name, 'as the manifests name it'));
  const because = `what ${gateway.class} answers on`;
  const tier = given.networkTier === undefined ? {} : { networkTier: ledger.given('networkTier', given.networkTier) };
  if (!gateway.external) {
    return {
      type: ledger.note('type', derived('INTERNAL' as const, because)),
      name,
      subnetwork: ledger.note('subnetwork', derived(subnetwork, "the nodes' subnet")),
      ...tier,
    };
  }
  return {
    type: ledger.note('type', derived('EXTERNAL' as const, because)),
    name,
    ...tier,
  };
}

function resolveTlsPolicy(gateway: Gateway, tls: GatewayDescription['tls'], ledger: Ledger): EdgeTlsPolicy | undefined {
  if (gateway.tlsPolicy === undefined || typeof tls?.policy === 'string') return undefined;
  return {
    name: ledger.note('name', derived(gateway.tlsPolicy, 'as the manifests name it')),
    profile: ledger.choose(
      'profile',
      tls?.policy?.profile,
      byDefault('RESTRICTED' as const, 'the ciphers that auditors ask for', SSL_POLICIES),
    ),
    minTlsVersion: ledger.choose(
      'minTlsVersion',
      tls?.policy?.minTlsVersion,
      byDefault('TLS_1_2' as const, 'a load balancer without a policy still speaks TLS 1.0', SSL_POLICIES),
    ),
  };
}
