import { comparePickerVersions } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** First release of the gie generation that reads each port of a pool as an endpoint. */
const SINCE = '1.2.0';

/** It sees the first rank alone. */
export const rankPortsUnknownToPicker = {
  name: 'rank-ports-unknown-to-picker',
  severity: 'warning',
  summary: 'A port for each data parallel rank behind a picker that reads one port of a pool.',
  why:
    'An older endpoint picker takes the first target port of a pool for the only one: the first rank gets every request, and ' +
    'the accelerators of all others wait.',
  source: 'kubernetes-sigs/gateway-api-inference-extension api/v1/inferencepool_types.go (targetPorts)',
  unconfirmed: 'that 1.2.0 is the first release of the gie generation which reads several ports',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, pool: { picker } }) => {
      const old = picker.generation === 'gie' && comparePickerVersions(picker.version, SINCE) < 0;
      if (!engine.dataParallelMultiPortExternalLb || !old) return [];
      return [
        {
          path: `models.${name}.engine.dataParallelMultiPortExternalLb`,
          message: `the picker of ${name} is of gie ${picker.version}`,
          given: true,
          allowed: `gie ${SINCE} or later, or llm-d`,
          fix: fields({ engine: { dataParallelMultiPortExternalLb: false } }),
        },
      ];
    }),
} satisfies Rule;
