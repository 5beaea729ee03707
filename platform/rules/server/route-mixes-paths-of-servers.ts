import { type Served, servedOf } from '../../resolve';
import type { Rule } from '../rule';

/** Requests that one server answers get a 404 from the other. */
export const routeMixesPathsOfServers = {
  name: 'route-mixes-paths-of-servers',
  severity: 'error',
  summary: 'A route whose models answer on different paths.',
  why:
    'Weights share requests out whatever their path. A server of your own that answers on paths of its own answers all ' +
    'others with 404, and so does an OpenAI server on these paths.',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  check: (platform) => {
    const served = servedOf(platform);
    return Object.values(platform.routes).flatMap(({ name, backends }) => {
      const models = backends.flatMap(({ model, weight }) => (weight > 0 ? (served[model] ?? []) : []));
      const [first] = models;
      const other = models.find((model) => pathsOf(model) !== (first && pathsOf(first)));
      if (first === undefined || other === undefined) return [];
      return [
        {
          path: `routes.${name}.models.${other.name}`,
          message: `${first.name} answers on ${pathsOf(first)}, and ${other.name} on ${pathsOf(other)}`,
          allowed: 'models that answer on the same paths',
        },
      ];
    });
  },
} satisfies Rule;

function pathsOf({ engine }: Served): string {
  return engine.paths === undefined ? 'the paths of the OpenAI API' : [...engine.paths].sort().join(', ');
}
