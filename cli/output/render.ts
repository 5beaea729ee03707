import { createRequire } from 'node:module';

import type * as Infra from '../../infra/render';
import type * as K8s from '../../k8s';
import type { Platform } from '../../platform/resolve';
import { MANIFESTS, STACK_INDEX, STACKS } from './place';
import type { Wanted } from './plan';

/** Loads an app where it is needed and not before: commands that write nothing start in half the time. */
const load = createRequire(__filename);
const k8s = (): typeof K8s => load('../../k8s') as typeof K8s;
const infra = (): typeof Infra => load('../../infra/render') as typeof Infra;

/** Everything that is written for environments, in memory. */
export function render(platforms: readonly Platform[]): Wanted[] {
  return platforms.flatMap((platform): Wanted[] => {
    const stacks = Object.entries(withoutStacks(() => infra().renderStacks(platform))).map(([path, text]): Wanted => {
      const [, folder = '', file = ''] = path.split('/');
      return { place: STACKS, folder, files: new Map([[file, text]]) };
    });
    return [{ place: MANIFESTS, folder: platform.name, files: k8s().renderManifests(platform) }, ...stacks];
  });
}

/** cdktf's list of the stacks, which has to name all of them. */
export function renderIndex(platforms: readonly Platform[]): Wanted {
  const text = infra().renderManifest(platforms);
  return { place: STACK_INDEX, folder: '', files: new Map([['manifest.json', text]]) };
}

/**
 * cdktf writes down the stack of every reference that it makes, of which nothing is read here: with source maps that takes
 * a sixth of a run. The stack of an error that is thrown is made when it is read, so it is not lost.
 */
function withoutStacks<T>(action: () => T): T {
  const before: unknown = Reflect.get(Error, 'prepareStackTrace');
  Error.prepareStackTrace = () => '';
  try {
    return action();
  } finally {
    Reflect.set(Error, 'prepareStackTrace', before);
  }
}
