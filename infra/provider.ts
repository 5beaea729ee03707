import type { Platform } from '../platform/resolve/platform';
import { GoogleProvider, type TerraformStack } from './engine';

/** The google provider, exactly at the version that the binding was made from. */
export function addProvider(stack: TerraformStack, { edge, project, region }: Platform): void {
  new GoogleProvider(stack, 'google', {
    project,
    region,
    // Model Armor keeps its templates in their region, and answers for them there only.
    ...(edge.modelArmor === undefined
      ? {}
      : { modelArmorCustomEndpoint: `https://modelarmor.${edge.modelArmor.location}.rep.googleapis.com/v1/` }),
  });
  // The binding says `google`; OpenTofu and lock files want the full address.
  stack.addOverride('terraform.required_providers.google.source', 'hashicorp/google');
}
