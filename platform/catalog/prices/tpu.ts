import type { PriceTuple } from './vm-price';

/** Where the TPU prices are from. */
export const TPU_PRICE_SOURCE = {
  source: [
    'skypilot-org/skypilot-catalog catalogs/v8/gcp/vms.csv @8427bbf / @006059e (the commits carry no date; Spot is of that moment)',
  ],
  asOf: null,
} as const;

/** TPUs, by GKE label value and region. USD an hour for one chip, in the order of `PriceTuple`. TPU7x: no price was found. */
export const TPU_PRICES = {
  'tpu-v5-lite-podslice': {
    'us-central1': [1.2, 0.244926, null, null],
    'us-east4': [1.2, 0.6, null, null],
    'us-east5': [1.2, 0.6, null, null],
    'us-west4': [1.2, 0.48, null, null],
    'us-west1': [1.2, 0.244926, null, null],
    'europe-west1': [1.32132, 0.528528, null, null],
    'europe-west4': [1.56, 0.40453, null, null],
    'asia-southeast1': [1.56, 0.78, null, null],
    'asia-northeast1': [1.54104, 0.471559, null, null],
  },
  'tpu-v5p-slice': {
    'us-central1': [4.2, 0.928558, null, null],
    'us-east5': [4.2, 1.68, null, null],
    'europe-west1': [4.459455, 1.783783, null, null],
    'europe-west4': [4.2525, 1.34849, null, null],
  },
  'tpu-v6e-slice': {
    'us-central1': [2.7, 0.57285, null, null],
    'us-east4': [2.7, 0.641848, null, null],
    'us-east5': [2.7, 1.35, null, null],
    'us-west1': [2.7, 0.57285, null, null],
    'europe-west4': [2.97, 1.037476, null, null],
    'asia-southeast1': [2.97, 0.403249, null, null],
    'asia-northeast1': [3.24, 0.857743, null, null],
  },
  tpu7x: {},
} as const satisfies Record<string, Record<string, PriceTuple>>;
