import { clusterCases } from './cluster';
import { gatewayCases } from './gateway';
import { moneyCases } from './money';
import { networkCases } from './network';
import type { RuleCase } from '../../rule-case';

/** What is open, in plain sight, cut off, or dearer than it may be. */
export const safetyCases: readonly RuleCase[] = [...gatewayCases, ...networkCases, ...clusterCases, ...moneyCases];
