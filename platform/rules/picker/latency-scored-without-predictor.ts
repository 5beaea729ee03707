import type { Rule } from '../rule';
import { readsPredictions } from './latency-plugins';
import { PICKER_SOURCE, pickersOf } from './picker-view';

/** Foretold by nobody. */
export const latencyScoredWithoutPredictor = {
  name: 'latency-scored-without-predictor',
  severity: 'error',
  summary: 'A picker that goes by foretold latencies, and nobody who foretells them.',
  why: 'The plugins ask a training and a prediction server, at localhost unless told otherwise, where the picker is alone. Every prediction fails, and the scores say nothing.',
  source: PICKER_SOURCE,
  check: (platform) =>
    pickersOf(platform).flatMap(({ model, path, picker }) => {
      const [reading] = picker.plugins.filter(readsPredictions);
      if (reading === undefined || picker.latencyPrediction !== undefined) return [];
      return [
        {
          path: `${path}.${reading.askedAt ?? 'scorers'}`,
          message: `'${reading.type}' of the picker of ${model.name} goes by predictions, and there is no server that makes them`,
          given: reading.type,
          allowed:
            'latencyPrediction with the addresses of a training server and of prediction servers, or another scorer',
        },
      ];
    }),
} satisfies Rule;
