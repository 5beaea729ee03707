import type { Rule } from '../rule';

/** One object for two. */
export const adapterObjectivesCollide = {
  name: 'adapter-objectives-collide',
  severity: 'error',
  summary: 'Two adapters with priorities whose objectives would bear one name.',
  why: "An adapter's InferenceObjective is named after it, in the letters that the name of an object takes. Of two objects of one name the last that is applied wins, and both adapters have its priority.",
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check: ({ models }) =>
    Object.values(models).flatMap(({ adapters, name }) => {
      const first = new Map<string, string>();
      return Object.entries(adapters).flatMap(([adapter, { priority }]) => {
        if (priority === undefined) return [];
        const other = first.get(priority.objective);
        if (other === undefined) first.set(priority.objective, adapter);
        if (other === undefined) return [];
        return [
          {
            path: `models.${name}.adapters.${adapter}.priority`,
            message: `${adapter} and ${other} would share the objective ${priority.objective}`,
            given: adapter,
            allowed: 'another name, or a priority for one of them only',
          },
        ];
      });
    }),
} satisfies Rule;
