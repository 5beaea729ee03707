import type { Platform } from './platform';
import { type Served, servedOf } from './types/served';

/** Every namespace that something of ours stands in, by name. */
export function namespacesOf(platform: Platform): string[] {
  return [...new Set([platform.namespace, platform.gateway.namespace, ...modelNamespaces(platform)])].sort();
}

/** Every namespace that something is served in, by name. */
export function modelNamespaces(platform: Pick<Platform, 'models' | 'servers'>): string[] {
  return [...new Set(Object.values(servedOf(platform)).map(({ namespace }) => namespace))].sort();
}

/** Where a description puts a namespace, and what stands in it. */
export interface NamespacePlace {
  readonly namespace: string;
  /** In the description. */
  readonly path: string;
  /** Absent for the platform's own. */
  readonly model?: string;
}

/** The platform's own namespace, then those that models have for themselves. */
export function namespacePlaces(platform: Platform): NamespacePlace[] {
  const own = Object.values(servedOf(platform)).filter(({ namespace }: Served) => namespace !== platform.namespace);
  return [
    { namespace: platform.namespace, path: 'namespace' },
    ...own.map(({ name, namespace }) => ({ namespace, path: `models.${name}.namespace`, model: name })),
  ];
}
