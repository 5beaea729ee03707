import * as engineRules from './engine';
import * as memoryRules from './memory';
import type { Rule } from './rule';

/** Every refusal, in the order in which it is documented. */
export const RULES: readonly Rule[] = [...Object.values(memoryRules), ...Object.values(engineRules)];
