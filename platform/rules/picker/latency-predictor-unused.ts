import type { Rule } from '../rule';
import { readsPredictions } from './latency-plugins';
import { inPicker, PICKER_SOURCE, pickersOf } from './picker-view';

/** Asked by nobody. */
export const latencyPredictorUnused = {
  name: 'latency-predictor-unused',
  severity: 'warning',
  summary: 'Servers that foretell latencies, and a picker that asks them nothing.',
  why: 'Only plugins for latencies read predictions, and none of them is there by default. Without one the servers run for nothing.',
  source: PICKER_SOURCE,
  check: (platform) =>
    pickersOf(platform).flatMap(({ model, path, picker }) =>
      picker.latencyPrediction === undefined || picker.plugins.some(readsPredictions)
        ? []
        : [
            {
              path: `${path}.latencyPrediction`,
              message: `no plugin of the picker of ${model.name} reads predictions`,
              allowed: "scorers with 'latency-scorer', or without it",
              fix: inPicker({ scorers: { 'latency-scorer': 1 } }),
            },
          ],
    ),
} satisfies Rule;
