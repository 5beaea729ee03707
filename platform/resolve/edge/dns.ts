import type { DnsDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { EdgeCertificate, EdgeDns } from '../types/edge';
import type { EdgeContext } from './context';
import { authorizedDomain, certificateName, slugOf } from './names';

/** Short enough that a new address is found within minutes, long enough that resolvers are not asked all the time. */
const TTL_SECONDS = 300;

const NAME_MAX = 63;

const AUTHORIZATIONS = 'https://cloud.google.com/certificate-manager/docs/dns-authorizations';

/** Records of the host names, and the zone that holds them. */
export function resolveDns(context: EdgeContext, given: DnsDescription, ledger: Ledger): EdgeDns {
  const { domains, gateway } = context;
  return {
    ...resolveZone(context, given, ledger),
    hostnames: ledger.note('hostnames', derived(domains, 'all that gateway and routes answer to')),
    ttlSeconds: ledger.choose(
      'ttlSeconds',
      given.ttlSeconds,
      byDefault(TTL_SECONDS, 'a new address is found in minutes'),
    ),
    ...(gateway.address === undefined
      ? {}
      : { address: ledger.note('address', derived(gateway.address, 'the address of the gateway')) }),
  };
}

function resolveZone(
  { environment, gateway, network }: EdgeContext,
  { zone }: DnsDescription,
  ledger: Ledger,
): Pick<EdgeDns, 'zone' | 'zoneName'> {
  if (typeof zone === 'string') return { zoneName: ledger.given('zoneName', zone) };
  const name = zoneNameOf(environment, zone.domain);
  const of = ledger.under('zone');
  return {
    zone: {
      name: of.note('name', derived(name, "the environment's name and the domain")),
      domain: of.given('domain', zone.domain),
      visibility: of.note(
        'visibility',
        derived(
          gateway.external ? ('public' as const) : ('private' as const),
          `${gateway.class} is reached from there`,
        ),
      ),
      logQueries: of.choose(
        'logQueries',
        zone.logQueries,
        gateway.external
          ? byDefault(true, 'who looks for the models is known')
          : byDefault(false, 'it would log every query of the VPC'),
      ),
      network: of.note('network', derived(network, 'where a private zone is seen')),
    },
    zoneName: ledger.note('zoneName', derived(name, 'the zone that is made')),
  };
}

/** A certificate for every host name, with the records by which Google sees that they are ours. */
export function resolveCertificate(
  { environment, certified: domains, gateway }: EdgeContext,
  given: { readonly authorizationZone?: string | undefined },
  dns: EdgeDns | undefined,
  ledger: Ledger,
): EdgeCertificate {
  const authorized = [...new Set(domains.map(authorizedDomain))];
  const zoneName = given.authorizationZone ?? (dns?.zone?.visibility === 'private' ? undefined : dns?.zoneName);
  return {
    name: ledger.note('name', derived(certificateName(environment, domains), 'the domains that it is for')),
    domains: ledger.note('domains', derived(domains, `the host names of ${gateway.name} and its routes`)),
    authorizations: ledger.note(
      'authorizations',
      derived(
        authorized.map((domain, index) => ({ name: authorizationName(environment, domain, index), domain })),
        'one for each domain, its wildcard with it',
        AUTHORIZATIONS,
      ),
    ),
    ...(zoneName === undefined
      ? {}
      : {
          zoneName: ledger.choose(
            'zoneName',
            given.authorizationZone,
            derived(zoneName, 'the zone of the host names, where the certificate authority looks'),
          ),
        }),
  };
}

/** Names in Cloud DNS end at 63. */
function zoneNameOf(environment: string, domain: string): string {
  return `${environment}-${slugOf(domain)}`.slice(0, NAME_MAX).replace(/-+$/, '');
}

/** Those of Certificate Manager do too; several domains may begin with the same 63 characters. */
function authorizationName(environment: string, domain: string, index: number): string {
  const whole = `${environment}-${slugOf(domain)}`;
  if (whole.length <= NAME_MAX) return whole;
  const number = `-${index + 1}`;
  return `${whole.slice(0, NAME_MAX - number.length).replace(/-+$/, '')}${number}`;
}
