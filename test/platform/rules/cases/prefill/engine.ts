import type { RuleCase } from '../../rule-case';
import { SPLIT, wide } from './split';

const release = (version: string) => ({ ...SPLIT, 'models.gemma.engine': { version } });
const args = (key: string, value: unknown) => ({
  ...SPLIT,
  'models.gemma.prefill': { replicas: 1, engine: { args: { [key]: value } } },
});

/** Faults of what the two roles run. */
export const prefillEngineCases: readonly RuleCase[] = [
  {
    rule: 'prefill-newer-than-engine',
    faulty: release('0.8.5'),
    at: 'models.gemma.prefill',
    good: release('0.30.0'),
    also: ['picker-reads-metric-that-engine-lacks'],
    paste: 'models.gemma',
  },
  {
    rule: 'nixl-not-seen-in-image',
    faulty: release('0.18.0'),
    at: 'models.gemma.prefill',
    good: release('0.19.0'),
    paste: 'models.gemma',
  },
  {
    rule: 'prefill-with-data-parallel-engines',
    faulty: wide({ dataParallelSize: 2, tensorParallelSize: 1 }, { tensorParallelSize: 1 }),
    at: 'models.gemma.engine.dataParallelSize',
    good: wide({ tensorParallelSize: 1 }, { tensorParallelSize: 1 }),
    paste: 'models.gemma',
  },
  {
    rule: 'tensor-parallel-sizes-do-not-match',
    faulty: wide({ tensorParallelSize: 3 }, { tensorParallelSize: 2 }),
    at: 'models.gemma.prefill.engine.tensorParallelSize',
    good: wide({ tensorParallelSize: 2 }, { tensorParallelSize: 1 }),
    also: ['tensor-parallel-does-not-divide-model', 'node-accelerators-stay-idle'],
    fix: { 'models.gemma.engine': { tensorParallelSize: 2 } },
  },
  {
    rule: 'prefill-wider-than-decode',
    faulty: wide({ tensorParallelSize: 1 }, { tensorParallelSize: 2 }),
    at: 'models.gemma.prefill.engine.tensorParallelSize',
    good: wide({ tensorParallelSize: 2 }, { tensorParallelSize: 2 }),
    paste: 'models.gemma',
  },
  {
    rule: 'prefill-lays-out-cache-differently',
    faulty: args('--block-size', 32),
    at: 'models.gemma.prefill.engine.args.--block-size',
    good: { ...SPLIT, 'models.gemma.engine': { args: { '--block-size': 32 } } },
    paste: 'models.gemma',
  },
  {
    rule: 'prefill-lays-out-cache-differently',
    of: 'by another spelling',
    faulty: args('kv-cache-dtype', 'fp8'),
    at: 'models.gemma.prefill.engine.args.kv-cache-dtype',
    good: args('--seed', 7),
    also: ['engine-flag-repeats-field'],
    fix: { 'models.gemma.prefill': { replicas: 1 }, 'models.gemma.engine': { kvCacheDtype: 'fp8' } },
  },
  {
    rule: 'prefill-beside-another-connector',
    faulty: {
      ...SPLIT,
      'models.gemma.engine': {
        args: { '--kv-transfer-config': { kv_connector: 'OffloadingConnector', kv_role: 'kv_both' } },
      },
    },
    at: 'models.gemma.engine.args.--kv-transfer-config',
    good: {
      'models.gemma.engine': {
        args: { '--kv-transfer-config': { kv_connector: 'OffloadingConnector', kv_role: 'kv_both' } },
      },
    },
    paste: 'models.gemma',
  },
  {
    rule: 'transfer-variable-owned-by-platform',
    faulty: { ...SPLIT, 'models.gemma.engine': { env: { VLLM_NIXL_SIDE_CHANNEL_PORT: '5700' } } },
    at: 'models.gemma.engine.env.VLLM_NIXL_SIDE_CHANNEL_PORT',
    good: { ...SPLIT, 'models.gemma.engine': { env: { UCX_LOG_LEVEL: 'info' } } },
    paste: 'models.gemma',
  },
  {
    rule: 'transfer-variable-owned-by-platform',
    of: 'of prefill servers alone',
    faulty: { ...SPLIT, 'models.gemma.prefill': { engine: { env: { UCX_TCP_PORT_RANGE: '1-2' } } } },
    at: 'models.gemma.prefill.engine.env.UCX_TCP_PORT_RANGE',
    good: { ...SPLIT, 'models.gemma.prefill': { engine: { env: { UCX_TLS: 'tcp' } } } },
    paste: 'models.gemma',
  },
];
