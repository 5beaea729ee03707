import { RootConstruct } from 'constructs';
import stableStringify from 'json-stable-stringify';

import type { Platform } from '../platform/resolve/platform';
import type { Stack } from '../platform/resolve/types/stack';
import { engineVersion } from './engine';
import { addStacks } from './stacks';

/** Files by their path in the output folder, with `/` on every system. */
export type Files = Readonly<Record<string, string>>;

/**
 * What `cdktf synth` writes for these environments, byte for byte, without touching the disk: for each stack a
 * `stacks/<name of the stack>/cdk.tf.json`, and the `manifest.json` by which cdktf finds them.
 *
 * @throws Error when a stack contradicts itself, which is a fault of this program and not of the description
 */
export function renderInfra(platforms: readonly Platform[]): Files {
  const files: Record<string, string> = {};
  for (const platform of platforms) Object.assign(files, renderStacks(platform));
  files['manifest.json'] = renderManifest(platforms);
  return files;
}

/** The Terraform JSON of every stack of one environment, by its path, in the order in which they are applied. */
export function renderStacks(platform: Platform): Files {
  const root = new RootConstruct();
  root.node.setContext('cdktfVersion', engineVersion);
  const stacks = addStacks(root, platform);
  for (const stack of stacks) stack.prepareStack();
  for (const stack of stacks) stack.runAllValidations();
  return Object.fromEntries(
    stacks.map((stack) => [pathOf({ name: stack.node.id }), stringify(stack.toTerraform() as object)]),
  );
}

/** cdktf's own list of the stacks. */
export function renderManifest(platforms: readonly Platform[]): string {
  const stacks: Record<string, object> = {};
  for (const stack of platforms.flatMap((platform) => platform.stacks)) {
    stacks[stack.name] = {
      annotations: [],
      constructPath: stack.name,
      dependencies: stack.dependencies,
      name: stack.name,
      stackMetadataPath: `${folderOf(stack)}/metadata.json`,
      synthesizedStackPath: pathOf(stack),
      workingDirectory: folderOf(stack),
    };
  }
  return stringify({ stacks, version: engineVersion });
}

function folderOf({ name }: Pick<Stack, 'name'>): string {
  return `stacks/${name}`;
}

function pathOf(stack: Pick<Stack, 'name'>): string {
  return `${folderOf(stack)}/cdk.tf.json`;
}

/** The library and the setting with which the engine writes its files. */
function stringify(value: object): string {
  return stableStringify(value, { space: 2 }) ?? '';
}
