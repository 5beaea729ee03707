import type { RuleCase } from '../../rule-case';
import { autopilotCases } from './autopilot';
import { existingCases } from './existing';
import { keyCases } from './keys';
import { maintenanceCases } from './maintenance';
import { networkCases } from './network';
import { policyCases } from './policy';

/** Faults of clusters and of the networks that they stand in. */
export const clusterCases: readonly RuleCase[] = [
  ...networkCases,
  ...existingCases,
  ...autopilotCases,
  ...keyCases,
  ...policyCases,
  ...maintenanceCases,
];
