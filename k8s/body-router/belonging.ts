import { type Belonging, shared } from '../labels';

/** Labels of the body-based router of an environment's gateway. */
export function bodyRouterOf(environment: string): Belonging {
  return shared(environment, 'body-router');
}

/** The two labels that its pods alone carry. */
export function bodyRouterSelector(environment: string): Record<string, string> {
  return { 'app.kubernetes.io/name': 'body-router', 'app.kubernetes.io/instance': environment };
}
