import type { RuleCase } from '../../rule-case';

const L4 = { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 0, max: 3 } };
/** A chain of the good description's pool and one of Spot VMs, for the good description's model. */
const CHAIN = {
  'models.gemma.nodePool': undefined,
  'models.gemma.computeClass': 'l4s',
  'nodePools.spot': { ...L4, spot: true },
  computeClasses: { l4s: { priorities: [{ nodePool: 'l4' }, { nodePool: 'spot' }] } },
};
const AUTOMATIC = { machineType: 'g2-standard-8', zones: ['europe-west1-b'], spot: true };
const chainOf = (...priorities: object[]) => ({ ...CHAIN, 'computeClasses.l4s.priorities': priorities });
const LIMITS = { cpu: { max: 200 }, memoryGib: { max: 800 } };
const PATH = 'computeClasses.l4s.priorities';

/** Chains of ways to obtain an accelerator. */
export const computeClassCases: readonly RuleCase[] = [
  {
    rule: 'compute-class-mixes-accelerators',
    of: 'another number of them',
    faulty: { ...CHAIN, 'nodePools.spot.machineType': 'g2-standard-24' },
    at: `${PATH}.1.nodePool`,
    good: { ...CHAIN, 'nodePools.spot.machineType': 'g2-standard-12' },
    fix: { 'nodePools.spot.machineType': 'g2-standard-8' },
    also: ['node-accelerators-stay-idle'],
  },
  {
    rule: 'compute-class-mixes-accelerators',
    of: 'nodes that GKE makes',
    faulty: chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, { ...AUTOMATIC, machineType: 'n2-standard-8' }),
    at: `${PATH}.2.machineType`,
    good: chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, AUTOMATIC),
    fix: { [`${PATH}.2.machineType`]: 'g2-standard-8' },
    also: ['model-on-pool-without-accelerators'],
  },
  {
    rule: 'node-pool-in-two-compute-classes',
    faulty: chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, { nodePool: 'l4' }),
    at: `${PATH}.2.nodePool`,
    good: CHAIN,
    fix: { [PATH]: [{ nodePool: 'l4' }, { nodePool: 'spot' }] },
  },
  {
    rule: 'system-pool-in-compute-class',
    faulty: {
      ...CHAIN,
      'nodePools.system': L4,
      [PATH]: [{ nodePool: 'l4' }, { nodePool: 'spot' }, { nodePool: 'system' }],
    },
    at: `${PATH}.2.nodePool`,
    good: CHAIN,
    also: ['system-pool-with-accelerator', 'system-pool-too-small-for-pickers'],
  },
  {
    rule: 'model-bypasses-compute-class',
    faulty: {
      ...CHAIN,
      'models.other': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', servedModelNames: ['other'] },
    },
    at: 'models.other.nodePool',
    good: {
      ...CHAIN,
      'models.other': { weights: 'google/gemma-2-2b-it', computeClass: 'l4s', servedModelNames: ['other'] },
    },
    fix: { 'models.other.nodePool': undefined, 'models.other.computeClass': 'l4s' },
  },
  {
    rule: 'compute-class-without-models',
    faulty: {
      'nodePools.spot': { ...L4, spot: true },
      computeClasses: { idle: { priorities: [{ nodePool: 'spot' }] } },
    },
    at: 'computeClasses.idle',
    good: CHAIN,
    fix: { computeClasses: undefined },
  },
  {
    rule: 'auto-creation-before-gke-supports-it',
    faulty: { ...chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, AUTOMATIC), 'targets.gke': '1.32.4' },
    at: 'targets.gke',
    good: { ...CHAIN, 'targets.gke': '1.32.4' },
    also: ['gke-version-not-in-channel', 'inference-pool-not-installed-by-gke'],
  },
  {
    rule: 'auto-created-accelerator-without-limit',
    faulty: {
      ...chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, AUTOMATIC),
      'cluster.autoProvisioning': { limits: LIMITS },
    },
    at: `${PATH}.2.machineType`,
    good: {
      ...chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, AUTOMATIC),
      'cluster.autoProvisioning': { limits: { ...LIMITS, accelerators: { 'nvidia-l4': { max: 12 } } } },
    },
    fix: { 'cluster.autoProvisioning.limits.accelerators': { 'nvidia-l4': { max: 12 } } },
  },
  {
    rule: 'auto-provisioning-limit-below-pools',
    faulty: { 'cluster.autoProvisioning': { limits: { ...LIMITS, cpu: { max: 35 } } } },
    at: 'cluster.autoProvisioning.limits.cpu.max',
    good: { 'cluster.autoProvisioning': { limits: { ...LIMITS, cpu: { max: 36 } } } },
    paste: 'cluster.autoProvisioning.limits.cpu',
  },
  {
    rule: 'auto-provisioning-limit-below-pools',
    of: 'accelerators',
    faulty: { 'cluster.autoProvisioning': { limits: { ...LIMITS, accelerators: { 'nvidia-l4': { max: 2 } } } } },
    at: 'cluster.autoProvisioning.limits.accelerators.nvidia-l4.max',
    good: { 'cluster.autoProvisioning': { limits: { ...LIMITS, accelerators: { 'nvidia-l4': { max: 3 } } } } },
    paste: 'cluster.autoProvisioning.limits.accelerators.nvidia-l4',
  },
  {
    rule: 'auto-created-nodes-outside-budget',
    faulty: {
      ...chainOf({ nodePool: 'l4' }, { nodePool: 'spot' }, AUTOMATIC),
      budget: { maxMonthlyUsd: { atMaximum: 100_000 } },
    },
    at: `${PATH}.2`,
    good: { ...CHAIN, budget: { maxMonthlyUsd: { atMaximum: 100_000 } } },
    fix: { [PATH]: [{ nodePool: 'l4' }, { nodePool: 'spot' }] },
  },
  {
    rule: 'auto-provisioning-on-autopilot',
    faulty: {
      'cluster.mode': 'autopilot',
      'cluster.autoProvisioning': { limits: LIMITS },
      'nodePools.l4.nodes': { min: 0, max: 3 },
    },
    at: 'cluster.autoProvisioning',
    good: { 'cluster.autoProvisioning': { limits: LIMITS } },
    fix: { 'cluster.autoProvisioning': undefined },
  },
];
