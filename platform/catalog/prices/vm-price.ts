import type { MachineTypeName } from '../machine-types';

/** USD an hour: on demand, Spot, committed one year, committed three years; null where none was found. */
export type PriceTuple = readonly [
  onDemand: number | null,
  spot: number | null,
  cud1Year: number | null,
  cud3Years: number | null,
];

/** Prices of machine types by region. */
export type VmPriceTable = Readonly<Partial<Record<MachineTypeName, Readonly<Record<string, PriceTuple>>>>>;

/** Where the prices of all machines but A3 Ultra are from. */
export const VM_PRICE_SOURCE = {
  source: [
    'Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @fd66b26 (built from the Google Cloud Billing Catalog API)',
    'cloudpilot-ai/karpenter-provider-gcp @417f047 initial-prices.json (which machine is listed in which region)',
  ],
  asOf: '2026-07-30',
} as const;
