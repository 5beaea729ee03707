import type { RuleCase } from '../../rule-case';
import { bodyRouterCases } from './body-router';
import { nameCases } from './names';
import { namespaceCases } from './namespaces';
import { rewriteCases } from './rewrites';
import { routeCases } from './routes';
import { trafficCases } from './traffic';

/** Requests that reach nobody, or somebody else. */
export const routingCases: readonly RuleCase[] = [
  ...bodyRouterCases,
  ...nameCases,
  ...namespaceCases,
  ...rewriteCases,
  ...routeCases,
  ...trafficCases,
];
