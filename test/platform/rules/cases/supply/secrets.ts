import type { Changes, RuleCase } from '../../rule-case';

const READ: Changes = { 'models.gemma.huggingFaceToken': { secretManager: 'hub-token' } };
const KEY = (location: string): string => `projects/keys/locations/${location}/keyRings/serving/cryptoKeys/secrets`;

/** Tokens and keys in Secret Manager. */
export const secretsCases: readonly RuleCase[] = [
  {
    rule: 'secret-sync-before-gke-supports-it',
    faulty: { ...READ, 'targets.gke': '1.32', secrets: { 'hub-token': { sync: 'secret-sync' } } },
    at: 'secrets.hub-token.sync',
    good: { ...READ, secrets: { 'hub-token': { sync: 'secret-sync' } } },
    also: ['gke-too-old-for-inference-gateway', 'inference-pool-not-installed-by-gke', 'gke-version-not-in-channel'],
  },
  {
    rule: 'secret-without-readers',
    faulty: { secrets: { 'hub-token': {} } },
    at: 'secrets.hub-token',
    good: { secrets: { 'api-key': { readers: ['external-secrets/external-secrets'] } } },
    fix: READ,
  },
  {
    rule: 'secret-key-elsewhere',
    faulty: { ...READ, secrets: { 'hub-token': { kmsKey: KEY('europe-west4') } } },
    at: 'secrets.hub-token.kmsKey',
    good: { ...READ, secrets: { 'hub-token': { kmsKey: KEY('europe-west1') } } },
    fix: { 'secrets.hub-token.kmsKey': KEY('europe-west1') },
  },
  {
    rule: 'secret-key-elsewhere',
    of: 'a secret that Google replicates',
    faulty: { ...READ, secrets: { 'hub-token': { replication: 'automatic', kmsKey: KEY('europe-west1') } } },
    at: 'secrets.hub-token.kmsKey',
    good: { ...READ, secrets: { 'hub-token': { replication: 'automatic', kmsKey: KEY('global') } } },
    fix: { 'secrets.hub-token.kmsKey': KEY('global') },
  },
  {
    rule: 'secret-mounted-without-driver',
    faulty: { ...READ, secrets: { 'hub-token': {} }, 'cluster.addons': { secretManager: false } },
    at: 'cluster.addons.secretManager',
    good: { ...READ, secrets: { 'hub-token': {} } },
    paste: 'cluster.addons',
  },
];
