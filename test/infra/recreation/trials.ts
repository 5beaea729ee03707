import type { PlatformDescription } from '../../../platform';
import { FURTHER } from './further-trials';
import { fieldsOfDescription } from './fields';
import { SAMPLES } from './samples';

/** One field of a sample with another value: the path in the sample, and the value. */
export interface Trial {
  /** Path in the schema: `*` stands for a name, `0` for a place in a list. */
  readonly field: string;
  readonly on: string;
  /** Changes to the sample before the trial, by path; undefined takes a value away. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly to: unknown;
}

/**
 * Fields that never reach Terraform: what is in the cluster, and what is only held against the description. The engine's are
 * held against that in the test; a node's boot disk is sized for `models.*.weights`, which is tried.
 */
export const NOT_IN_THE_CLOUD =
  /(^|\.)allow\.\*$|^routes\.|^delivery\.|^targets\.|^models\.\*\.(?!(weights|weightsFrom|nodePool|computeClass|replicas|huggingFaceToken\.secretManager)\b)|^computeClasses\.\*\.(?!priorities\.0\.nodePool)|^budget\.maxMonthlyUsd|^gateway\.(bodyBasedRouting|guardrails\.)|^quota\.request|^models\.\*\.weightsFrom\.(volume|image|sharedCache)\.|^queues\.|^gateway\.listeners\.\*\.(namespaces|tls)\b|^gateway\.tls\.issuer\.|^gateway\.securityPolicy\.(adaptiveProtection|botManagement|redirect|threatIntelligence)$/;

/** Everything hangs on these two. */
export const EVERYTHING = ['project', 'region'];

/** A trial for each field that a sample sets and that has another value, and those written out. */
export function trials(): Trial[] {
  const written = new Set(FURTHER.map(({ field }) => field));
  const found = [...fieldsOfDescription()].flatMap(([field, values]) => {
    if (written.has(field) || EVERYTHING.includes(field) || NOT_IN_THE_CLOUD.test(field)) return [];
    return Object.entries(SAMPLES)
      .flatMap(([on, sample]) => trialOf(field, on, sample, values) ?? [])
      .slice(0, 1);
  });
  return [...found, ...FURTHER];
}

function trialOf(
  field: string,
  on: string,
  sample: PlatformDescription,
  values: readonly unknown[],
): Trial | undefined {
  let value: unknown = sample;
  const path: string[] = [];
  for (const segment of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const name = segment === '*' ? (Object.keys(value)[0] ?? '') : segment;
    path.push(name);
    value = (value as Record<string, unknown>)[name];
  }
  const to = otherThan(value, field, values);
  return to === undefined ? undefined : { field, on, path: path.join('.'), to };
}

function otherThan(value: unknown, field: string, values: readonly unknown[]): unknown {
  if (value === undefined || (typeof value === 'object' && !Array.isArray(value))) return undefined;
  if (field in OTHERS) return OTHERS[field];
  if (typeof value === 'boolean') return !value;
  if (values.length > 0) return values.find((other) => other !== value) ?? value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}x` : undefined;
}

/** Other values of fields that the schema does not list the values of. */
export const OTHERS: Readonly<Record<string, unknown>> = {
  'targets.gke': '1.34',
  'state.kmsKey': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'state.impersonateServiceAccount': 'other@example-project.iam.gserviceaccount.com',
  'state.create.location': 'europe-west1',
  'network.nodesCidr': '10.1.0.0/20',
  'network.podsCidr': '10.12.0.0/14',
  'network.servicesCidr': '10.10.0.0/20',
  'network.proxyOnlyCidr': '10.11.0.0/23',
  'network.authorizedNetworks.*': '198.51.100.0/24',
  'network.existing.nodesCidr': '10.1.0.0/20',
  'network.existing.podsCidr': '10.12.0.0/14',
  'network.existing.servicesCidr': '10.10.0.0/20',
  'network.existing.proxyOnlyCidr': '10.11.0.0/23',
  'cluster.existing.location': 'europe-west4-a',
  'cluster.maintenance.startTime': '2026-01-03T01:00:00Z',
  'cluster.maintenance.endTime': '2026-01-03T09:00:00Z',
  'cluster.maintenance.recurrence': 'FREQ=DAILY',
  'cluster.maintenanceExclusions.*.startTime': '2026-12-02T00:00:00Z',
  'cluster.maintenanceExclusions.*.endTime': '2026-12-21T00:00:00Z',
  'cluster.autoProvisioning.zones': ['europe-west4-b'],
  'cluster.keys.secrets': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'cluster.keys.bootDisks': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'cluster.binaryAuthorization.attestors': ['projects/security/attestors/built-by-others'],
  'cluster.rbacGroup': 'gke-security-groups@example.org',
  'cluster.addons.backup.cron': '0 4 * * *',
  'cluster.addons.backup.key': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'cluster.notifications.events': ['UPGRADE_AVAILABLE_EVENT'],
  'nodePools.*.machineType': 'g2-standard-24',
  'nodePools.*.zones': ['europe-west4-b'],
  'nodePools.*.bootDisk.type': 'pd-ssd',
  'nodePools.*.bootDisk.kmsKey': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'nodePools.*.secondaryBootDisks.0.diskImage': 'global/images/other',
  'nodePools.*.secondaryBootDisks.0.mode': 'CONTAINER_IMAGE_CACHE',
  'nodePools.*.reservation.create.sharedWith': ['another-project'],
  'registry.upstreams.*.existing': 'europe-west4-docker.pkg.dev/mirrors/other',
  'registry.upstreams.*.passwordSecretVersion': 'projects/example-project/secrets/docker-hub/versions/2',
  'secrets.*.replication.locations': ['europe-west1'],
  'secrets.*.kmsKey': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'secrets.*.rotation.firstAt': '2027-04-01T09:00:00Z',
  'secrets.*.rotation.topic': 'projects/acme/topics/other',
  'secrets.*.readers': ['other/other'],
  'quota.contactEmail': 'other@example.com',
  'weightsBucket.location': 'europe-west1',
  'weightsBucket.anywhereCache.zones': ['europe-west4-b'],
  'weightsBucket.kmsKey': 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys/other',
  'acceleratorNetworks.cidr': '172.20.0.0/16',
  'models.*.weights': 'Qwen/Qwen3-8B',
  'gateway.class': 'gke-l7-rilb',
  'gateway.hostnames': ['other.example.com'],
  'gateway.dns.zone.domain': 'example.org',
  'gateway.securityPolicy.allowedSources': ['198.51.100.0/24'],
  'gateway.securityPolicy.deniedSources': ['203.0.113.0/24'],
  'gateway.iap.members': ['group:all@example.com'],
  'gateway.modelArmor.location': 'europe-west1',
  'observability.notificationChannels.*.address': 'other@example.com',
  'observability.logs.location': 'global',
  'budget.billing.account': '01ABCD-23EF45-6789AC',
  'budget.billing.currency': 'EUR',
  'budget.billing.thresholdPercents': [90],
  'budget.billing.forecastThresholdPercents': [90],
  'budget.billing.notify': [],
};
