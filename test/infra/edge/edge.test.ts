import { accept, type Platform, type PlatformDescription } from '../../../platform';
import { edge as wholeEdge } from '../../conformance/environments/edge';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt } from '../../k8s/manifests';
import { checkConfiguration, type Configuration } from '../provider/configuration';
import { addressesOf, resourceAt, synth, type TerraformJson } from '../terraform';

type Gateway = NonNullable<PlatformDescription['gateway']>;

const HOSTNAMES = ['llm.example.com'];
const EXTERNAL = { class: 'gke-l7-regional-external-managed', hostnames: HOSTNAMES } as const satisfies Gateway;

const edgeOf = (gateway: Gateway, more: Partial<PlatformDescription> = {}): TerraformJson => {
  const json = synth(platformWith({ ...more, gateway }), 'edge');
  expect(checkConfiguration(json as unknown as Configuration)).toEqual([]);
  return json;
};
const of = ({ resource }: TerraformJson, type: string) => Object.values(resource[type] ?? {});

describe('the stack of the edge', () => {
  test('is not there where the gateway only names what there is', () => {
    const named: Gateway = { ...EXTERNAL, address: 'ip', securityPolicy: 'armor', modelArmor: { template: 'prompts' } };
    expect(platformWith({ gateway: named }).stacks.map(({ kind }) => kind)).toEqual(['main']);
    const { stacks } = platformWith({ gateway: { ...named, address: { create: true } } });
    expect(stacks.map(({ kind }) => kind)).toEqual(['main', 'edge']);
  });

  test('knows the stack of the cluster by names alone', () => {
    const { platform } = accept('edge', wholeEdge);
    const text = JSON.stringify(synth(platform, 'edge'));
    expect(text).not.toContain('terraform_remote_state');
    for (const address of addressesOf(synth(platform))) expect(text).not.toContain(`\${${address}`);
  });

  test('makes what the manifests name', () => {
    const { platform } = accept('edge', wholeEdge);
    const json = synth(platform, 'edge');
    const name = (type: string) => of(json, type).map((block) => block['name'] ?? block['template_id']);
    const gateway = objectAt(platform, 'Gateway/inference');
    expect(name('google_compute_address')).toEqual([at(gateway, 'spec', 'addresses', 0, 'value')]);
    const listener = at(gateway, 'spec', 'listeners', 0, 'tls', 'options') as Record<string, string>;
    expect(name('google_certificate_manager_certificate')).toEqual(Object.values(listener));
    const tlsPolicy = at(objectAt(platform, 'GCPGatewayPolicy/inference'), 'spec', 'default', 'sslPolicy');
    expect(name('google_compute_region_ssl_policy')).toEqual([tlsPolicy]);
    const armor = at(objectAt(platform, 'GCPBackendPolicy/gemma-2-2b-it'), 'spec', 'default', 'securityPolicy');
    expect(name('google_compute_region_security_policy')).toEqual([armor]);
    expect(name('google_model_armor_template').sort()).toEqual(templateIdsOf(platform));
  });

  test('has the APIs that it calls enabled before it', () => {
    const { platform } = accept('edge', wholeEdge);
    const apis = Object.keys(synth(platform).resource['google_project_service'] ?? {});
    const called = ['certificatemanager', 'dlp', 'dns', 'iap', 'modelarmor'].map((api) => `api_${api}`);
    expect(apis).toEqual(expect.arrayContaining(called));
    expect(synth(platformWith()).resource['google_project_service']).not.toHaveProperty('api_iap');
    expect(JSON.stringify(synth(platform, 'edge'))).not.toContain('google_project_service');
  });
});

describe('the address', () => {
  test('is one of the internet for an external class, of the tier asked for, and cannot go by a slip', () => {
    const json = edgeOf({ ...EXTERNAL, address: { create: true, networkTier: 'STANDARD' } });
    expect(of(json, 'google_compute_address')).toEqual([
      expect.objectContaining({
        name: 'test-inference',
        address_type: 'EXTERNAL',
        network_tier: 'STANDARD',
        region: 'europe-west1',
        lifecycle: { prevent_destroy: true },
      }),
    ]);
    expect(json.output['gateway_address']?.['value']).toBe('${google_compute_address.edge_address_address.address}');
  });

  test("is one of the nodes' subnet for an internal class, for several listeners, without a tier", () => {
    const [address] = of(edgeOf({ address: { create: true } }), 'google_compute_address');
    expect(address).toMatchObject({
      address_type: 'INTERNAL',
      purpose: 'SHARED_LOADBALANCER_VIP',
      subnetwork: 'projects/example-project/regions/europe-west1/subnetworks/test-nodes',
    });
    expect(address).not.toHaveProperty('network_tier');
  });

  test('goes with an environment that is not protected', () => {
    const json = edgeOf({ address: { create: true } }, { protection: false });
    expect(resourceAt(json, 'google_compute_address.edge_address_address')).not.toHaveProperty('lifecycle');
  });
});

