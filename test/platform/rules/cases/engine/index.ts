import type { RuleCase } from '../../rule-case';
import { flagCases } from './flags';
import { imageCases } from './images';
import { endpointCases } from './endpoints';
import { fieldCases } from './fields';
import { ownedFlagCases } from './owned-flags';
import { rankPortCases } from './rank-ports';
import { variableCases } from './variables';
import { weightsCases } from './weights';

/** Faults of the engine: its flags, variables, image, and what it loads. */
export const engineCases: readonly RuleCase[] = [
  ...flagCases,
  ...ownedFlagCases,
  ...variableCases,
  ...imageCases,
  ...weightsCases,
  ...endpointCases,
  ...fieldCases,
  ...rankPortCases,
];
