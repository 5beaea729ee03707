import { MIB } from '../../sizing';
import type { EngineSettings } from './engine-settings';
import type { PodResources } from '../types/model';
import type { Weights } from '../types/weights';

/** What the streamer's configuration is written from. */
export interface StreamerContext extends EngineSettings {
  readonly weights: Weights;
  readonly resources: PodResources;
}

/** Part of the pod's memory that the buffers of all ranks may take: the engine's processes need the rest. */
const BUFFER_SHARE = 0.25;

/**
 * `--model-loader-extra-config` of the Run:ai streamer. Each rank reads through a buffer in the pod's memory, which has
 * no bound of its own that a small pod survives (llm-d/llm-d#1102); `distributed` lets each rank read a part and pass it on.
 *
 * @see https://docs.vllm.ai/en/stable/models/extensions/runai_model_streamer/
 */
export function streamerConfig(context: StreamerContext): string | undefined {
  const { weights, resources, tensorParallelSize, pipelineParallelSize, dataParallelSize } = context;
  if (weights.source !== 'gcs-streamer') return undefined;
  const ranks = tensorParallelSize * pipelineParallelSize * dataParallelSize;
  const buffer = Math.floor((resources.memoryMib * BUFFER_SHARE) / ranks) * MIB;
  return JSON.stringify({ memory_limit: buffer, ...(tensorParallelSize > 1 ? { distributed: true } : {}) });
}
