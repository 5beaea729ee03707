import type { RuleCase } from '../../rule-case';

const POOL = 'nodePools.l4';
const shared = (strategy: string, maxSharedClientsPerGpu: number) => ({
  [`${POOL}.sharing`]: { strategy, maxSharedClientsPerGpu },
});
/** Small enough that four of them share an L4. */
const SMALL = { 'models.gemma.weights': 'Qwen/Qwen3-0.6B' };
const A100 = {
  region: 'us-central1',
  [`${POOL}.zones`]: ['us-central1-a'],
  [`${POOL}.machineType`]: 'a2-highgpu-1g',
};
const MIG = (partitionSize: string) => ({ ...A100, [`${POOL}.sharing`]: { strategy: 'MIG', partitionSize } });

/** GPUs that several pods share, and GPUs that are attached. */
export const sharingCases: readonly RuleCase[] = [
  {
    rule: 'mig-profile-unknown-to-gpu',
    of: 'a profile of the larger A100',
    faulty: MIG('2g.20gb'),
    at: `${POOL}.sharing.partitionSize`,
    good: MIG('3g.20gb'),
    paste: POOL,
  },
  {
    rule: 'mig-profile-unknown-to-gpu',
    of: 'a GPU that cannot be cut',
    faulty: { [`${POOL}.sharing`]: { strategy: 'MIG', partitionSize: '1g.6gb' } },
    at: `${POOL}.sharing.strategy`,
    good: { ...SMALL, ...shared('TIME_SHARING', 2) },
    fix: { ...SMALL, ...shared('TIME_SHARING', 2) },
  },
  {
    rule: 'too-many-pods-share-a-gpu',
    faulty: {
      'nodePools.many': {
        machineType: 'g2-standard-8',
        sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 49 },
        nodes: { min: 0, max: 1 },
      },
    },
    at: 'nodePools.many.sharing.maxSharedClientsPerGpu',
    good: {
      'nodePools.many': {
        machineType: 'g2-standard-8',
        sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 48 },
        nodes: { min: 0, max: 1 },
      },
    },
    paste: 'nodePools.many',
  },
  {
    rule: 'mps-lifts-pod-security',
    faulty: { ...SMALL, ...shared('MPS', 2) },
    at: `${POOL}.sharing.strategy`,
    good: { ...SMALL, ...shared('TIME_SHARING', 2) },
    paste: POOL,
  },
  {
    rule: 'gpu-field-without-gpu',
    of: 'a driver for TPUs',
    faulty: {
      'nodePools.tpu': { machineType: 'ct5lp-hightpu-1t', gpuDriverVersion: 'LATEST', nodes: { min: 0, max: 1 } },
    },
    at: 'nodePools.tpu.gpuDriverVersion',
    good: { [`${POOL}.gpuDriverVersion`]: 'LATEST' },
  },
  {
    rule: 'gpu-field-without-gpu',
    of: 'sharing a GPU that is not there',
    faulty: {
      'nodePools.cpu': {
        machineType: 'n2-standard-8',
        sharing: { strategy: 'MPS', maxSharedClientsPerGpu: 2 },
        nodes: { min: 0, max: 1 },
      },
    },
    at: 'nodePools.cpu.sharing',
    good: { 'nodePools.cpu': { machineType: 'n2-standard-8', nodes: { min: 0, max: 1 } } },
  },
  {
    rule: 'accelerator-not-attachable',
    of: 'three T4',
    faulty: {
      'nodePools.t4': {
        machineType: 'n1-standard-8',
        accelerator: { type: 'nvidia-tesla-t4', count: 3 },
        nodes: { min: 0, max: 1 },
      },
    },
    at: 'nodePools.t4.accelerator',
    good: {
      'nodePools.t4': {
        machineType: 'n1-standard-8',
        accelerator: { type: 'nvidia-tesla-t4', count: 4 },
        nodes: { min: 0, max: 1 },
      },
    },
    paste: 'nodePools.t4',
  },
  {
    rule: 'accelerator-not-attachable',
    of: 'a machine that brings its own',
    faulty: { [`${POOL}.accelerator`]: { type: 'nvidia-tesla-t4', count: 1 } },
    at: `${POOL}.accelerator`,
    good: { [`${POOL}.machineType`]: 'g2-standard-12' },
    also: ['model-exceeds-accelerator-memory', 'dtype-not-native-to-accelerator', 'memory-barely-suffices'],
  },
];
