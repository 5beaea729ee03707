import type { Platform } from '../platform/resolve/platform';
import { GoogleProvider, type TerraformStack } from './engine';

/** The google provider, exactly at the version that the binding was made from. */
export function addProvider(stack: TerraformStack, { project, region }: Platform): void {
  new GoogleProvider(stack, 'google', { project, region });
  // The binding says `google`; OpenTofu and lock files want the full address.
  stack.addOverride('terraform.required_providers.google.source', 'hashicorp/google');
}
