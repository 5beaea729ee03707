import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { StackKind } from '../platform/resolve/types/stack';
import { BootstrapStack } from './bootstrap-stack';
import { EdgeStack } from './edge-stack';
import type { EnvironmentStack } from './environment-stack';
import { PlatformStack } from './stack';

const STACKS = { bootstrap: BootstrapStack, main: PlatformStack, edge: EdgeStack } as const satisfies Record<
  StackKind,
  typeof EnvironmentStack
>;

/** Every stack of an environment, in the order in which they are applied; cdktf keeps that order by their dependencies. */
export function addStacks(scope: Construct, platform: Platform): EnvironmentStack[] {
  const byName = new Map<string, EnvironmentStack>();
  for (const stack of platform.stacks) {
    const added = new STACKS[stack.kind](scope, platform, stack);
    for (const name of stack.dependencies) added.addDependency(findByName(byName, name));
    byName.set(stack.name, added);
  }
  return [...byName.values()];
}

function findByName(stacks: ReadonlyMap<string, EnvironmentStack>, name: string): EnvironmentStack {
  const found = stacks.get(name);
  if (found === undefined)
    throw new Error(`the stack ${name} is applied before others, and is none of ${[...stacks.keys()].join(', ')}`);
  return found;
}
