import type { RuleCase } from '../../rule-case';

/** A pool of H200s that no model uses, whose nodes come one by one. */
const H200 = { machineType: 'a3-ultragpu-8g', zones: ['europe-west1-b'], nodes: { min: 0, max: 4 }, flexStart: true };
const RDMA = { 'nodePools.h200': { ...H200, additionalNetworks: 'RDMA' } };
const A4X = { machineType: 'a4x-highgpu-4g', zones: ['us-central1-a'], nodes: { min: 0, max: 18 } };
const RESERVED = { 'nodePools.l4.reservation': { create: { count: 3 } } };
const QUOTA = { request: true, contactEmail: 'platform@example.com' };
const IMAGES = [{ diskImage: 'global/images/vllm', mode: 'CONTAINER_IMAGE_CACHE' }];

/** Networks between GPUs, placement policies, preloaded disks and reservations that are made. */
export const networkCases: readonly RuleCase[] = [
  {
    rule: 'additional-networks-not-of-machine-type',
    faulty: { 'nodePools.l4.additionalNetworks': 'RDMA' },
    at: 'nodePools.l4.additionalNetworks',
    good: RDMA,
    fix: { 'nodePools.l4.additionalNetworks': undefined },
  },
  {
    rule: 'additional-networks-not-of-machine-type',
    of: 'those of another',
    faulty: { 'nodePools.h200': { ...H200, additionalNetworks: 'GPUDIRECT_TCPXO' } },
    at: 'nodePools.h200.additionalNetworks',
    good: RDMA,
    paste: 'nodePools.h200',
  },
  {
    rule: 'additional-networks-over-several-zones',
    faulty: {
      'nodePools.h200': { ...H200, zones: ['us-x1-a', 'us-x1-b'], additionalNetworks: 'RDMA' },
      region: 'us-x1',
    },
    at: 'nodePools.h200.zones',
    good: RDMA,
    also: ['accelerator-not-in-region', 'budget-without-price', 'accelerator-not-in-zone', 'zone-outside-region'],
  },
  {
    rule: 'additional-networks-on-existing-cluster',
    also: ['existing-cluster-in-new-network', 'existing-cluster-of-unsaid-version'],
    faulty: { ...RDMA, 'cluster.existing': { name: 'there' } },
    at: 'nodePools.h200.additionalNetworks',
    good: RDMA,
  },
  {
    rule: 'accelerator-range-overlaps',
    faulty: { ...RDMA, 'network.nodesCidr': '192.168.0.0/20' },
    at: 'acceleratorNetworks.cidr',
    good: { ...RDMA, 'network.nodesCidr': '172.16.0.0/20' },
    paste: '',
  },
  {
    rule: 'accelerator-subnet-too-small',
    faulty: { ...RDMA, 'acceleratorNetworks.cidr': '192.168.0.0/22', 'nodePools.h200.nodes.max': 5 },
    at: 'acceleratorNetworks.cidr',
    good: { ...RDMA, 'acceleratorNetworks.cidr': '192.168.0.0/22' },
    paste: '',
  },
  {
    rule: 'accelerator-networks-without-pools',
    faulty: { 'acceleratorNetworks.cidr': '192.168.0.0/16' },
    at: 'acceleratorNetworks.cidr',
    good: { ...RDMA, 'acceleratorNetworks.cidr': '192.168.0.0/16' },
    fix: { acceleratorNetworks: undefined },
  },
  {
    rule: 'fast-socket-beside-gpudirect',
    faulty: { 'nodePools.h200': { ...H200, additionalNetworks: 'RDMA', fastSocket: true } },
    at: 'nodePools.h200.fastSocket',
    good: { ...RDMA, 'nodePools.l4.fastSocket': true },
    paste: 'nodePools.h200',
  },
  {
    rule: 'accelerator-topology-not-of-machine-type',
    faulty: { 'nodePools.l4.placement': { acceleratorTopology: '1x72' } },
    at: 'nodePools.l4.placement.acceleratorTopology',
    good: { 'nodePools.l4.placement': { compact: true } },
    fix: { 'nodePools.l4.placement': undefined },
  },
  {
    rule: 'accelerator-topology-not-of-machine-type',
    of: 'half a rack',
    faulty: { 'nodePools.gb200': { ...A4X, placement: { acceleratorTopology: '1x36' } } },
    at: 'nodePools.gb200.placement.acceleratorTopology',
    good: { 'nodePools.l4.placement': { compact: true } },
    also: ['zone-outside-region', 'machine-type-not-obtainable-this-way', 'accelerator-not-in-region'],
  },
  {
    rule: 'preloaded-disk-without-image-streaming',
    faulty: { 'nodePools.l4.secondaryBootDisks': IMAGES, 'nodePools.l4.imageStreaming': false },
    at: 'nodePools.l4.imageStreaming',
    good: { 'nodePools.l4.secondaryBootDisks': IMAGES },
    paste: 'nodePools.l4',
  },
  {
    rule: 'created-reservation-differs-from-pool',
    of: 'too small',
    faulty: { 'nodePools.l4.reservation': { create: { count: 2 } } },
    at: 'nodePools.l4.nodes.max',
    good: RESERVED,
    fix: { 'nodePools.l4.reservation': { create: { count: 3 } } },
  },
  {
    rule: 'created-reservation-differs-from-pool',
    of: 'too large for one',
    faulty: { 'nodePools.l4.reservation': { create: { count: 4 } } },
    at: 'nodePools.l4.nodes.max',
    good: { 'nodePools.l4.reservation': { create: { count: 4, sharedWith: ['other-project'] } } },
    paste: 'nodePools.l4',
  },
  {
    rule: 'created-reservation-differs-from-pool',
    of: 'several zones',
    faulty: { ...RESERVED, 'nodePools.l4.zones': ['europe-west1-b', 'europe-west1-c'] },
    at: 'nodePools.l4.zones',
    good: RESERVED,
    paste: 'nodePools.l4',
  },
  {
    rule: 'quota-request-below-need',
    faulty: { quota: { ...QUOTA, amounts: { NVIDIA_L4_GPUS: 2 } } },
    at: 'quota.amounts.NVIDIA_L4_GPUS',
    good: { quota: { ...QUOTA, amounts: { NVIDIA_L4_GPUS: 3 } } },
    fix: { 'quota.amounts': undefined },
  },
  {
    rule: 'quota-request-below-need',
    of: 'misspelt',
    faulty: { quota: { ...QUOTA, amounts: { NVIDIA_L4: 4 } } },
    at: 'quota.amounts.NVIDIA_L4',
    good: { quota: { ...QUOTA, amounts: { NVIDIA_L4_GPUS: 4 } } },
    fix: { 'quota.amounts': { NVIDIA_L4_GPUS: 4 } },
  },
  {
    rule: 'quota-not-requested',
    faulty: { quota: QUOTA, 'nodePools.h200': H200 },
    at: 'quota.request',
    good: { quota: QUOTA },
    fix: { quota: undefined },
  },
  {
    rule: 'compute-class-on-autopilot',
    faulty: {
      'cluster.mode': 'autopilot',
      'nodePools.l4.nodes': { min: 0, max: 3 },
      'models.gemma.nodePool': undefined,
      'models.gemma.computeClass': 'l4s',
      computeClasses: { l4s: { priorities: [{ nodePool: 'l4' }] } },
    },
    at: 'computeClasses.l4s',
    good: {
      'models.gemma.nodePool': undefined,
      'models.gemma.computeClass': 'l4s',
      computeClasses: { l4s: { priorities: [{ nodePool: 'l4' }] } },
    },
    fix: { 'cluster.mode': undefined },
  },
];
