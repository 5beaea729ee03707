import type { RuleCase } from '../../rule-case';
import { bufferCases } from './buffers';
import { priorityCases } from './priority';
import { queueCases } from './queues';

/** Planted faults of who gets a node, when and where. */
export const schedulingCases: readonly RuleCase[] = [...priorityCases, ...queueCases, ...bufferCases];
