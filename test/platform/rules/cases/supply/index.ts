import type { RuleCase } from '../../rule-case';
import { weightsCases } from './weights';

/** What pods are supplied with: weights, images, secrets. */
export const supplyCases: readonly RuleCase[] = [...weightsCases];
