import { changed, findingsOf } from './rule-case';

const RULE = 'pool-setting-not-on-autopilot';
const AUTOPILOT = { 'cluster.mode': 'autopilot', 'nodePools.l4.nodes': { min: 0, max: 3 } };
const KEY = 'projects/security/locations/europe-west1/keyRings/gke/cryptoKeys/disks';

const refusedAt = (field: string, value: unknown): string[] =>
  findingsOf(changed(AUTOPILOT, { [`nodePools.l4.${field}`]: value }))
    .filter(({ rule }) => rule === RULE)
    .map(({ path }) => path);

describe('on Autopilot', () => {
  test.each<[string, unknown, string]>([
    ['autoRepair', false, 'autoRepair'],
    ['bootDisk', { type: 'pd-ssd' }, 'bootDisk.type'],
    ['bootDisk', { sizeGb: 300 }, 'bootDisk.sizeGb'],
    ['bootDisk', { kmsKey: KEY }, 'bootDisk.kmsKey'],
    ['fastSocket', true, 'fastSocket'],
    ['imageStreaming', false, 'imageStreaming'],
    ['labels', { tier: 'gpu' }, 'labels'],
    ['localSsd', { count: 1 }, 'localSsd'],
    ['maxRunDurationSeconds', 86_400, 'maxRunDurationSeconds'],
    ['nodes', { min: 1, max: 3 }, 'nodes.min'],
    ['placement', { compact: true }, 'placement'],
    ['queuedProvisioning', true, 'queuedProvisioning'],
    ['reservation', 'any', 'reservation'],
    ['secondaryBootDisks', [{ diskImage: 'global/images/vllm' }], 'secondaryBootDisks'],
    ['upgrade', { strategy: 'BLUE_GREEN', batchNodeCount: 1 }, 'upgrade.strategy'],
    ['upgrade', { maxUnavailable: 2 }, 'upgrade.maxUnavailable'],
  ])('%s of a node pool is for GKE to decide: %j', (field, value, path) => {
    expect(refusedAt(field, value)).toContain(`nodePools.l4.${path}`);
  });

  test.each<[string, unknown]>([
    ['spot', true],
    ['flexStart', true],
    ['zones', ['europe-west1-b']],
    ['reservation', { name: 'l4s' }],
    ['sharing', { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 }],
    ['gpuDriverVersion', 'DEFAULT'],
  ])('%s of a node pool is what its pods ask for: %j', (field, value) => {
    expect(refusedAt(field, value)).toEqual([]);
  });
});
