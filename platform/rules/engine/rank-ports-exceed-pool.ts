import { fields } from '../literal';
import type { Rule } from '../rule';

/** Most ports of an InferencePool: maxItems of `spec.targetPorts` in its CRD, v1.5.0 and v1.6.0. */
const PORTS_MAX = 8;

/** The API server refuses the pool. */
export const rankPortsExceedPool = {
  name: 'rank-ports-exceed-pool',
  severity: 'error',
  summary: 'More data parallel ranks with a port of their own than an InferencePool has room for.',
  why:
    'Each rank is a target port of the InferencePool, whose CRD takes eight: the API server refuses the pool, and nothing is ' +
    'routed to the model at all.',
  source: 'kubernetes-sigs/gateway-api-inference-extension config/crd/bases, spec.targetPorts maxItems 8',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      if (engine.rankPorts.length <= PORTS_MAX) return [];
      return [
        {
          path: `models.${name}.engine.dataParallelSize`,
          message: `${engine.rankPorts.length} ranks have a port each, and an InferencePool takes ${PORTS_MAX}`,
          given: engine.dataParallelSize,
          allowed: `up to ${PORTS_MAX}, or one port for all`,
          fix: fields({ engine: { dataParallelMultiPortExternalLb: false } }),
        },
      ];
    }),
} satisfies Rule;
