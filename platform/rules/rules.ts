import * as engineRules from './engine';
import * as memoryRules from './memory';
import * as scalingRules from './scaling';
import type { Rule } from './rule';

/** Every refusal, in the order in which it is documented. */
export const RULES: readonly Rule[] = [
  ...Object.values(memoryRules),
  ...Object.values(engineRules),
  ...Object.values(scalingRules),
];
