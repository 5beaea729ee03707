import { RootConstruct } from 'constructs';
import stableStringify from 'json-stable-stringify';

import type { Platform } from '../platform/resolve/platform';
import { engineVersion } from './engine';
import { PlatformStack } from './stack';

/** Files by their path in the output folder, with `/` on every system. */
export type Files = Readonly<Record<string, string>>;

/**
 * What `cdktf synth` writes for these environments, byte for byte, without touching the disk: for each a
 * `stacks/<environment>/cdk.tf.json`, and the `manifest.json` by which cdktf finds them.
 *
 * @throws Error when the stack contradicts itself, which is a fault of this program and not of the description
 */
export function renderInfra(platforms: readonly Platform[]): Files {
  const files: Record<string, string> = {};
  for (const platform of platforms) Object.assign(files, renderStack(platform));
  files['manifest.json'] = renderManifest(platforms);
  return files;
}

/** The Terraform JSON of one environment, by its path. */
export function renderStack(platform: Platform): Files {
  const root = new RootConstruct();
  root.node.setContext('cdktfVersion', engineVersion);
  const stack = new PlatformStack(root, platform);
  stack.prepareStack();
  stack.runAllValidations();
  return { [pathOf(platform)]: stringify(stack.toTerraform() as object) };
}

/** cdktf's own list of the stacks. */
export function renderManifest(platforms: readonly Platform[]): string {
  const stacks: Record<string, object> = {};
  for (const platform of platforms) {
    stacks[platform.name] = {
      annotations: [],
      constructPath: platform.name,
      dependencies: [],
      name: platform.name,
      stackMetadataPath: `${folderOf(platform)}/metadata.json`,
      synthesizedStackPath: pathOf(platform),
      workingDirectory: folderOf(platform),
    };
  }
  return stringify({ stacks, version: engineVersion });
}

function folderOf({ name }: Platform): string {
  return `stacks/${name}`;
}

function pathOf(platform: Platform): string {
  return `${folderOf(platform)}/cdk.tf.json`;
}

/** The library and the setting with which the engine writes its files. */
function stringify(value: object): string {
  return stableStringify(value, { space: 2 }) ?? '';
}
