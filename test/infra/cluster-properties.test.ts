import * as fc from 'fast-check';
import { accept, Refusal } from '../../platform';
import { goodDescription } from '../fixtures/description';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { synthAll } from './terraform';

const KEY = 'projects/security/locations/europe-west1/keyRings/gke/cryptoKeys/main';
const KEY_ELSEWHERE = 'projects/security/locations/global/keyRings/gke/cryptoKeys/main';
const key = fc.constantFrom('create', KEY, KEY_ELSEWHERE);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const day = fc.integer({ min: 0, max: 250 }).map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString());

const existingNetwork = fc.record(
  {
    network: fc.constant('shared'),
    subnetwork: fc.constant('nodes'),
    podsRange: fc.constant('pods'),
    servicesRange: fc.constant('services'),
    proxyOnlyCidr: fc.constantFrom('10.2.0.0/23', '10.3.0.0/26'),
    podsCidr: fc.constantFrom('10.4.0.0/14', '10.2.0.0/16'),
    hostProject: fc.constantFrom('host-project', 'example-project'),
    grants: fc.constantFrom('none', 'use', 'use-and-firewall'),
    makeProxyOnlySubnet: fc.boolean(),
  },
  { requiredKeys: ['network', 'subnetwork', 'podsRange', 'servicesRange', 'proxyOnlyCidr'] },
);

const network = fc.record(
  {
    existing: some(existingNetwork),
    podsCidr: some(fc.constantFrom('10.8.0.0/14', '172.16.0.0/14')),
    authorizedNetworks: some(fc.constantFrom({ office: '203.0.113.0/24' }, { office: '10.20.0.0/16' })),
  },
  { requiredKeys: [] },
);

const cluster = fc.record(
  {
    mode: some(fc.constantFrom('standard', 'autopilot')),
    existing: some(fc.constantFrom({ name: 'main' }, { name: 'main', location: 'europe-west4' })),
    releaseChannel: some(fc.constantFrom('RAPID', 'STABLE')),
    patchMode: some(fc.constant('ACCELERATED')),
    maintenanceExclusions: some(
      fc.dictionary(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.record({ startTime: day, endTime: day, scope: fc.constantFrom('NO_UPGRADES', 'NO_MINOR_UPGRADES') }),
      ),
    ),
    dnsEndpoint: some(fc.boolean()),
    ipEndpoint: some(fc.boolean()),
    keys: some(
      fc.record({ secrets: key, bootDisks: key, rotationDays: fc.constantFrom(30, 120) }, { requiredKeys: [] }),
    ),
    binaryAuthorization: some(
      fc.record(
        {
          mode: fc.constantFrom('ENFORCED_BLOCK_AND_AUDIT_LOG', 'DRYRUN_AUDIT_LOG_ONLY'),
          admit: fc.constantFrom(['docker.io/vllm/*'], ['docker.io/**', 'ghcr.io/**', 'gcr.io/**']),
          attestors: fc.constant(['projects/security/attestors/us']),
          elsewhere: fc.constantFrom('ALWAYS_ALLOW', 'ALWAYS_DENY'),
        },
        { requiredKeys: ['mode'] },
      ),
    ),
    securityPosture: some(fc.constantFrom('DISABLED', 'ENTERPRISE')),
    rbacGroup: some(fc.constantFrom('gke-security-groups@example.com', 'all@example.com')),
    addons: some(
      fc.record(
        {
          gcsFuse: fc.boolean(),
          lustre: fc.boolean(),
          filestore: fc.boolean(),
          secretManager: fc.boolean(),
          nodeLocalDns: fc.boolean(),
          cloudDns: fc.boolean(),
          backup: fc.record({ cron: fc.constant('0 3 * * *'), key: fc.constantFrom(KEY, KEY_ELSEWHERE) }),
        },
        { requiredKeys: [] },
      ),
    ),
    notifications: some(
      fc.record(
        { topic: fc.constantFrom('projects/other/topics/gke', 'projects/example-project/topics/gke') },
        { requiredKeys: [] },
      ),
    ),
    fleet: some(fc.constantFrom({}, { project: 'fleet-project' })),
  },
  { requiredKeys: [] },
);

const description = fc.record({ network: some(network), cluster, min: fc.constantFrom(0, 1) }).map((drawn) => ({
  ...goodDescription(),
  ...(drawn.network === undefined ? {} : { network: drawn.network }),
  cluster: drawn.cluster,
  targets: { gke: '1.35' },
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: drawn.min, max: 3 } } },
}));

test('whatever cluster and network are described is refused by name, or is what the provider takes', () => {
  let taken = 0;
  fc.assert(
    fc.property(description, (given) => {
      const problems = problemsOf(given);
      if (problems !== undefined) taken += 1;
      expect(problems ?? []).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(0);
});

/** What the provider would say of it; undefined where it is refused before. */
function problemsOf(given: object): readonly object[] | undefined {
  try {
    return synthAll(accept('drawn', given).platform).flatMap((terraform) =>
      checkConfiguration(terraform as unknown as Configuration),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.findings.filter(({ rule, path }) => rule === '' || path === '')).toEqual([]);
    return undefined;
  }
}
