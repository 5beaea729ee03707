import { renderStacks } from '../../infra/render';
import type { Platform, StackKind } from '../../platform';

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

/** The Terraform JSON of one of an environment's stacks; of the cluster's where none is named. */
export function synth(platform: Platform, kind: StackKind = 'main'): TerraformJson {
  const stack = platform.stacks.find((candidate) => candidate.kind === kind);
  const text = renderStacks(platform)[`stacks/${stack?.name}/cdk.tf.json`];
  if (text === undefined) throw new Error(`${platform.name} has no stack of the kind ${kind}`);
  return JSON.parse(text) as TerraformJson;
}

/** The same of every stack that the environment has, in the order in which they are applied. */
export function synthAll(platform: Platform): TerraformJson[] {
  return platform.stacks.map(({ kind }) => synth(platform, kind));
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
