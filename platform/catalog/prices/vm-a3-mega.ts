import type { VmPriceTable } from './vm-price';

/** A3 Mega. USD an hour: on demand, Spot, committed one year, committed three years. */
export const A3_MEGA_PRICES = {
  'a3-megagpu-8g': {
    'us-east4': [92.937588, 23.275237, 63.943375, 40.486655],
    'us-east5': [94.066641, 35.202905, 64.732872, 40.983648],
    'europe-west1': [102.194647, 40.104597, 70.320562, 44.517357],
    'europe-west4': [118.236831, 46.243579, 81.344946, 51.492681],
    'asia-southeast1': [119.974645, 53.671465, 82.553504, 52.258582],
    'asia-northeast1': [119.276367, 29.718029, 82.069435, 51.959637],
  },
} as const satisfies VmPriceTable;
