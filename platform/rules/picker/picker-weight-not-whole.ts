import { pickerConfig } from '../../catalog';
import type { Rule } from '../rule';
import { inPicker, pickersOf } from './picker-view';

/** Half a point is none. */
export const pickerWeightNotWhole = {
  name: 'picker-weight-not-whole',
  severity: 'error',
  summary: "A scorer's weight with a fraction, for a picker that reads whole numbers.",
  why: 'Up to 1.3.1 of the Inference Extension a weight is an integer; the configuration is not read where one has a fraction, and the picker ends at its start.',
  source: 'https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/v1.4.0',
  check: (platform) =>
    pickersOf(platform).flatMap(({ called, path, picker }) => {
      if (pickerConfig(picker.generation, picker.version).fractionalWeights) return [];
      return picker.profiles
        .flatMap(({ plugins }) => plugins)
        .flatMap(({ ref, weight }) => {
          if (weight === undefined || Number.isInteger(weight)) return [];
          return [
            {
              path: `${path}.scorers.${ref}`,
              message: `${called} reads whole weights only`,
              given: weight,
              allowed: 'a whole number',
              fix: inPicker({ scorers: { [ref]: Math.max(1, Math.round(weight)) } }),
            },
          ];
        });
    }),
} satisfies Rule;
