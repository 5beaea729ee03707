import { MODELS, tryFindModel } from '../catalog';
import type { Finding } from '../finding';
import { suggestion } from '../nearest';
import type { PlatformDescription } from './platform';

/** Refuses names that point at nothing in the description: a model's node pool, a route's model, a pool's zone. */
export function findDanglingReferences(description: PlatformDescription): Finding[] {
  const pools = Object.keys(description.nodePools);
  const models = Object.keys(description.models);
  return [
    ...Object.entries(description.models).flatMap(([name, model]) =>
      unknownModel(`models.${name}.weights`, model.weights),
    ),
    ...Object.entries(description.models).flatMap(([name, model]) =>
      missing('node-pool-unknown', `models.${name}.nodePool`, 'node pool', model.nodePool, pools),
    ),
    ...Object.entries(description.routes ?? {}).flatMap(([name, route]) =>
      Object.keys(route.models).flatMap((model) =>
        missing('route-to-unknown-model', `routes.${name}.models.${model}`, 'model', model, models),
      ),
    ),
    ...Object.entries(description.nodePools).flatMap(([name, pool]) =>
      (pool.zones ?? []).flatMap((zone, index) =>
        zoneOutsideRegion(`nodePools.${name}.zones.${index}`, zone, description.region),
      ),
    ),
  ];
}

function missing(rule: string, path: string, what: string, given: string, known: readonly string[]): Finding[] {
  if (known.includes(given)) return [];
  const nearest = suggestion(given, known);
  return [
    {
      severity: 'error',
      rule,
      path,
      message: `no ${what} is named '${given}'`,
      given,
      allowed: known.length === 0 ? `none is described; add a ${what} first` : known.join(', '),
      ...(nearest === undefined ? {} : { fix: nearest }),
    },
  ];
}

function unknownModel(path: string, given: string): Finding[] {
  if (tryFindModel(given) !== undefined) return [];
  const known = Object.keys(MODELS);
  const nearest = suggestion(given, known);
  return [
    {
      severity: 'error',
      rule: 'model-unknown',
      path,
      message: `'${given}' is not in the catalogue of models, so neither its memory nor its context is known`,
      given,
      allowed: `a Hugging Face id of the catalogue (${known.length} models)`,
      ...(nearest === undefined ? {} : { fix: nearest }),
    },
  ];
}

function zoneOutsideRegion(path: string, zone: string, region: string): Finding[] {
  if (zone.startsWith(`${region}-`) && /-[a-z]$/.test(zone)) return [];
  return [
    {
      severity: 'error',
      rule: 'zone-outside-region',
      path,
      message: `'${zone}' is not a zone of ${region}, where the subnet and the gateway are`,
      given: zone,
      allowed: `${region}-a, ${region}-b, … as the region has them`,
      fix: `'${region}-${/-([a-z])$/.exec(zone)?.[1] ?? 'b'}'`,
    },
  ];
}
