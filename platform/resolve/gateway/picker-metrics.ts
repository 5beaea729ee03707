import { findMetric, findPickerFlag } from '../../catalog';
import type { PickerTarget } from '../types/targets';

/** The share of the KV cache in use, by its name since vLLM 0.9.2 and the one before (vllm-project/vllm#24245). */
const KV_CACHE_USAGE = ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'] as const;

const FLAG = 'kv-cache-usage-percentage-metric';

/**
 * Flags that tell a picker the engine's own names, where it looks for others. Releases from 1.4.0 on, and all of llm-d,
 * do not start with such a flag.
 */
export function engineMetricFlags({ generation, version }: PickerTarget, vllmVersion: string): string[] {
  const flag = findPickerFlag(generation, version, FLAG);
  const exposed = KV_CACHE_USAGE.find((name) => findMetric(vllmVersion, name).status === 'exposed');
  return flag.fatal || exposed === undefined || exposed === flag.default ? [] : [`--${FLAG}=${exposed}`];
}
