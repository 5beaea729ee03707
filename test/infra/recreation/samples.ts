import type { PlatformDescription } from '../../../platform';
import { ARMOR, COMMON, GEMMA, standard } from './standard';

/** A cluster of somebody else's in a VPC of somebody else's, with pools of every way to obtain an accelerator. */
const existing: PlatformDescription = {
  ...COMMON,
  targets: { gke: '1.35' },
  network: {
    existing: {
      network: 'shared',
      subnetwork: 'nodes',
      podsRange: 'pods',
      servicesRange: 'services',
      nodesCidr: '10.0.0.0/20',
      podsCidr: '10.4.0.0/14',
      servicesCidr: '10.8.0.0/20',
      proxyOnlyCidr: '10.9.0.0/23',
      hostProject: 'host-project',
      makeProxyOnlySubnet: true,
      grants: 'none',
    },
  },
  cluster: { existing: { name: 'theirs', location: 'europe-west4', dnsEndpoint: true } },
  nodePools: {
    h100: {
      machineType: 'a3-megagpu-8g',
      zones: ['europe-west4-b'],
      nodes: { min: 0, max: 4 },
      reservation: { create: { count: 4, sharedWith: ['other-project'] } },
      placement: { compact: true },
      additionalNetworks: 'GPUDIRECT_TCPXO',
      fastSocket: false,
    },
    l4: {
      machineType: 'g2-standard-12',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 3 },
      sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 },
    },
  },
  gateway: {
    class: 'gke-l7-regional-external-managed',
    modelArmor: {
      template: 'prompts',
      models: { gemma: { template: ARMOR, responseTemplate: ARMOR } },
      floor: {
        responsibleAi: ARMOR.responsibleAi,
        promptInjection: 'HIGH',
        maliciousUrls: true,
      },
      failOpen: false,
      timeoutMilliseconds: 500,
    },
  },
  computeClasses: {
    gpu: {
      priorities: [{ nodePool: 'l4' }],
      whenUnsatisfiable: 'DoNotScaleUp',
      activeMigration: false,
      consolidationDelayMinutes: 5,
    },
  },
  acceleratorNetworks: { cidr: '172.16.0.0/16' },
  models: {
    gemma: { ...GEMMA, replicas: 1, weightsFrom: { hyperdiskMl: { sizeGib: 10, throughputMibps: 800, fill: true } } },
  },
};

/** What excludes one another in the others, for the sake of a single pool. */
const scarce: PlatformDescription = {
  ...COMMON,
  nodePools: {
    l4: {
      machineType: 'g2-standard-12',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 3 },
      flexStart: true,
      queuedProvisioning: false,
      maxRunDurationSeconds: 604_800,
      reservation: 'none',
    },
  },
  secrets: { hub: { existing: 'theirs', readers: ['external-secrets/external-secrets'] } },
  weightsBucket: { existing: 'their-weights' },
  quota: {
    request: true,
    contactEmail: 'platform@example.com',
    justification: 'a launch',
    amounts: { NVIDIA_L4_GPUS: 8 },
  },
  registry: { upstreams: { mirror: { existing: 'europe-west4-docker.pkg.dev/mirrors/docker-hub' } } },
  models: { gemma: { ...GEMMA, replicas: { min: 0, max: 3 } } },
  gateway: {
    class: 'gke-l7-rilb',
    address: 'reserved',
    tls: { certificateManager: 'theirs', policy: 'theirs' },
    hostnames: ['llm.example.com'],
    dns: { zone: 'theirs' },
    modelArmor: { template: 'prompts' },
  },
};

/** Pools of other shapes. */
const shapes: PlatformDescription = {
  ...COMMON,
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 0, max: 3 }, spot: false },
  },
  models: { gemma: { ...GEMMA, replicas: { min: 0, max: 3 } } },
};

/** Descriptions that between them say almost everything that reaches Terraform. */
export const SAMPLES: Readonly<Record<string, PlatformDescription>> = { standard, existing, scarce, shapes };
