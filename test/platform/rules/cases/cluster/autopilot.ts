import type { RuleCase } from '../../rule-case';

/** Nodes come and go with their pods. */
const AUTOPILOT = { 'cluster.mode': 'autopilot', 'nodePools.l4.nodes': { min: 0, max: 3 } };

/** What an Autopilot cluster has not, or has in any case. */
export const autopilotCases: readonly RuleCase[] = [
  {
    rule: 'add-on-fixed-on-autopilot',
    faulty: { ...AUTOPILOT, 'cluster.addons': { nodeLocalDns: true } },
    at: 'cluster.addons.nodeLocalDns',
    good: { ...AUTOPILOT, 'cluster.addons': { lustre: true, secretManager: true } },
    fix: { 'cluster.addons': undefined },
  },
  {
    rule: 'pool-setting-not-on-autopilot',
    faulty: { ...AUTOPILOT, 'nodePools.l4.bootDisk': { sizeGb: 200 } },
    at: 'nodePools.l4.bootDisk.sizeGb',
    good: { ...AUTOPILOT, 'nodePools.l4.spot': true },
    fix: { 'nodePools.l4.bootDisk': undefined },
  },
  {
    rule: 'pool-setting-not-on-autopilot',
    of: 'upgrades',
    faulty: { ...AUTOPILOT, 'nodePools.l4.upgrade': { maxSurge: 1, maxUnavailable: 0 } },
    at: 'nodePools.l4.upgrade.maxSurge',
    good: { 'nodePools.l4.upgrade': { maxSurge: 1, maxUnavailable: 0 } },
    fix: { 'nodePools.l4.upgrade': undefined },
  },
  {
    rule: 'pool-setting-not-on-autopilot',
    of: 'a driver of one’s own',
    faulty: { ...AUTOPILOT, 'nodePools.l4.gpuDriverVersion': 'INSTALLATION_DISABLED' },
    at: 'nodePools.l4.gpuDriverVersion',
    also: ['gpu-driver-not-installed'],
    good: { ...AUTOPILOT, 'nodePools.l4.gpuDriverVersion': 'LATEST' },
  },
  {
    rule: 'pool-setting-not-on-autopilot',
    of: 'a least number of nodes',
    faulty: { 'cluster.mode': 'autopilot' },
    at: 'nodePools.l4.nodes.min',
    good: AUTOPILOT,
    paste: 'nodePools.l4',
  },
  {
    rule: 'system-pool-on-autopilot',
    faulty: { ...AUTOPILOT, 'nodePools.system': { machineType: 'e2-standard-8', nodes: { min: 1, max: 3 } } },
    at: 'nodePools.system',
    good: { 'nodePools.system': { machineType: 'e2-standard-8', nodes: { min: 1, max: 3 } } },
    fix: { 'nodePools.system': undefined },
  },
  {
    rule: 'mps-on-autopilot',
    faulty: { ...AUTOPILOT, 'nodePools.l4.sharing': { strategy: 'MPS', maxSharedClientsPerGpu: 2 } },
    at: 'nodePools.l4.sharing',
    also: ['mps-lifts-pod-security'],
    good: { ...AUTOPILOT, 'nodePools.l4.sharing': { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 } },
  },
  {
    rule: 'pod-storage-exceeds-autopilot',
    faulty: { ...AUTOPILOT, 'models.gemma.resources': { ephemeralStorageMib: 130_000 } },
    at: 'models.gemma.resources.ephemeralStorageMib',
    good: { ...AUTOPILOT, 'models.gemma.resources': { ephemeralStorageMib: 100_000 } },
    paste: 'models.gemma',
  },
];
