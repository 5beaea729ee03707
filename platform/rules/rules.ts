import * as capacityRules from './capacity';
import * as engineRules from './engine';
import * as memoryRules from './memory';
import * as routingRules from './routing';
import type { Rule } from './rule';
import * as scalingRules from './scaling';

/** Every refusal, in the order in which it is documented. */
export const RULES: readonly Rule[] = [
  ...Object.values(memoryRules),
  ...Object.values(engineRules),
  ...Object.values(routingRules),
  ...Object.values(scalingRules),
  ...Object.values(capacityRules),
];
