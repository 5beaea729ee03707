import type { AcceleratorName } from './accelerators';

/** The Compute Engine quotas that devices of one accelerator count against, in each region. */
export interface AcceleratorQuota {
  /** On demand, and of reservations when they are made. */
  readonly standard: string;
  /** Spot and flex-start. */
  readonly preemptible: string;
  /** The same in the Cloud Quotas API, where the id was read; absent where it was not. */
  readonly standardId?: QuotaId;
  readonly preemptibleId?: QuotaId;
  /** Whether both names were read in outputs of `gcloud compute regions describe` or in Google's own lists. */
  readonly confirmed: boolean;
}

/** A quota as the Cloud Quotas API knows it. */
export interface QuotaId {
  readonly quotaId: string;
  /** Dimension of quotas that count several families of GPUs. */
  readonly gpuFamily?: string;
}

const gpu = (name: string, confirmed = true): AcceleratorQuota => ({
  standard: `NVIDIA_${name}_GPUS`,
  preemptible: `PREEMPTIBLE_NVIDIA_${name}_GPUS`,
  confirmed,
});

/** A GPU with quotas of its own. */
const alone = (name: string): AcceleratorQuota => {
  const quotaId = `NVIDIA-${name.replaceAll('_', '-')}-GPUS-per-project-region`;
  return { ...gpu(name), standardId: { quotaId }, preemptibleId: { quotaId: `PREEMPTIBLE-${quotaId}` } };
};

/** A GPU whose quota on demand is one of a family; that of Spot is its own, where it was read. */
const ofFamily = (name: string, preemptible: boolean): AcceleratorQuota => ({
  ...gpu(name),
  standardId: { quotaId: 'GPUS-PER-GPU-FAMILY-per-project-region', gpuFamily: `NVIDIA_${name}` },
  ...(preemptible
    ? { preemptibleId: { quotaId: `PREEMPTIBLE-NVIDIA-${name.replaceAll('_', '-')}-GPUS-per-project-region` } }
    : {}),
});

const tpu = (name: string, confirmed = true): AcceleratorQuota => ({
  standard: name,
  preemptible: `PREEMPTIBLE_${name}`,
  confirmed,
});

/**
 * Quotas by accelerator; they count GPUs and TPU chips. Of H100 and later the on-demand quota is one for all families
 * (`GPUS_PER_GPU_FAMILY` with the dimension `gpu_family`), which `gcloud compute regions describe` does not show. GB300 and TPU7x: UNCONFIRMED,
 * named after the pattern of the others.
 */
export const ACCELERATOR_QUOTAS: Readonly<Record<AcceleratorName, AcceleratorQuota>> = {
  'nvidia-tesla-t4': alone('T4'),
  'nvidia-tesla-v100': alone('V100'),
  'nvidia-l4': alone('L4'),
  'nvidia-rtx-pro-6000': ofFamily('RTX_PRO_6000', true),
  'nvidia-tesla-a100': alone('A100'),
  'nvidia-a100-80gb': alone('A100_80GB'),
  'nvidia-h100-80gb': ofFamily('H100', true),
  'nvidia-h100-mega-80gb': gpu('H100_MEGA'),
  'nvidia-h200-141gb': ofFamily('H200', false),
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

/** The same in the Cloud Quotas API; it has no dimensions. */
export const GLOBAL_GPU_QUOTA_ID: QuotaId = { quotaId: 'GPUS-ALL-REGIONS-per-project' };

/** Where the names are from. */
export const QUOTA_SOURCE = {
  source: [
    'docs.cloud.google.com/compute/resource-usage: GPU quota and preemptible quota',
    'docs.cloud.google.com/kubernetes-engine/docs/concepts/dws: flex-start consumes preemptible quota',
    'public outputs of gcloud compute regions describe, and of the quotaInfos of the Cloud Quotas API, 2026',
  ],
  asOf: '2026-11-21',
} as const;
