import { logCases } from './logs';
import { noticeCases } from './notice';
import { stateCases } from './state';
import type { RuleCase } from '../../rule-case';

/** What is kept for too long, in the wrong place or nowhere, and who is not told. */
export const operationsCases: readonly RuleCase[] = [...stateCases, ...noticeCases, ...logCases];
