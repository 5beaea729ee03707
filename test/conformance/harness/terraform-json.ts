import type { Block, TerraformJson } from '../../infra/terraform';

export type { Block, TerraformJson };

/** The resources of one type, by name. */
export function resourcesOf(terraform: TerraformJson, type: string): Record<string, Block> {
  return terraform.resource[type] ?? {};
}

/** The first block of that name, which may be written as an object or as a list of one; undefined where there is none. */
export function blockIn(parent: Block | undefined, name: string): Block | undefined {
  const value = parent?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as Block) : undefined;
}

/** Every block of that name. */
export function blocksIn(parent: Block | undefined, name: string): Block[] {
  const value = parent?.[name];
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]) as Block[];
}

/**
 * An argument with references to other resources' arguments replaced by what those say, as far as they say it.
 *
 * `${google_container_cluster.main.location}` becomes the cluster's location.
 */
export function literal(terraform: TerraformJson, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(/\$\{(\w+)\.([\w-]+)\.(\w+)\}/g, (whole, type: string, name: string, argument: string) => {
    const target = terraform.resource[type]?.[name]?.[argument];
    return typeof target === 'string' ? String(literal(terraform, target)) : whole;
  });
}
