import type { RuleCase } from '../../rule-case';
import { diskWeightsCases } from './disk-weights';
import { registryCases } from './registry';
import { secretsCases } from './secrets';
import { weightsCases } from './weights';

/** What pods are supplied with: weights, images, secrets. */
export const supplyCases: readonly RuleCase[] = [
  ...weightsCases,
  ...diskWeightsCases,
  ...registryCases,
  ...secretsCases,
];
