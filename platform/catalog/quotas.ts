import type { AcceleratorName } from './accelerators';

/** The Compute Engine quotas that devices of one accelerator count against, in each region. */
export interface AcceleratorQuota {
  /** On demand, and of reservations when they are made. */
  readonly standard: string;
  /** Spot and flex-start. */
  readonly preemptible: string;
  /** Whether both names were read in outputs of `gcloud compute regions describe` or in Google's own lists. */
  readonly confirmed: boolean;
}

const gpu = (name: string, confirmed = true): AcceleratorQuota => ({
  standard: `NVIDIA_${name}_GPUS`,
  preemptible: `PREEMPTIBLE_NVIDIA_${name}_GPUS`,
  confirmed,
});

const tpu = (name: string, confirmed = true): AcceleratorQuota => ({
  standard: name,
  preemptible: `PREEMPTIBLE_${name}`,
  confirmed,
});

/**
 * Quotas by accelerator; they count GPUs and TPU chips. Of H100 and later some projects have the on-demand quota as one
 * metric for all families (`GPUS_PER_GPU_FAMILY` with the dimension `gpu_family`) instead. GB300 and TPU7x: UNCONFIRMED,
 * named after the pattern of the others.
 */
export const ACCELERATOR_QUOTAS: Readonly<Record<AcceleratorName, AcceleratorQuota>> = {
  'nvidia-tesla-t4': gpu('T4'),
  'nvidia-tesla-v100': gpu('V100'),
  'nvidia-l4': gpu('L4'),
  'nvidia-rtx-pro-6000': gpu('RTX_PRO_6000'),
  'nvidia-tesla-a100': gpu('A100'),
  'nvidia-a100-80gb': gpu('A100_80GB'),
  'nvidia-h100-80gb': gpu('H100'),
  'nvidia-h100-mega-80gb': gpu('H100_MEGA'),
  'nvidia-h200-141gb': gpu('H200'),
  'nvidia-b200': gpu('B200'),
  'nvidia-gb200': gpu('GB200'),
  'nvidia-gb300': gpu('GB300', false),
  'tpu-v5-lite-podslice': tpu('TPU_LITE_PODSLICE_V5'),
  'tpu-v5p-slice': tpu('TPU_V5P'),
  'tpu-v6e-slice': tpu('TPU_V6E'),
  tpu7x: tpu('TPU7X', false),
};

/** The quota of a project for GPUs of every kind, over all regions. */
export const GLOBAL_GPU_QUOTA = 'GPUS_ALL_REGIONS';

/** Where the names are from. */
export const QUOTA_SOURCE = {
  source: [
    'docs.cloud.google.com/compute/resource-usage: GPU quota and preemptible quota',
    'docs.cloud.google.com/kubernetes-engine/docs/concepts/dws: flex-start consumes preemptible quota',
    'public outputs of gcloud compute regions describe, 2026',
  ],
  asOf: '2026-11-21',
} as const;
