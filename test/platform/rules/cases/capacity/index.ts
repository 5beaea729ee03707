import type { RuleCase } from '../../rule-case';
import { computeClassCases } from './compute-classes';
import { networkCases } from './networks';
import { nodeCases } from './nodes';
import { obtainingCases } from './obtaining';
import { placementCases } from './placement';
import { roomCases } from './room';
import { sharingCases } from './sharing';

/** Faults of node pools and of what is to run on them. */
export const capacityCases: readonly RuleCase[] = [
  ...obtainingCases,
  ...placementCases,
  ...sharingCases,
  ...nodeCases,
  ...computeClassCases,
  ...networkCases,
  ...roomCases,
];
