import type { AcceleratorRow } from './accelerator';
import { NVIDIA_A100_80GB } from './accelerators/nvidia-a100-80gb';
import { NVIDIA_B200 } from './accelerators/nvidia-b200';
import { NVIDIA_GB200 } from './accelerators/nvidia-gb200';
import { NVIDIA_GB300 } from './accelerators/nvidia-gb300';
import { NVIDIA_H100_80GB } from './accelerators/nvidia-h100-80gb';
import { NVIDIA_H100_MEGA_80GB } from './accelerators/nvidia-h100-mega-80gb';
import { NVIDIA_H200_141GB } from './accelerators/nvidia-h200-141gb';
import { NVIDIA_L4 } from './accelerators/nvidia-l4';
import { NVIDIA_RTX_PRO_6000 } from './accelerators/nvidia-rtx-pro-6000';
import { NVIDIA_TESLA_A100 } from './accelerators/nvidia-tesla-a100';
import { NVIDIA_TESLA_T4 } from './accelerators/nvidia-tesla-t4';
import { NVIDIA_TESLA_V100 } from './accelerators/nvidia-tesla-v100';
import { TPU_V5_LITE_PODSLICE } from './accelerators/tpu-v5-lite-podslice';
import { TPU_V5P_SLICE } from './accelerators/tpu-v5p-slice';
import { TPU_V6E_SLICE } from './accelerators/tpu-v6e-slice';
import { TPU7X } from './accelerators/tpu7x';

const ROWS = {
  'nvidia-tesla-t4': NVIDIA_TESLA_T4,
  'nvidia-tesla-v100': NVIDIA_TESLA_V100,
  'nvidia-l4': NVIDIA_L4,
  'nvidia-rtx-pro-6000': NVIDIA_RTX_PRO_6000,
  'nvidia-tesla-a100': NVIDIA_TESLA_A100,
  'nvidia-a100-80gb': NVIDIA_A100_80GB,
  'nvidia-h100-80gb': NVIDIA_H100_80GB,
  'nvidia-h100-mega-80gb': NVIDIA_H100_MEGA_80GB,
  'nvidia-h200-141gb': NVIDIA_H200_141GB,
  'nvidia-b200': NVIDIA_B200,
  'nvidia-gb200': NVIDIA_GB200,
  'nvidia-gb300': NVIDIA_GB300,
  'tpu-v5-lite-podslice': TPU_V5_LITE_PODSLICE,
  'tpu-v5p-slice': TPU_V5P_SLICE,
  'tpu-v6e-slice': TPU_V6E_SLICE,
  tpu7x: TPU7X,
} as const;

/** GKE's label value of a GPU or TPU: `nvidia-l4`, `tpu-v6e-slice`. */
export type AcceleratorName = keyof typeof ROWS;

/** A GPU or TPU that GKE offers. */
export interface Accelerator extends AcceleratorRow {
  readonly name: AcceleratorName;
}

/** Every accelerator by its label value, oldest GPU first, TPUs last. */
export const ACCELERATORS: Readonly<Record<AcceleratorName, Accelerator>> = ROWS;

/** The accelerator of that label value, or undefined. */
export function tryFindAccelerator(name: string): Accelerator | undefined {
  return Object.hasOwn(ACCELERATORS, name) ? ACCELERATORS[name as AcceleratorName] : undefined;
}

/** The accelerator of that label value. @throws Error when there is none */
export function findAccelerator(name: string): Accelerator {
  const found = tryFindAccelerator(name);
  if (!found) throw new Error(`no accelerator is called ${name}; there are ${Object.keys(ACCELERATORS).join(', ')}`);
  return found;
}
