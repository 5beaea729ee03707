import type { Rule } from '../rule';

export const objectNamesCollide = {
  name: 'object-names-collide',
  severity: 'error',
  summary: "A model whose name is that of another model's endpoint picker, or of the body-based router.",
  why:
    'Server, picker and router each have a Deployment, a Service and a ServiceAccount of their name in the same ' +
    'namespace; each route has an HTTPRoute. Of two objects of one name the last that is applied wins: a model is ' +
    'replaced by a picker, or a picker by a model.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check({ bodyRouter, gateway, models, routes }) {
    const owners = new Map(
      Object.values(models).map(({ name, pool }) => [pool.picker.name, `the endpoint picker of ${name}`]),
    );
    if (bodyRouter !== undefined) owners.set(bodyRouter.name, 'the body-based router of the gateway');
    const redirect = routes[gateway.redirect?.name ?? ''];
    const route =
      redirect === undefined
        ? []
        : [
            {
              path: `routes.${redirect.name}`,
              message: `${redirect.name} is also the name of the route that leads from HTTP to HTTPS`,
              given: redirect.name,
              allowed: `another name than ${redirect.name}`,
            },
          ];
    const others = Object.values(models).flatMap(({ name }) => {
      const owner = owners.get(name);
      if (owner === undefined) return [];
      return [
        {
          path: `models.${name}`,
          message: `${name} is also the name of ${owner}`,
          given: name,
          allowed: `another name than ${name}`,
        },
      ];
    });
    return [...others, ...route];
  },
} satisfies Rule;
