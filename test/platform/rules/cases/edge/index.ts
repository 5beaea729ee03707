import type { RuleCase } from '../../rule-case';
import { callersCases } from './callers';
import { guardCases } from './guard';
import { listenerCases } from './listeners';
import { namesCases } from './names';

/** What is made for the gateway. */
export const edgeCases: readonly RuleCase[] = [...listenerCases, ...namesCases, ...callersCases, ...guardCases];
