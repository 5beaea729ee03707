import * as engineRules from './engine';
import type { Rule } from './rule';

/** Every refusal, in the order in which it is documented. */
export const RULES: readonly Rule[] = [...Object.values(engineRules)];
