import type { Rule } from '../rule';

export const objectNamesCollide = {
  name: 'object-names-collide',
  severity: 'error',
  summary: "A model whose name is that of another model's endpoint picker.",
  why:
    'Server and picker each have a Deployment, a Service and a ServiceAccount of their name in the same namespace. Of two ' +
    'objects of one name the last that is applied wins: a model is replaced by a picker, or a picker by a model.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check({ models }) {
    const owners = new Map(Object.values(models).map(({ name, pool }) => [pool.picker.name, name]));
    return Object.values(models).flatMap(({ name }) => {
      const owner = owners.get(name);
      if (owner === undefined) return [];
      return [
        {
          path: `models.${name}`,
          message: `${name} is also the name of the endpoint picker of ${owner}`,
          given: name,
          allowed: `another name than ${name}`,
        },
      ];
    });
  },
} satisfies Rule;
