import type { RuleCase } from '../../rule-case';

const KEY = 'projects/security/locations/europe-west1/keyRings/gke/cryptoKeys/main';
const ELSEWHERE = 'projects/security/locations/global/keyRings/gke/cryptoKeys/main';

/** Keys of one's own, and what they are for. */
export const keyCases: readonly RuleCase[] = [
  {
    rule: 'key-outside-region',
    faulty: { 'cluster.keys': { secrets: ELSEWHERE } },
    at: 'cluster.keys.secrets',
    good: { 'cluster.keys': { secrets: KEY, bootDisks: 'create' } },
    fix: { 'cluster.keys': { secrets: KEY } },
  },
  {
    rule: 'key-outside-region',
    of: 'for the disks of one pool',
    faulty: { 'nodePools.l4.bootDisk': { kmsKey: ELSEWHERE } },
    at: 'nodePools.l4.bootDisk.kmsKey',
    good: { 'nodePools.l4.bootDisk': { kmsKey: KEY } },
  },
  {
    rule: 'key-outside-region',
    of: 'for backups',
    faulty: { 'cluster.addons': { backup: { cron: '0 3 * * *', key: ELSEWHERE } } },
    at: 'cluster.addons.backup.key',
    good: { 'cluster.addons': { backup: { cron: '0 3 * * *', key: KEY } } },
  },
  {
    rule: 'key-rotated-seldom',
    faulty: { 'cluster.keys': { secrets: 'create', rotationDays: 91 } },
    at: 'cluster.keys.rotationDays',
    good: { 'cluster.keys': { secrets: 'create', rotationDays: 90 } },
    paste: 'cluster.keys',
  },
  {
    rule: 'key-rotation-without-created-key',
    faulty: { 'cluster.keys': { secrets: KEY, rotationDays: 30 } },
    at: 'cluster.keys.rotationDays',
    good: { 'cluster.keys': { secrets: KEY, bootDisks: 'create', rotationDays: 30 } },
    fix: { 'cluster.keys': { secrets: KEY } },
  },
  {
    rule: 'backup-of-secrets-without-key',
    faulty: { 'cluster.addons': { backup: { cron: '0 3 * * *', includeSecrets: true } } },
    at: 'cluster.addons.backup.includeSecrets',
    good: { 'cluster.addons': { backup: { cron: '0 3 * * *', includeSecrets: true, key: KEY } } },
    paste: 'cluster.addons.backup',
  },
];
