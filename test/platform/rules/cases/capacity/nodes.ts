import type { RuleCase } from '../../rule-case';

const POOL = 'nodePools.l4';
const MODEL = 'models.gemma';
const cpuPool = (changes: Record<string, unknown>) => ({
  'nodePools.cpu': { machineType: 'n2-standard-8', nodes: { min: 0, max: 3 }, ...changes },
});
const SYSTEM = { machineType: 'e2-standard-4', nodes: { min: 1, max: 3 } };

/** Upgrades, disks and images of nodes. */
export const nodeCases: readonly RuleCase[] = [
  {
    rule: 'surge-and-unavailable-both-zero',
    faulty: { [`${POOL}.upgrade`]: { maxSurge: 0, maxUnavailable: 0 } },
    at: `${POOL}.upgrade`,
    good: { [`${POOL}.upgrade`]: { maxSurge: 1, maxUnavailable: 0 } },
    paste: POOL,
  },
  {
    rule: 'upgrade-settings-of-another-strategy',
    faulty: cpuPool({ upgrade: { strategy: 'BLUE_GREEN', maxSurge: 1 } }),
    at: 'nodePools.cpu.upgrade.maxSurge',
    good: cpuPool({ upgrade: { strategy: 'BLUE_GREEN', batchNodeCount: 1 } }),
    paste: 'nodePools.cpu',
  },
  {
    rule: 'upgrade-settings-of-another-strategy',
    of: 'batches of a surge',
    faulty: cpuPool({ upgrade: { batchNodeCount: 2 } }),
    at: 'nodePools.cpu.upgrade.batchNodeCount',
    good: cpuPool({ upgrade: { maxSurge: 2 } }),
    paste: 'nodePools.cpu',
  },
  {
    rule: 'blue-green-beyond-pool-maximum',
    faulty: { [`${POOL}.upgrade`]: { strategy: 'BLUE_GREEN' }, [`${POOL}.nodes`]: { min: 2, max: 3 } },
    at: `${POOL}.upgrade.strategy`,
    good: { [`${POOL}.upgrade`]: { strategy: 'BLUE_GREEN' }, [`${POOL}.nodes`]: { min: 1, max: 3 } },
    paste: POOL,
  },
  {
    rule: 'upgrade-of-too-many-nodes-at-once',
    faulty: cpuPool({ upgrade: { maxSurge: 20, maxUnavailable: 1 } }),
    at: 'nodePools.cpu.upgrade',
    good: cpuPool({ upgrade: { maxSurge: 20, maxUnavailable: 0 } }),
    paste: 'nodePools.cpu',
  },
  {
    rule: 'upgrade-settings-on-flex-start',
    faulty: { [`${POOL}.flexStart`]: true, [`${POOL}.upgrade`]: { maxUnavailable: 2 } },
    at: `${POOL}.upgrade`,
    good: { [`${POOL}.flexStart`]: true },
  },
  {
    rule: 'boot-disk-type-not-taken-by-machine',
    faulty: cpuPool({ machineType: 'n4-standard-8', bootDisk: { type: 'pd-balanced' } }),
    at: 'nodePools.cpu.bootDisk.type',
    good: cpuPool({ machineType: 'n4-standard-8', bootDisk: { type: 'hyperdisk-balanced' } }),
    paste: 'nodePools.cpu',
  },
  {
    rule: 'boot-disk-too-small-for-weights',
    faulty: { [`${POOL}.bootDisk`]: { sizeGb: 30 } },
    at: `${POOL}.bootDisk.sizeGb`,
    good: { [`${POOL}.bootDisk`]: { sizeGb: 100 } },
    paste: POOL,
  },
  {
    rule: 'local-ssd-not-of-machine-type',
    of: 'more than it takes',
    faulty: { [`${POOL}.localSsd`]: { count: 2 } },
    at: `${POOL}.localSsd`,
    good: { [`${POOL}.localSsd`]: { count: 1 } },
    paste: POOL,
  },
  {
    rule: 'local-ssd-not-of-machine-type',
    of: 'fewer than it brings',
    faulty: { 'nodePools.h100': { machineType: 'a3-highgpu-8g', localSsd: { count: 8 }, nodes: { min: 0, max: 1 } } },
    at: 'nodePools.h100.localSsd',
    good: { 'nodePools.h100': { machineType: 'a3-highgpu-8g', localSsd: { count: 16 }, nodes: { min: 0, max: 1 } } },
    paste: 'nodePools.h100',
  },
  {
    rule: 'local-ssd-too-small-for-weights',
    faulty: { [`${POOL}.localSsd`]: { count: 1 }, [`${MODEL}.resources`]: { ephemeralStorageMib: 320_000 } },
    at: `${POOL}.localSsd`,
    good: { [`${POOL}.localSsd`]: { count: 1 }, [`${MODEL}.resources`]: { ephemeralStorageMib: 200_000 } },
  },
  {
    rule: 'image-of-another-cpu-architecture',
    faulty: { [`${MODEL}.engine.image`]: 'vllm/vllm-openai:v0.30.0-aarch64' },
    at: `${MODEL}.engine.image`,
    good: { [`${MODEL}.engine.image`]: 'vllm/vllm-openai:v0.30.0-x86_64' },
    paste: MODEL,
  },
  {
    rule: 'node-label-owned-by-gke',
    faulty: { [`${POOL}.labels`]: { 'cloud.google.com/gke-accelerator': 'nvidia-h100-80gb' } },
    at: `${POOL}.labels.cloud.google.com/gke-accelerator`,
    good: { [`${POOL}.labels`]: { 'example.com/tier': 'gold' } },
  },
  {
    rule: 'node-label-malformed',
    faulty: { [`${POOL}.labels`]: { tier: 'gold and silver' } },
    at: `${POOL}.labels.tier`,
    good: { [`${POOL}.labels`]: { tier: 'gold_and_silver' } },
  },
  {
    rule: 'system-pool-with-accelerator',
    faulty: { 'nodePools.system': { ...SYSTEM, machineType: 'g2-standard-4' } },
    at: 'nodePools.system.machineType',
    good: { 'nodePools.system': SYSTEM },
    paste: 'nodePools.system',
  },
  {
    rule: 'system-pool-on-spot',
    faulty: { 'nodePools.system': { ...SYSTEM, spot: true } },
    at: 'nodePools.system.spot',
    good: { 'nodePools.system': { ...SYSTEM, spot: false } },
    paste: 'nodePools.system',
  },
  {
    rule: 'system-pool-on-flex-start',
    faulty: { 'nodePools.system': { ...SYSTEM, flexStart: true } },
    at: 'nodePools.system.flexStart',
    good: { [`${POOL}.flexStart`]: true },
    paste: 'nodePools.system',
  },
];
