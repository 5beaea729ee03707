import type { Conversion, NewObject } from './converter';
import { itemsAt, mapsAt, type Mapping, plain, put } from './nodes';
import { FIRST_GROUP, POOL_GROUP, ROUTER_GROUP } from './target';

const POOLS = /^inferencepools(\/|$)/;
const OBJECTIVES = /^inference(models|objectives|modelrewrites)(\/|$)/;
const MODELS = /^inferencemodels(?=\/|$)/;

/**
 * Rules of a Role or ClusterRole, for the groups that their resources are in now. A picker without the right to read its
 * pool ends by itself after two minutes.
 */
export function convertRbac(object: Mapping, { document, target, notes }: Conversion): readonly NewObject[] {
  for (const [index, rule] of mapsAt(object, 'rules')) {
    const read = (key: string): string[] => itemsAt(rule, key).map((item) => String(plain(document, item)));
    const groups = read('apiGroups');
    const resources = read('resources');
    if (!groups.some((group) => group === FIRST_GROUP || group === ROUTER_GROUP)) continue;
    const any = resources.includes('*');
    const wanted = [
      ...(any || resources.some((name) => POOLS.test(name)) ? [POOL_GROUP] : []),
      ...(any || resources.some((name) => OBJECTIVES.test(name)) ? [target.objectiveGroup] : []),
    ];
    const missing = wanted.filter((group) => !groups.includes(group));
    if (missing.length > 0) {
      const kept = groups.filter((group) => group !== FIRST_GROUP && group !== ROUTER_GROUP && !wanted.includes(group));
      put(document, rule, 'apiGroups', [...kept, ...wanted]);
      notes.changed(`rules[${index}].apiGroups`, `${groups.join(', ')} -> ${[...kept, ...wanted].join(', ')}`);
    }
    if (!resources.some((name) => MODELS.test(name))) continue;
    const now = resources.flatMap((name) =>
      MODELS.test(name)
        ? ['inferenceobjectives', 'inferencemodelrewrites'].map((to) => name.replace(MODELS, to))
        : [name],
    );
    put(document, rule, 'resources', [...new Set(now)]);
    notes.changed(`rules[${index}].resources`, `${resources.join(', ')} -> ${[...new Set(now)].join(', ')}`);
  }
  return [];
}
