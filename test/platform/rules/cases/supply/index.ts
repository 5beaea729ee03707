import type { RuleCase } from '../../rule-case';
import { registryCases } from './registry';
import { weightsCases } from './weights';

/** What pods are supplied with: weights, images, secrets. */
export const supplyCases: readonly RuleCase[] = [...weightsCases, ...registryCases];
