import type { RuleCase } from '../../rule-case';
import { lifeCases } from './life';
import { requestCases } from './requests';

/** Planted faults of clocks that run out before the one they wait for. */
export const timeCases: readonly RuleCase[] = [...lifeCases, ...requestCases];
