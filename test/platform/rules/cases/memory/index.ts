import type { RuleCase } from '../../rule-case';
import { fitCases } from './fit';
import { formatCases } from './formats';
import { kvOffloadCases } from './kv-offload';
import { parallelismCases } from './parallelism';
import { speculationCases } from './speculation';

/** Faults of memory, parallelism and number formats. */
export const memoryCases: readonly RuleCase[] = [
  ...fitCases,
  ...parallelismCases,
  ...kvOffloadCases,
  ...formatCases,
  ...speculationCases,
];
