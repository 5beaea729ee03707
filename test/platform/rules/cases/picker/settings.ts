import type { RuleCase } from '../../rule-case';

const PICKER = 'models.gemma.picker';
const paste = 'models.gemma';
const gie = (version: string) => ({ 'targets.picker': { generation: 'gie', version } });

/** Flags, sections and replicas of the endpoint picker. */
export const pickerSettingCases: readonly RuleCase[] = [
  {
    rule: 'picker-flag-unknown',
    faulty: { [`${PICKER}.args`]: { 'drain-timout': '60s' } },
    at: `${PICKER}.args.drain-timout`,
    good: { [`${PICKER}.args`]: { 'drain-timeout': '60s' } },
    fix: { [`${PICKER}.args`]: { 'drain-timeout': '60s' } },
  },
  {
    rule: 'picker-flag-unknown',
    of: 'one that the other generation has',
    faulty: { ...gie('1.5.0'), [`${PICKER}.args`]: { 'drain-timeout': '60s' } },
    at: `${PICKER}.args.drain-timeout`,
    good: { ...gie('1.5.0'), [`${PICKER}.args`]: { 'refresh-metrics-interval': '100ms' } },
  },
  {
    rule: 'picker-flag-unknown',
    of: 'one that ends the picker where it is set',
    faulty: { [`${PICKER}.args`]: { 'lora-info-metric': 'own_lora_info' } },
    at: `${PICKER}.args.lora-info-metric`,
    good: { ...gie('1.3.1'), [`${PICKER}.args`]: { 'lora-info-metric': 'own_lora_info' } },
  },
  {
    rule: 'picker-flag-owned-by-platform',
    faulty: { [`${PICKER}.args`]: { 'metrics-port': 9191, v: 4 } },
    at: `${PICKER}.args.metrics-port`,
    good: { [`${PICKER}.args`]: { v: 4 } },
    fix: { [`${PICKER}.args`]: { v: 4 } },
  },
  {
    rule: 'picker-flag-value-invalid',
    faulty: { [`${PICKER}.args`]: { 'refresh-metrics-interval': 100 } },
    at: `${PICKER}.args.refresh-metrics-interval`,
    good: { [`${PICKER}.args`]: { 'refresh-metrics-interval': '100ms' } },
    paste,
  },
  {
    rule: 'picker-flag-value-invalid',
    of: 'a switch that is neither on nor off',
    faulty: { [`${PICKER}.args`]: { 'enable-pprof': 'no' } },
    at: `${PICKER}.args.enable-pprof`,
    good: { [`${PICKER}.args`]: { 'enable-pprof': false } },
    paste,
  },
  {
    rule: 'picker-setting-unknown-to-release',
    of: 'a limit of flow control',
    faulty: { ...gie('1.4.0'), [`${PICKER}.flowControl`]: { maxRequests: 100 } },
    at: `${PICKER}.flowControl.maxRequests`,
    good: { ...gie('1.5.0'), [`${PICKER}.flowControl`]: { maxRequests: 100 } },
    fix: { [`${PICKER}.flowControl`]: { maxBytes: 1_000_000 } },
  },
  {
    rule: 'picker-setting-unknown-to-release',
    of: 'a limit of one priority',
    faulty: { ...gie('1.4.0'), [`${PICKER}.flowControl`]: { bands: { sheddable: { maxRequests: 10 } } } },
    at: `${PICKER}.flowControl.bands.sheddable.maxRequests`,
    good: { ...gie('1.4.0'), [`${PICKER}.flowControl`]: { bands: { sheddable: { maxBytes: 10 } } } },
  },
  {
    rule: 'picker-setting-unknown-to-release',
    of: 'thresholds',
    faulty: { ...gie('1.4.0'), [`${PICKER}.saturation`]: { headroom: 0.2 } },
    at: `${PICKER}.saturation.headroom`,
    good: { ...gie('1.4.0'), [`${PICKER}.saturation`]: { queueDepthThreshold: 3 } },
  },
  {
    rule: 'picker-setting-unknown-to-release',
    of: 'a parser',
    faulty: { ...gie('1.4.0'), [`${PICKER}.parser`]: 'passthrough-parser' },
    at: `${PICKER}.parser`,
    also: ['picker-plugin-unknown'],
    good: { ...gie('1.5.0'), [`${PICKER}.parser`]: 'passthrough-parser' },
  },
  {
    rule: 'picker-replicas-know-only-their-share',
    faulty: { [PICKER]: { replicas: 2, leaderElection: false } },
    at: `${PICKER}.leaderElection`,
    good: { [PICKER]: { replicas: 2, leaderElection: false, scorers: { 'prefix-cache-scorer': 0 } } },
    paste,
  },
  {
    rule: 'picker-replicas-know-only-their-share',
    of: 'two queues',
    faulty: {
      [PICKER]: { replicas: 2, leaderElection: false, scorers: { 'prefix-cache-scorer': 0 }, flowControl: {} },
    },
    at: `${PICKER}.leaderElection`,
    good: { [PICKER]: { replicas: 2, flowControl: {} } },
    paste,
  },
  {
    rule: 'picker-replicas-without-nodes',
    faulty: {
      [`${PICKER}.replicas`]: 2,
      'nodePools.system': { machineType: 'e2-standard-4', nodes: { min: 1, max: 1 } },
    },
    at: `${PICKER}.replicas`,
    also: ['system-pool-too-small-for-pickers'],
    good: {
      [`${PICKER}.replicas`]: 2,
      'nodePools.system': { machineType: 'e2-standard-4', nodes: { min: 1, max: 2 } },
    },
    fix: { 'nodePools.system': { machineType: 'e2-standard-4', nodes: { min: 2, max: 3 } } },
  },
  {
    rule: 'picker-fails-closed-alone',
    faulty: { [`${PICKER}.failureMode`]: 'FailClose' },
    at: `${PICKER}.failureMode`,
    good: { [`${PICKER}.failureMode`]: 'FailClose', [`${PICKER}.replicas`]: 2 },
    paste,
  },
];