describe('DNS', () => {
  const made = { ...EXTERNAL, address: { create: true } } as const satisfies Gateway;

  test('has a signed public zone for an external class, and tells whom to delegate it to', () => {
    const json = edgeOf({ ...made, dns: { zone: { domain: 'example.com' } } });
    expect(resourceAt(json, 'google_dns_managed_zone.edge_dns_zone')).toMatchObject({
      dns_name: 'example.com.',
      visibility: 'public',
      dnssec_config: { state: 'on' },
      cloud_logging_config: { enable_logging: true },
      lifecycle: { prevent_destroy: true },
    });
    expect(json.output).toHaveProperty('name_servers');
  });

  test('has a zone that the VPC alone sees for an internal class, and logs its queries only when asked', () => {
    const dns = (logQueries?: boolean): Gateway => ({
      hostnames: HOSTNAMES,
      address: { create: true },
      dns: { zone: { domain: 'example.com', ...(logQueries === undefined ? {} : { logQueries }) } },
    });
    const vpc = 'projects/example-project/global/networks/test-vpc';
    const json = edgeOf(dns());
    expect(resourceAt(json, 'google_dns_managed_zone.edge_dns_zone')).toMatchObject({
      visibility: 'private',
      private_visibility_config: { networks: [{ network_url: vpc }] },
    });
    expect(JSON.stringify(json)).not.toMatch(/dnssec|google_dns_policy|name_servers/);
    expect(of(edgeOf(dns(true)), 'google_dns_policy')).toEqual([
      expect.objectContaining({ enable_logging: true, networks: [{ network_url: vpc }] }),
    ]);
  });

  test('leads every host name of gateway and routes to the address', () => {
    const gateway: Gateway = { ...made, hostnames: ['*.llm.example.com'], dns: { zone: 'zone', ttlSeconds: 60 } };
    const routes = { chat: { models: { gemma: 1 }, hostnames: ['chat.llm.example.com'] } };
    const records = of(edgeOf(gateway, { routes }), 'google_dns_record_set');
    expect(records.map(({ name }) => name).sort()).toEqual(['*.llm.example.com.', 'chat.llm.example.com.']);
    for (const record of records) {
      expect(record).toMatchObject({
        managed_zone: 'zone',
        type: 'A',
        ttl: 60,
        rrdatas: ['${google_compute_address.edge_address_address.address}'],
      });
    }
  });

  test('looks up an address that is there', () => {
    const json = edgeOf({ ...EXTERNAL, address: 'llm-ip', dns: { zone: 'zone' } });
    expect(json.data?.['google_compute_address']?.['edge_dns_address']).toMatchObject({
      name: 'llm-ip',
      region: 'europe-west1',
    });
    const [record] = of(json, 'google_dns_record_set');
    expect(record?.['rrdatas']).toEqual(['${data.google_compute_address.edge_dns_address.address}']);
  });
});

