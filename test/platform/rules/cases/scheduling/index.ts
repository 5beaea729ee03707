import type { RuleCase } from '../../rule-case';
import { priorityCases } from './priority';
import { queueCases } from './queues';

/** Planted faults of who gets a node, when and where. */
export const schedulingCases: readonly RuleCase[] = [...priorityCases, ...queueCases];
