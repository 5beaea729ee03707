import type { RuleCase } from '../../rule-case';

const PICKER = 'models.gemma.picker';
const paste = 'models.gemma';
const release = (generation: string, version: string) => ({ 'targets.picker': { generation, version } });
const GIE = release('gie', '1.5.0');
const plugin = (name: string, parameters: object) => ({ [`${PICKER}.plugins`]: { [name]: { parameters } } });

/** Plugins of the endpoint picker, and their parameters. */
export const pickerPluginCases: readonly RuleCase[] = [
  {
    rule: 'picker-plugin-unknown',
    of: 'a misspelt scorer',
    faulty: { [`${PICKER}.scorers`]: { 'queue-scorr': 2 } },
    at: `${PICKER}.scorers.queue-scorr`,
    good: { [`${PICKER}.scorers`]: { 'queue-scorer': 4 } },
    fix: { [`${PICKER}.scorers`]: { 'queue-scorer': 2 } },
  },
  {
    rule: 'picker-plugin-unknown',
    of: 'a plugin of the other generation',
    faulty: { ...GIE, [`${PICKER}.scorers`]: { 'active-request-scorer': 2 } },
    at: `${PICKER}.scorers.active-request-scorer`,
    good: { [`${PICKER}.scorers`]: { 'active-request-scorer': 2 } },
  },
  {
    rule: 'picker-plugin-unknown',
    of: 'one that came later',
    faulty: { ...release('gie', '1.2.1'), [`${PICKER}.scorers`]: { 'running-requests-size-scorer': 1 } },
    at: `${PICKER}.scorers.running-requests-size-scorer`,
    good: { ...release('gie', '1.3.0'), [`${PICKER}.scorers`]: { 'running-requests-size-scorer': 1 } },
  },
  {
    rule: 'picker-plugin-unknown',
    of: 'a misspelt name of what picks',
    faulty: { [`${PICKER}.pick`]: 'weighted-random-piker' },
    at: `${PICKER}.pick`,
    good: { [`${PICKER}.pick`]: 'random-picker' },
    paste,
  },
  {
    rule: 'picker-plugin-in-wrong-place',
    faulty: { [`${PICKER}.filters`]: ['queue-scorer'], [`${PICKER}.scorers`]: { 'queue-scorer': 0 } },
    at: `${PICKER}.filters.0`,
    good: { [`${PICKER}.filters`]: ['utilization-detector'] },
    fix: { [`${PICKER}.filters`]: ['decode-filter'], [`${PICKER}.scorers`]: {} },
  },
  {
    rule: 'picker-plugin-in-wrong-place',
    of: 'a policy of another kind',
    faulty: { [`${PICKER}.flowControl`]: { bands: { standard: { orderingPolicy: 'round-robin-fairness-policy' } } } },
    at: `${PICKER}.flowControl.bands.standard.orderingPolicy`,
    good: { [`${PICKER}.flowControl`]: { bands: { standard: { fairnessPolicy: 'round-robin-fairness-policy' } } } },
  },
  {
    rule: 'picker-plugin-experimental',
    faulty: { [`${PICKER}.scorers`]: { 'session-affinity-scorer': 1 } },
    at: `${PICKER}.scorers.session-affinity-scorer`,
    good: { ...release('llm-d', '0.9.0'), [`${PICKER}.scorers`]: { 'session-affinity-scorer': 1 } },
    paste,
  },
  {
    rule: 'picker-plugin-deprecated',
    faulty: { [`${PICKER}.scorers`]: { 'precise-prefix-cache-scorer': 1 } },
    at: `${PICKER}.scorers.precise-prefix-cache-scorer`,
    good: { [`${PICKER}.scorers`]: { 'no-hit-lru-scorer': 1 } },
  },
  {
    rule: 'picker-plugin-never-used',
    faulty: { [`${PICKER}.plugins`]: { 'running-requests-size-scorer': {} } },
    at: `${PICKER}.plugins.running-requests-size-scorer`,
    good: { [`${PICKER}.plugins`]: { 'inflight-load-producer': {} } },
    paste,
  },
  {
    rule: 'picker-parameter-unknown',
    faulty: { ...GIE, ...plugin('prefix-cache-scorer', { blockSizeToken: 16 }) },
    at: `${PICKER}.plugins.prefix-cache-scorer.parameters.blockSizeToken`,
    good: { ...GIE, ...plugin('prefix-cache-scorer', { blocksizetokens: 16 }) },
    fix: plugin('prefix-cache-scorer', { blockSizeTokens: 16 }),
  },
  {
    rule: 'picker-parameter-unknown',
    of: 'a parameter where the other generation has it',
    faulty: plugin('prefix-cache-scorer', { blockSizeTokens: 64 }),
    at: `${PICKER}.plugins.prefix-cache-scorer.parameters.blockSizeTokens`,
    good: plugin('approx-prefix-cache-producer', { blockSizeTokens: 64 }),
  },
  {
    rule: 'picker-parameter-unknown',
    of: 'a field of an object in a list',
    faulty: plugin('core-metrics-extractor', { engineConfigs: [{ name: 'own', queueSpec: 'own_queue' }] }),
    at: `${PICKER}.plugins.core-metrics-extractor.parameters.engineConfigs.0.queueSpec`,
    good: plugin('core-metrics-extractor', { engineConfigs: [{ name: 'own', queuedRequestsSpec: 'own_queue' }] }),
  },
  {
    rule: 'picker-parameter-invalid',
    of: 'a word where a number belongs',
    faulty: plugin('approx-prefix-cache-producer', { lruCapacityPerServer: 'many' }),
    at: `${PICKER}.plugins.approx-prefix-cache-producer.parameters.lruCapacityPerServer`,
    good: plugin('approx-prefix-cache-producer', { lruCapacityPerServer: 1000 }),
    paste,
  },
  {
    rule: 'picker-parameter-invalid',
    of: 'a word of a later release',
    faulty: { ...GIE, [`${PICKER}.saturation`]: { detector: 'concurrency-detector', concurrencyMode: 'hybrid' } },
    at: `${PICKER}.saturation.concurrencyMode`,
    good: { [`${PICKER}.saturation`]: { detector: 'concurrency-detector', concurrencyMode: 'hybrid' } },
  },
  {
    rule: 'picker-parameter-missing',
    faulty: { ...GIE, ...plugin('k8s-notification-source', { version: 'v1' }) },
    at: `${PICKER}.plugins.k8s-notification-source.parameters`,
    good: { ...GIE, ...plugin('k8s-notification-source', { version: 'v1', kind: 'Pod' }) },
    fix: plugin('k8s-notification-source', { version: 'v1', kind: 'Pod' }),
  },
  {
    rule: 'picker-weight-not-whole',
    faulty: { ...release('gie', '1.3.1'), [`${PICKER}.scorers`]: { 'queue-scorer': 1.5 } },
    at: `${PICKER}.scorers.queue-scorer`,
    good: { ...release('gie', '1.4.0'), [`${PICKER}.scorers`]: { 'queue-scorer': 1.5 } },
    paste,
  },
  {
    rule: 'picker-plugin-unusable-in-release',
    faulty: { ...GIE, [`${PICKER}.scorers`]: { 'token-load-scorer': 1 } },
    at: `${PICKER}.scorers.token-load-scorer`,
    good: { [`${PICKER}.scorers`]: { 'token-load-scorer': 1 } },
  },
];
