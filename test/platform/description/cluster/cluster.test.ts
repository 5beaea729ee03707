import { accept, Refusal, type PlatformDescription } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

type Fits<Given, Type> = Given extends Type ? true : false;
type Cluster = NonNullable<PlatformDescription['cluster']>;
type Network = NonNullable<PlatformDescription['network']>;

interface Existing {
  network: string;
  subnetwork: string;
  podsRange: string;
  servicesRange: string;
  proxyOnlyCidr: string;
}

/** Checked by the compiler: a pair that contradicts itself cannot be written, and what belongs together can. */
const WRITABLE = {
  existingNetworkAndRange: false satisfies Fits<{ existing: Existing; podsCidr: string }, Network>,
  existingNetworkWithoutProxies: false satisfies Fits<{ existing: Omit<Existing, 'proxyOnlyCidr'> }, Network>,
  existingClusterAndChannel: false satisfies Fits<{ existing: { name: 'main' }; releaseChannel: 'RAPID' }, Cluster>,
  existingClusterAndItsSecrets: false satisfies Fits<
    { existing: { name: 'main' }; keys: { secrets: 'create' } },
    Cluster
  >,
  autopilotAndItsDnsCache: false satisfies Fits<{ mode: 'autopilot'; addons: { nodeLocalDns: true } }, Cluster>,
  existingNetwork: true satisfies Fits<{ existing: Existing; authorizedNetworks: { office: string } }, Network>,
  newNetwork: true satisfies Fits<{ podsCidr: string }, Network>,
  existingClusterAndDisks: true satisfies Fits<{ existing: { name: 'main' }; keys: { bootDisks: string } }, Cluster>,
  autopilotAndLustre: true satisfies Fits<{ mode: 'autopilot'; addons: { lustre: true } }, Cluster>,
};

test('contradictory pairs are not in the type, and what goes together is', () => {
  expect(Object.values(WRITABLE).filter((writable) => writable)).toHaveLength(4);
});

/** Path and rule of everything that is found. */
function findingsOf(path: string, value: unknown): string[] {
  try {
    return accept('test', change(goodDescription(), path, value)).warnings.map(({ path: at, rule }) => `${at} ${rule}`);
  } catch (error) {
    if (error instanceof Refusal) return error.findings.map(({ path: at, rule }) => `${at} ${rule}`);
    throw error;
  }
}

describe('a cluster', () => {
  test.each([
    ['cluster.mode', 'automatic', 'cluster.mode value-unknown'],
    ['cluster.keys', { secrets: 'mine' }, 'cluster.keys.secrets value-invalid'],
    ['cluster.binaryAuthorization', { mode: 'ON' }, 'cluster.binaryAuthorization.mode value-unknown'],
    [
      'cluster.binaryAuthorization',
      { mode: 'DRYRUN_AUDIT_LOG_ONLY', admit: ['vllm'] },
      'cluster.binaryAuthorization.admit.0 value-invalid',
    ],
    ['cluster.addons', { backup: { cron: 'daily' } }, 'cluster.addons.backup.cron value-invalid'],
    ['cluster.notifications', { topic: 'events' }, 'cluster.notifications.topic value-invalid'],
    ['cluster.existing', { name: 'main', location: 'Belgium' }, 'cluster.existing.location value-invalid'],
    [
      'cluster.maintenanceExclusions',
      { freeze: { startTime: '2026-12-24T00:00:00Z', scope: 'NO_UPGRADES' } },
      'cluster.maintenanceExclusions.freeze.endTime field-missing',
    ],
  ])('%s is refused by its shape: %j', (path, value, expected) => {
    expect(findingsOf(path, value)).toContain(expected);
  });
});
