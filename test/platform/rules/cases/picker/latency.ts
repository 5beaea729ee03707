import type { RuleCase } from '../../rule-case';

const PICKER = 'models.gemma.picker';
const SERVERS = {
  [`${PICKER}.latencyPrediction`]: {
    trainingServer: 'http://training.latency.svc:8000',
    predictionServers: ['http://prediction.latency.svc:8001'],
  },
};
const SCORED = { [`${PICKER}.scorers`]: { 'latency-scorer': 2 } };

/** Pickers that go by latencies which others foretell. */
export const latencyCases: readonly RuleCase[] = [
  {
    rule: 'latency-scored-without-predictor',
    faulty: SCORED,
    at: `${PICKER}.scorers.latency-scorer`,
    good: { ...SCORED, ...SERVERS },
    fix: SERVERS,
  },
  {
    rule: 'latency-scored-without-predictor',
    of: 'a filter that goes by them on request',
    faulty: {
      [`${PICKER}.filters`]: ['prefix-cache-affinity-filter'],
      [`${PICKER}.plugins`]: { 'prefix-cache-affinity-filter': { parameters: { ttftSource: 'latencyPredictor' } } },
    },
    at: `${PICKER}.filters.0`,
    good: { [`${PICKER}.filters`]: ['prefix-cache-affinity-filter'] },
  },
  {
    rule: 'latency-predictor-unused',
    faulty: SERVERS,
    at: `${PICKER}.latencyPrediction`,
    good: { ...SCORED, ...SERVERS },
    paste: 'models.gemma',
  },
];
