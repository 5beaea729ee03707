import type { Rule } from '../rule';

/** One name, two answers. */
export const adapterNameAlreadyServed = {
  name: 'adapter-name-already-served',
  severity: 'error',
  summary: 'An adapter whose name is the name of a model or of another adapter.',
  why:
    'A request names what it wants in one field. An adapter that is called like its model is never asked for, and one that ' +
    'is called like something in another pool is reached by chance.',
  source: 'modelplaneai/modelplane#425, gateway-api-inference-extension#109',
  check: (platform) => {
    const owners = new Map<string, string>();
    const models = Object.values(platform.models);
    for (const { name, servedModelNames } of models) for (const served of servedModelNames) owners.set(served, name);
    return models.flatMap(({ name, adapters }) =>
      Object.keys(adapters).flatMap((adapter) => {
        const owner = owners.get(adapter);
        owners.set(adapter, owner ?? `an adapter of ${name}`);
        if (owner === undefined) return [];
        const message = `${adapter} is already what clients call ${owner}`;
        return [{ path: `models.${name}.adapters.${adapter}`, message, given: adapter, allowed: 'a name of its own' }];
      }),
    );
  },
} satisfies Rule;