describe('the certificate', () => {
  const tls = { certificateManager: { create: true } } as const;

  test('is regional, for every host name, with one authorisation for a domain and its wildcard', () => {
    const hostnames = ['llm.example.com', '*.llm.example.com'];
    const json = edgeOf({ ...EXTERNAL, hostnames, tls, address: { create: true }, dns: { zone: 'zone' } });
    const authorization = 'google_certificate_manager_dns_authorization.edge_certificate_authorization-llm-example-com';
    expect(resourceAt(json, authorization)).toMatchObject({
      domain: 'llm.example.com',
      location: 'europe-west1',
      type: 'PER_PROJECT_RECORD',
    });
    expect(resourceAt(json, 'google_certificate_manager_certificate.edge_certificate_certificate')).toMatchObject({
      location: 'europe-west1',
      managed: { domains: ['*.llm.example.com', 'llm.example.com'], dns_authorizations: [`\${${authorization}.id}`] },
      lifecycle: { create_before_destroy: true },
      depends_on: ['google_dns_record_set.edge_certificate_record-llm-example-com'],
    });
    expect(resourceAt(json, 'google_dns_record_set.edge_certificate_record-llm-example-com')).toMatchObject({
      managed_zone: 'zone',
      name: `\${${authorization}.dns_resource_record[0].name}`,
      rrdatas: [`\${${authorization}.dns_resource_record[0].data}`],
    });
  });

  test('is shown to be ours in the zone that is named for it, else by hand', () => {
    const internal = (authorizationZone?: string): Gateway => ({
      hostnames: HOSTNAMES,
      address: { create: true },
      dns: { zone: { domain: 'example.com' } },
      tls: { certificateManager: { create: true, ...(authorizationZone === undefined ? {} : { authorizationZone }) } },
    });
    const record = 'google_dns_record_set.edge_certificate_record-llm-example-com';
    expect(resourceAt(edgeOf(internal('public-zone')), record)['managed_zone']).toBe('public-zone');
    const byHand = edgeOf(internal());
    expect(addressesOf(byHand)).not.toContain(record);
    expect(Object.keys(byHand.output['certificate_records']?.['value'] as object)).toEqual(HOSTNAMES);
  });

  test('is another one for other host names, since the old one is still in use when it is made', () => {
    const nameFor = (...hostnames: string[]) => {
      const json = edgeOf({ ...EXTERNAL, hostnames, tls });
      return of(json, 'google_certificate_manager_certificate')[0]?.['name'];
    };
    expect(nameFor('a.example.com')).toBe('test-a-example-com');
    expect(nameFor('a.example.com', 'b.example.com')).toBe('test-a-example-com-b-example-com');
    const long = ['a', 'b', 'c'].map((host) => `${host.repeat(30)}.llm.example.com`);
    expect(nameFor(...long)).toMatch(/^test-a{30}-[-a-z]*-and-2-more$/);
    expect(String(nameFor(...long)).length).toBeLessThanOrEqual(63);
  });
});

describe('Identity-Aware Proxy', () => {
  const tls = { certificateManager: 'llm' };

  test('tells members apart whose addresses differ by a sign, and takes one that is named twice for one', () => {
    const members = ['user:a-b@example.com', 'user:a.b@example.com', 'user:a+b@example.com', 'user:a_b@example.com'];
    const twice = { ...EXTERNAL, tls, iap: { members: [...members, ...members] } };
    expect(of(edgeOf(twice), 'google_iap_web_iam_member')).toHaveLength(4);
  });

  test('admits each member for each host name, and for nothing else of the project', () => {
    const hostnames = ['llm.example.com', '*.llm.example.com'];
    const json = edgeOf({ ...EXTERNAL, hostnames, tls, iap: { members: ['group:ml@example.com'] } });
    const conditions = of(json, 'google_iap_web_iam_member').map((grant) => {
      expect(grant).toMatchObject({ role: 'roles/iap.httpsResourceAccessor', member: 'group:ml@example.com' });
      return at(grant, 'condition', 'expression');
    });
    expect(conditions.sort()).toEqual([
      'request.host == "llm.example.com"',
      'request.host.endsWith(".llm.example.com")',
    ]);
  });

  test('stands before every model, with the OAuth client that is named', () => {
    const iapOf = (iap: Gateway['iap']) =>
      at(
        objectAt(platformWith({ gateway: { ...EXTERNAL, tls, iap } }), 'GCPBackendPolicy/gemma'),
        'spec',
        'default',
        'iap',
      );
    const members = ['user:ann@example.com'];
    expect(iapOf({ members })).toEqual({ enabled: true });
    expect(iapOf({ members, oauthClient: { id: 'client', secret: 'oauth' } })).toEqual({
      enabled: true,
      clientID: 'client',
      oauth2ClientSecret: { name: 'oauth' },
    });
    expect(iapOf(undefined)).toBeUndefined();
  });
});

/** Ids of every template that the extension names, sorted. */
function templateIdsOf(platform: Platform): string[] {
  const extension = objectAt(platform, 'GCPTrafficExtension/inference-model-armor');
  const metadata = at(extension, 'spec', 'extensionChains', 0, 'extensions', 0, 'metadata', 'model_armor_settings');
  const ids = String(metadata).match(/templates\/[\w-]+/g) ?? [];
  return [...new Set(ids.map((id) => id.slice('templates/'.length)))].sort();
}
