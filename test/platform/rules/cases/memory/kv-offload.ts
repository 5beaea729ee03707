import type { RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const MEMORY = { [`${ENGINE}.kvOffload`]: { cpuGib: 4 } };
const DISK = { [`${ENGINE}.kvOffload`]: { cpuGib: 4, diskGib: 50 } };
const paste = 'models.gemma';
const TPU = {
  region: 'us-east5',
  'nodePools.l4': { machineType: 'ct6e-standard-1t', zones: ['us-east5-b'], nodes: { min: 1, max: 3 } },
};

/** Blocks of the KV cache that are kept outside of the accelerators. */
export const kvOffloadCases: readonly RuleCase[] = [
  {
    rule: 'kv-offload-beside-connector',
    faulty: {
      ...MEMORY,
      [`${ENGINE}.args`]: { '--kv-transfer-config': { kv_connector: 'NixlConnector', kv_role: 'kv_both' } },
    },
    at: `${ENGINE}.kvOffload`,
    good: MEMORY,
  },
  {
    rule: 'kv-offload-beside-connector',
    of: 'that of prefill',
    faulty: { ...MEMORY, 'models.gemma.prefill': { replicas: 1 }, 'models.gemma.replicas': 1 },
    at: `${ENGINE}.kvOffload`,
    good: MEMORY,
  },
  {
    rule: 'kv-offload-beside-connector',
    of: 'the size given again',
    faulty: { ...MEMORY, [`${ENGINE}.args`]: { kv_offloading_size: 8 } },
    at: `${ENGINE}.kvOffload`,
    good: { [`${ENGINE}.args`]: { kv_offloading_size: 8 } },
  },
  {
    rule: 'kv-offload-without-effect',
    faulty: { ...MEMORY, [`${ENGINE}.enablePrefixCaching`]: false },
    at: `${ENGINE}.kvOffload`,
    good: { ...MEMORY, [`${ENGINE}.enablePrefixCaching`]: true },
    also: ['prefix-caching-off-beside-its-scorer'],
    paste,
  },
  {
    rule: 'kv-offload-without-effect',
    of: 'of a model of embeddings',
    faulty: { ...MEMORY, 'models.gemma.weights': 'BAAI/bge-m3' },
    at: `${ENGINE}.kvOffload`,
    good: MEMORY,
  },
  {
    rule: 'kv-offload-unsupported-by-accelerator',
    faulty: { ...TPU, ...MEMORY },
    at: `${ENGINE}.kvOffload`,
    good: MEMORY,
  },
  {
    rule: 'kv-offload-fills-disk',
    faulty: DISK,
    at: `${ENGINE}.kvOffload.diskGib`,
    good: MEMORY,
    paste,
  },
  {
    rule: 'kv-offload-to-disk-newer-than-engine',
    faulty: { ...DISK, 'targets.vllm': '0.21.0', 'models.gemma.allow': { 'kv-offload-fills-disk': 'tried out' } },
    at: `${ENGINE}.kvOffload.diskGib`,
    good: { ...DISK, 'targets.vllm': '0.22.1' },
    paste,
  },
  {
    rule: 'field-unknown-to-engine',
    of: 'offloading before it had flags of its own',
    faulty: { ...MEMORY, 'targets.vllm': '0.11.0' },
    at: `${ENGINE}.kvOffload`,
    good: { ...MEMORY, 'targets.vllm': '0.11.1' },
    paste,
  },
  {
    rule: 'pod-memory-below-host-demands',
    of: 'a KV cache larger than the pod',
    faulty: { [`${ENGINE}.kvOffload`]: { cpuGib: 64 } },
    at: `${ENGINE}.kvOffload.cpuGib`,
    good: MEMORY,
    also: ['shared-memory-exceeds-pod-memory'],
    fix: MEMORY,
  },
];
