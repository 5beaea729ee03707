import type { VmPriceTable } from './vm-price';

/** Where the A3 Ultra prices are from; they leave out the bundled local SSD. */
export const A3_ULTRA_SOURCE = {
  source: ['huggingface.co/datasets/tanod/cloud-gpu-list-prices (Google Cloud Billing Catalog API snapshot)'],
  asOf: '2026-10-13',
  note: 'Without the bundled 12,000 GiB of local SSD, which is 1.315 USD an hour at the rate of us-central1; cannot be had on demand.',
} as const;

/** A3 Ultra. USD an hour: on demand, Spot, committed one year, committed three years. */
export const A3_ULTRA_PRICES = {
  'a3-ultragpu-8g': {
    'us-central1': [83.492, 50.0856, null, null],
    'us-east4': [83.492, 45.0856, null, null],
    'us-west1': [83.492, 50.0856, null, null],
    'europe-west1': [91.9472, 55.1552, null, null],
    'asia-south1': [100.196, 54.244, null, null],
    'europe-west4': [null, 55.092, null, null],
  },
} as const satisfies VmPriceTable;
