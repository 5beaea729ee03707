import type { RuleCase } from '../../rule-case';

const SERVER = 'models.own.server';
const PASTE = 'models.own';

/** A server beside the good description's model. */
const server = (own: Readonly<Record<string, unknown>> = {}, model: Readonly<Record<string, unknown>> = {}) => ({
  'models.own': {
    servedModelNames: ['own'],
    nodePool: 'l4',
    server: {
      engine: 'sglang',
      image: 'docker.io/lmsysorg/sglang:v0.5.5',
      port: 30_000,
      health: { path: '/health' },
      metrics: {},
      ...own,
    },
    ...model,
  },
});

const SCALED = { replicas: { min: 1, max: 2 } };
const PREDICTS = { engine: 'fastapi', metrics: undefined, paths: ['/predict'] };
const both = (weights: Readonly<Record<string, number>>) => ({ 'routes.both': { models: weights } });

/** Planted faults of servers in vLLM's place. */
export const serverCases: readonly RuleCase[] = [
  {
    rule: 'server-accelerators-exceed-node',
    faulty: server({ accelerators: 2 }),
    at: `${SERVER}.accelerators`,
    good: server({ accelerators: 1 }),
    paste: SERVER,
    also: ['pod-exceeds-node', 'replicas-exceed-pool', 'minimum-replicas-exceed-pool'],
  },
  {
    rule: 'server-image-tag-floats',
    faulty: server({ image: 'docker.io/lmsysorg/sglang:latest' }),
    at: `${SERVER}.image`,
    good: server(),
  },
  {
    rule: 'server-metrics-unknown-to-picker',
    of: 'without a name',
    faulty: server({ engine: 'torchserve' }),
    at: `${SERVER}.metrics`,
    good: server({ engine: 'torchserve', metrics: { queued: 'ts_queue_length' } }),
    paste: SERVER,
  },
  {
    rule: 'server-metrics-unknown-to-picker',
    of: 'names, before there is a data layer',
    faulty: {
      ...server({ metrics: { queued: 'ts_queue_length' } }),
      'targets.picker': { generation: 'gie', version: '1.3.1' },
    },
    at: `${SERVER}.metrics`,
    good: {
      ...server({ metrics: { queued: 'ts_queue_length' } }),
      'targets.picker': { generation: 'gie', version: '1.5.0' },
    },
  },
  {
    rule: 'server-metrics-unknown-to-picker',
    of: 'on another port',
    faulty: { ...server({ metrics: { port: 8002 } }), 'targets.picker': { generation: 'gie', version: '1.5.0' } },
    at: `${SERVER}.metrics.port`,
    good: server({ metrics: { port: 8002 } }),
    also: ['picker-parameter-unknown'],
  },
  {
    rule: 'server-scales-on-unknown-metric',
    faulty: server({}, { ...SCALED, scaling: { metric: 'vllm:num_requests_waiting' } }),
    at: 'models.own.scaling.metric',
    good: server({}, { ...SCALED, scaling: { metric: 'sglang:num_queue_reqs' } }),
    paste: PASTE,
  },
  {
    rule: 'server-scales-on-unknown-metric',
    of: 'one that it is said to expose',
    faulty: server({}, { ...SCALED, scaling: { metric: 'my_load', target: 3 } }),
    at: 'models.own.scaling.metric',
    good: server({ metrics: { gauges: ['my_load'] } }, { ...SCALED, scaling: { metric: 'my_load', target: 3 } }),
    paste: PASTE,
  },
  {
    rule: 'route-mixes-paths-of-servers',
    faulty: { ...server(PREDICTS), ...both({ gemma: 1, own: 1 }) },
    at: 'routes.both.models.own',
    good: { ...server(), ...both({ gemma: 1, own: 1 }) },
    also: ['route-backends-serve-different-names', 'model-without-route'],
  },
];
