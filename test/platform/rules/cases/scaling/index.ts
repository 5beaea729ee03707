import type { RuleCase } from '../../rule-case';
import { boundCases } from './bounds';
import { metricCases } from './metrics';
import { severalCases } from './several';
import { targetCases } from './targets';

/** Planted faults of autoscaling. */
export const scalingCases: readonly RuleCase[] = [...metricCases, ...severalCases, ...targetCases, ...boundCases];
