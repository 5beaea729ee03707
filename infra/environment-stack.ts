import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Stack } from '../platform/resolve/types/stack';
import { addBackend } from './backend';
import { TerraformStack, type TerraformElement } from './engine';
import { addProvider } from './provider';

/** What every stack of an environment has: a place for its state, the provider, and ids that last. */
export abstract class EnvironmentStack extends TerraformStack {
  constructor(scope: Construct, platform: Platform, { name, state }: Stack) {
    super(scope, name);
    addBackend(this, state);
    addProvider(this, platform);
  }

  /**
   * The path of ids joined with `_`, which no id holds: readable in a plan, and the same for as long as the ids are.
   * The engine's own scheme appends a hash.
   */
  protected override allocateLogicalId(element: TerraformElement | TerraformElement['node']): string {
    const { scopes } = 'node' in element ? element.node : element;
    return scopes
      .slice(scopes.indexOf(this) + 1)
      .map(({ node }) => node.id)
      .join('_');
  }
}
