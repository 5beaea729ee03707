import { type Platform, type Served, servedOf } from '../../resolve';
import type { Problem, Rule } from '../rule';

export const rewriteOfNameServedElsewhere = {
  name: 'rewrite-of-name-served-elsewhere',
  severity: 'error',
  summary: 'A rewrite of a name that another model answers to on a route of its own.',
  why:
    'A request is sent to a pool by the name that the client says, before any picker rewrites it. Where two pools claim the ' +
    'name, the older route gets every request: either the rewrite is never asked, or the other model is not.',
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/guides/',
  check(platform) {
    const owners = ownersOf(platform);
    return Object.values(platform.models).flatMap((model) =>
      Object.keys(model.rewrites).flatMap((name): Problem[] => {
        const other = (owners.get(name) ?? []).find(
          (one) => one !== model.name && !together(one, model.name, platform),
        );
        if (other === undefined) return [];
        return [
          {
            path: `models.${model.name}.rewrites.${name}`,
            message: `'${name}' is answered by ${other} as well, so no request can tell them apart`,
            given: name,
            allowed: 'a name that no other model answers to, or one route that leads to both',
          },
        ];
      }),
    );
  },
} satisfies Rule;

/** Models by the names that clients may say for them. */
function ownersOf(platform: Platform): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const one of Object.values(servedOf(platform))) {
    for (const name of said(one, platform)) owners.set(name, [...(owners.get(name) ?? []), one.name]);
  }
  return owners;
}

function said({ adapters = {}, name, servedModelNames }: Served, { models }: Platform): ReadonlySet<string> {
  return new Set([...servedModelNames, ...Object.keys(adapters), ...Object.keys(models[name]?.rewrites ?? {})]);
}

/** Whether a route shares requests out between the two, or copies those of one to the other. */
function together(a: string, b: string, { routes }: Platform): boolean {
  return Object.values(routes).some(({ backends, mirror }) => {
    const names = [...backends.map(({ model }) => model), mirror?.model];
    return names.includes(a) && names.includes(b);
  });
}
