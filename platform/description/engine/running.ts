import { z } from 'zod';

/** How the engine runs: what it computes with, in which order, and how much it takes on. */
export const runningFields = {
  enablePrefixCaching: z
    .boolean()
    .optional()
    .describe('`--enable-prefix-caching`; on unless turned off, and what the picker scores by.'),
  prefixCachingHashAlgo: z.string().min(1).optional().describe('`--prefix-caching-hash-algo`.'),
  enableChunkedPrefill: z.boolean().optional().describe('`--enable-chunked-prefill`; on unless turned off.'),
  asyncScheduling: z.boolean().optional().describe('`--async-scheduling`: the next step is planned during this one.'),
  blockSize: z.int().min(1).optional().describe('`--block-size`: tokens of a block of the KV cache.'),
  maxNumQueuedReqs: z.int().min(0).optional().describe('`--max-num-queued-reqs`: requests beyond it are refused.'),
  maxNumQueuedTokens: z.int().min(0).optional().describe('`--max-num-queued-tokens`: requests beyond it are refused.'),
  performanceMode: z.string().min(1).optional().describe("`--performance-mode`: `'throughput'`, `'interactivity'`, …"),
  optimizationLevel: z.int().min(0).max(3).optional().describe('`--optimization-level`: start-up time against speed.'),
  compilationConfig: z.record(z.string(), z.unknown()).optional().describe('`--compilation-config`.'),
  attentionBackend: z.string().min(1).optional().describe('`--attention-backend`.'),
  all2allBackend: z.string().min(1).optional().describe('`--all2all-backend`: how experts on several GPUs talk.'),
  enableEplb: z.boolean().optional().describe('`--enable-eplb`: experts are moved to even out the load.'),
  safetensorsLoadStrategy: z.string().min(1).optional().describe('`--safetensors-load-strategy`.'),
} as const;
