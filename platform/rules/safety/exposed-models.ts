import type { Model, Platform } from '../../resolve';

/** Models that a route leads to and that ask for no key. */
export function modelsWithoutKey({ models, routes }: Platform): readonly Model[] {
  const routed = new Set(
    Object.values(routes).flatMap(({ backends }) =>
      backends.filter(({ weight }) => weight > 0).map(({ model }) => model),
    ),
  );
  return Object.values(models).filter(({ name, apiKey }) => apiKey === undefined && routed.has(name));
}

/** A Secret as an example; it is the user's to make. */
export const API_KEY_EXAMPLE = { secret: 'vllm-api-key', key: 'api-key' } as const;

/**
 * Whether Cloud Armor turns callers away: a policy that is there is taken at its word, one that is made only where it lists who
 * may ask. A limit of requests asks nobody who they are.
 */
export function isGuardedByArmor({ edge, gateway }: Platform): boolean {
  if (gateway.securityPolicy === undefined) return false;
  const { allowedSources } = edge.securityPolicy ?? {};
  return allowedSources === undefined || (allowedSources.length > 0 && !allowedSources.some(isEverybody));
}

/** Whether a block is the whole internet. */
function isEverybody(block: string): boolean {
  return block.endsWith('/0');
}
