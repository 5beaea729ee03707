import type { AcceleratorName } from '../accelerators';

/** A price of GPUs without the machine that carries them. */
export interface GpuPrice {
  readonly accelerator: AcceleratorName;
  readonly region: string;
  /** How many GPUs the figures are for. */
  readonly count: number;
  /** USD an hour. */
  readonly onDemand: number | null;
  /** USD an hour. */
  readonly spot: number | null;
  readonly note: string;
  readonly source: string;
  /** Null where the source carries no date. */
  readonly asOf: string | null;
}

const B200 = {
  accelerator: 'nvidia-b200',
  count: 8,
  onDemand: null,
  note: 'Only the Spot price of the eight GPUs was found; the figures that the source calls on-demand look like other SKUs.',
  source: 'skypilot-org/skypilot-catalog catalogs/v8/gcp/vms.csv @8427bbf / @006059e',
  asOf: null,
} as const;

/** What is known of GPUs whose machine has no price as a whole. */
export const GPU_PRICES: readonly GpuPrice[] = [
  {
    accelerator: 'nvidia-tesla-t4',
    region: 'us-central1',
    count: 1,
    onDemand: 0.35,
    spot: null,
    note: 'Quoted by a third party that cites the price page; low confidence. The N1 machine comes on top.',
    source: 'cloud.google.com/products/compute/gpus-pricing, through a third-party note',
    asOf: null,
  },
  { ...B200, region: 'us-central1', spot: 32.6064 },
  { ...B200, region: 'us-east4', spot: 32.6064 },
  { ...B200, region: 'europe-west4', spot: 35.8672 },
  { ...B200, region: 'asia-southeast1', spot: 35.5712 },
];
