import type { Accelerator } from '../../catalog';
import { own } from '../own';

/**
 * Least compute capability of NVIDIA GPUs that a quantization runs on, native or by kernels that widen the weights.
 * Sources: vLLM docs/features/quantization/README.md (Supported Hardware) and get_min_capability of each method; mxfp4
 * in vllm-project/vllm#22288 and #23203; nvfp4 by Marlin in vllm-project/vllm#19563 and #49060.
 */
const LEAST_CAPABILITY: Readonly<Record<string, number>> = {
  fp8: 8,
  fp8_per_tensor: 8,
  fp8_per_block: 8,
  fp8_per_channel: 8,
  fbgemm_fp8: 8,
  modelopt: 8,
  'fp8-dynamic': 8,
  mxfp4: 8,
  gpt_oss_mxfp4: 8,
  awq: 7.5,
  awq_marlin: 8,
  auto_awq: 7.5,
  'int4-awq': 7.5,
  gptq: 6,
  gptq_marlin: 8,
  auto_gptq: 6,
  'int4-gptq': 6,
  experts_int8: 8,
  modelopt_fp4: 7.5,
  nvfp4: 7.5,
  nvfp4_per_token: 10,
  modelopt_mxfp8: 10,
  mxfp8: 10,
};

/** Least compute capability that a quantization needs, or undefined where it is not known. */
export function leastCapability(quantization: string): number | undefined {
  return own(LEAST_CAPABILITY, quantization);
}

/** Compute capability as a number: `8.9`; undefined for TPUs. */
export function capabilityOf({ computeCapability }: Accelerator): number | undefined {
  return computeCapability === undefined ? undefined : Number(computeCapability);
}

/** Whether an accelerator runs a quantization, as far as is known. */
export function quantizationRuns(quantization: string, accelerator: Accelerator): boolean {
  const capability = capabilityOf(accelerator);
  const least = leastCapability(quantization);
  return capability === undefined || least === undefined || capability >= least;
}
