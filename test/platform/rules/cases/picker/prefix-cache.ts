import type { RuleCase } from '../../rule-case';

const PICKER = 'models.gemma.picker';
const rule = 'precise-prefix-cache-not-to-be-had';
const at = `${PICKER}.prefixCache`;
const paste = 'models.gemma';
const PRECISE = { [at]: 'precise' };

/** A picker that looks up what servers have cached. */
export const prefixCacheCases: readonly RuleCase[] = [
  {
    rule,
    of: 'a picker without the plugin',
    faulty: { ...PRECISE, 'targets.picker': { generation: 'gie', version: '1.5.0' } },
    at,
    good: PRECISE,
    paste,
  },
  {
    rule,
    of: 'an engine that makes no tokens for others',
    faulty: { ...PRECISE, 'targets.vllm': '0.19.0' },
    at,
    good: { ...PRECISE, 'targets.vllm': '0.23.0' },
    paste,
  },
  {
    rule,
    of: 'nothing that scores by it',
    faulty: { ...PRECISE, [`${PICKER}.scorers`]: { 'prefix-cache-scorer': 0 } },
    at,
    good: { ...PRECISE, [`${PICKER}.scorers`]: { 'prefix-cache-scorer': 5 } },
    paste,
  },
  {
    rule,
    of: 'servers that ask for a key',
    faulty: { ...PRECISE, 'models.gemma.apiKey': { secret: 'gemma-key', key: 'key' } },
    at,
    good: { ...PRECISE, 'models.gemma.engine.args': { 'block-size': 32 } },
    paste,
  },
  {
    rule,
    of: 'events of its own',
    faulty: { ...PRECISE, 'models.gemma.engine.args': { 'kv-events-config': { publisher: 'zmq' } } },
    at,
    good: { 'models.gemma.engine.args': { 'kv-events-config': { publisher: 'zmq' } } },
    paste,
  },
];
