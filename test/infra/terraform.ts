import { renderStack } from '../../infra/render';
import type { Platform } from '../../platform';

/** A block of Terraform JSON. */
export type Block = Readonly<Record<string, unknown>>;

/** Resources or data sources by type, then by name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** The parts of a Terraform JSON that tests look at. */
export interface TerraformJson {
  readonly data?: Blocks;
  readonly output: Readonly<Record<string, Block>>;
  readonly provider: Block;
  readonly resource: Blocks;
  readonly terraform: Block;
}

/** The Terraform JSON of an environment. */
export function synth(platform: Platform): TerraformJson {
  const [text] = Object.values(renderStack(platform));
  return JSON.parse(text ?? '') as TerraformJson;
}

/** A resource by its address: `google_container_cluster.cluster`. */
export function resourceAt({ resource }: TerraformJson, address: string): Block {
  const [type = '', name = ''] = address.split('.');
  const block = resource[type]?.[name];
  if (block === undefined) throw new Error(`no ${address} among ${Object.keys(resource[type] ?? {}).join(', ')}`);
  return block;
}

/** Addresses of all resources, sorted. */
export function addressesOf({ resource }: TerraformJson): string[] {
  return Object.entries(resource)
    .flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type}.${name}`))
    .sort();
}
