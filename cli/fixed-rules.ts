import { ALLOW_RULES, type RuleFacts, SHAPE_RULES } from '../platform/rules';
import { FILE_RULES } from './load';

/** Everything that may be found and cannot be lifted. */
export const FIXED_RULES: readonly RuleFacts[] = [...ALLOW_RULES, ...SHAPE_RULES, ...FILE_RULES];
