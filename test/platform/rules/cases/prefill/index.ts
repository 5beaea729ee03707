import type { RuleCase } from '../../rule-case';
import { prefillEngineCases } from './engine';
import { prefillPlaceCases } from './place';

/** Faults of prefill servers. */
export const prefillCases: readonly RuleCase[] = [...prefillEngineCases, ...prefillPlaceCases];
