import type { Rule } from '../rule';

export const addressTierOnInternalGateway = {
  name: 'address-tier-on-internal-gateway',
  severity: 'error',
  summary: 'A network tier for an address inside the VPC.',
  why: 'Tiers are ways over the internet. The API takes none for an internal address, and Terraform stops at apply.',
  source:
    'https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_address#address_type-1',
  check: ({ edge: { address }, gateway }) =>
    address?.type !== 'INTERNAL' || address.networkTier === undefined
      ? []
      : [
          {
            path: 'gateway.address.networkTier',
            message: `${gateway.class} answers inside the VPC, where an address has no network tier`,
            given: address.networkTier,
            allowed: 'no networkTier, or the class gke-l7-regional-external-managed',
          },
        ],
} satisfies Rule;
