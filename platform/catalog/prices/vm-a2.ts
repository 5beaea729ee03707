import type { VmPriceTable } from './vm-price';

/** A2. USD an hour: on demand, Spot, committed one year, committed three years. */
export const A2_PRICES = {
  'a2-highgpu-1g': {
    'us-central1': [3.673385, 1.92802, 2.314207, 1.285708],
    'us-west1': [3.673385, 1.92802, 2.314207, 1.285708],
    'europe-west4': [3.747972, 1.692835, 2.361196, 1.311818],
    'asia-southeast1': [4.013758, 2.40826, 2.507032, 1.410352],
    'asia-northeast1': [4.049591, 2.429675, 2.529607, 1.422898],
  },
  'a2-highgpu-2g': {
    'us-central1': [7.34677, 3.85604, 4.628414, 2.571417],
    'us-west1': [7.34677, 3.85604, 4.628414, 2.571417],
    'europe-west4': [7.495944, 3.38567, 4.722391, 2.623635],
    'asia-southeast1': [8.027516, 4.81652, 5.014065, 2.820705],
    'asia-northeast1': [8.099182, 4.85935, 5.059215, 2.845796],
  },
  'a2-highgpu-4g': {
    'us-central1': [14.69354, 7.71208, 9.256828, 5.142833],
    'us-west1': [14.69354, 7.71208, 9.256828, 5.142833],
    'europe-west4': [14.991888, 6.77134, 9.444783, 5.24727],
    'asia-southeast1': [16.055032, 9.63304, 10.02813, 5.64141],
    'asia-northeast1': [16.198364, 9.7187, 10.118429, 5.691591],
  },
  'a2-highgpu-8g': {
    'us-central1': [29.38708, 15.42416, 18.513656, 10.285667],
    'us-west1': [29.38708, 15.42416, 18.513656, 10.285667],
    'europe-west4': [29.983776, 13.54268, 18.889565, 10.49454],
    'asia-southeast1': [32.110063, 19.26608, 20.05626, 11.282819],
    'asia-northeast1': [32.396727, 19.4374, 20.236858, 11.383182],
  },
  'a2-megagpu-16g': {
    'us-central1': [55.739504, 29.25568, 35.115473, 19.5092],
    'europe-west4': [56.62656, 25.57624, 35.674301, 19.819726],
    'asia-southeast1': [60.476223, 36.28576, 37.753848, 21.255269],
  },
  'a2-ultragpu-1g': {
    'us-central1': [5.068798, 2.759546, null, null],
    'us-east4': [5.707732, 2.367253, null, null],
    'us-east5': [5.564915, 1.777848, null, null],
    'europe-west4': [5.580918, 2.945207, null, null],
    'asia-southeast1': [6.247685, 3.248728, null, null],
  },
  'a2-ultragpu-2g': {
    'us-central1': [10.137596, 5.519093, null, null],
    'us-east4': [11.415465, 4.734507, null, null],
    'us-east5': [11.12983, 3.555695, null, null],
    'europe-west4': [11.161837, 5.890413, null, null],
    'asia-southeast1': [12.495371, 6.497455, null, null],
  },
  'a2-ultragpu-4g': {
    'us-central1': [20.275192, 11.038185, null, null],
    'us-east4': [22.83093, 9.469013, null, null],
    'us-east5': [22.25966, 7.11139, null, null],
    'europe-west4': [22.323674, 11.780827, null, null],
    'asia-southeast1': [24.990742, 12.99491, null, null],
  },
  'a2-ultragpu-8g': {
    'us-central1': [40.550383, 22.07637, null, null],
    'us-east4': [45.66186, 18.938026, null, null],
    'us-east5': [44.519319, 14.22278, null, null],
    'europe-west4': [44.647348, 23.561654, null, null],
    'asia-southeast1': [49.981484, 25.98982, null, null],
  },
} as const satisfies VmPriceTable;
