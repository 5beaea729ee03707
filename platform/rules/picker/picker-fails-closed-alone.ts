import type { Rule } from '../rule';
import { inPicker, pickersOf } from './picker-view';

/** Every update an outage. */
export const pickerFailsClosedAlone = {
  name: 'picker-fails-closed-alone',
  severity: 'warning',
  summary: 'A pool that refuses every request while its only picker is replaced.',
  why: 'With failureMode FailClose the load balancer answers with an error where no picker does. A single one is gone for seconds at every change of its configuration, and for minutes when its node goes.',
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/api-types/inferencepool/',
  check: (platform) =>
    pickersOf(platform).flatMap(({ model, path, picker }) =>
      picker.failureMode === 'FailOpen' || picker.replicas > 1
        ? []
        : [
            {
              path: `${path}.failureMode`,
              message: `nothing answers for ${model.name} while its one picker is replaced`,
              given: 'FailClose',
              allowed: "'FailOpen', or two replicas",
              fix: inPicker({ replicas: 2 }),
            },
          ],
    ),
} satisfies Rule;
