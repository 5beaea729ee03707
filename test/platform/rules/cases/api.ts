import type { RuleCase } from '../rule-case';

const GKE = 'targets.gke';
/** The channel that keeps old minors. */
const EXTENDED = { 'cluster.releaseChannel': 'EXTENDED' };
const PICKER = 'targets.picker';
const VERSION = `${PICKER}.version`;
const paste = 'targets';
const gie = (version: string) => ({ [PICKER]: { generation: 'gie', version } });
const ZERO = { 'models.gemma.replicas': { min: 0, max: 3 }, 'nodePools.l4.nodes': { min: 0, max: 3 } };
const KEDA = { 'models.gemma.scaling': { adapter: 'keda' } };
const QUEUE = { 'models.gemma.picker': { queueTtlSeconds: 60 } };

/** Versions that do not go together. */
export const apiCases: readonly RuleCase[] = [
  {
    rule: 'gke-too-old-for-inference-gateway',
    faulty: { [GKE]: '1.32.2', ...EXTENDED },
    at: GKE,
    good: { [GKE]: '1.32.3', ...EXTENDED },
    paste,
  },
  {
    rule: 'inference-pool-not-installed-by-gke',
    faulty: { [GKE]: '1.33', ...EXTENDED },
    at: GKE,
    good: { [GKE]: '1.34.0-gke.1626000' },
    paste,
  },
  {
    rule: 'inference-pool-not-installed-by-gke',
    of: 'one build too early',
    faulty: { [GKE]: '1.34.0-gke.1625999' },
    at: GKE,
    good: { [GKE]: '1.34' },
    paste,
  },
  {
    rule: 'feature-still-in-preview',
    faulty: { ...ZERO, [GKE]: '1.37', 'models.gemma.allow': { 'metric-spelling-unconfirmed': 'seen in staging' } },
    at: 'models.gemma.replicas',
    good: { ...ZERO, ...KEDA, [GKE]: '1.37' },
    fix: { ...KEDA, 'models.gemma.allow': {} },
  },
  {
    rule: 'picker-without-flow-control',
    of: 'asked for',
    faulty: { ...QUEUE, ...gie('1.3.1') },
    at: VERSION,
    good: { ...QUEUE, ...gie('1.4.0') },
    paste,
  },
  {
    rule: 'picker-without-flow-control',
    of: 'needed for a model at zero',
    faulty: { ...ZERO, ...KEDA, ...gie('1.3.1') },
    at: VERSION,
    good: { ...ZERO, ...KEDA, ...gie('1.5.0') },
    paste,
  },
  {
    rule: 'picker-reads-metric-that-engine-lacks',
    faulty: { 'models.gemma.engine.version': '0.8.5' },
    at: 'models.gemma.engine.version',
    good: { 'models.gemma.engine.version': '0.9.2' },
    paste: 'models.gemma',
  },
  {
    rule: 'picker-reads-metric-that-engine-lacks',
    of: 'a picker that can be told no other name any more',
    faulty: { 'models.gemma.engine.version': '0.9.1', ...gie('1.4.0') },
    at: 'models.gemma.engine.version',
    good: { 'models.gemma.engine.version': '0.9.1', ...gie('1.3.1') },
    paste: 'models.gemma',
  },
  {
    rule: 'picker-release-not-confirmed',
    faulty: { [PICKER]: { generation: 'llm-d', version: '0.9.0' } },
    at: VERSION,
    good: { [PICKER]: { generation: 'llm-d', version: '0.10.0' } },
    paste,
  },
];
