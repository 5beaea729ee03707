import type { ModelShape } from './model-shape';
import { MIB } from './units';

/** Capture sizes that vLLM uses up to a largest batch: 1, 2, 4, by eights to 256, by sixteens to 512. */
export function captureSizes(largest: number): number[] {
  const sizes = [1, 2, 4];
  for (let size = 8; size <= 256; size += 8) sizes.push(size);
  for (let size = 272; size <= 512; size += 16) sizes.push(size);
  return sizes.filter((size) => size <= largest);
}

/**
 * Memory of the captured CUDA graphs: every capture keeps its nodes and launch buffers for each layer. With 256 sequences
 * there are 51 piecewise and 35 full captures; fewer sequences capture fewer. The constants are a straight line through
 * what vLLM itself estimates: 1.05 GiB (62 layers, 102 captures: 172 + 50 x 12 and 8 + 50 x 6 MiB), 0.84 (32, 102),
 * 0.79 (42, 86).
 * Source: llm-d-incubation/llm-d-planner accuracy/results/v0.19.0/logs; vLLM vllm/v1/worker/gpu_model_runner.py
 * profile_cudagraph_memory and vllm/config/vllm.py _set_cudagraph_sizes (sizes up to min(512, 2 x maxNumSeqs)).
 */
export function cudaGraphBytes(model: ModelShape, maxNumSeqs: number, layers = model.layers): number {
  const piecewise = captureSizes(Math.min(512, 2 * maxNumSeqs)).length;
  const full = captureSizes(Math.min(512, maxNumSeqs)).length;
  return (FIXED_MIB + (piecewise + full) * (PER_CAPTURE_MIB + PER_CAPTURE_AND_LAYER_MIB * layers)) * MIB;
}

const FIXED_MIB = 100;
const PER_CAPTURE_MIB = 5.5;
const PER_CAPTURE_AND_LAYER_MIB = 0.07;
