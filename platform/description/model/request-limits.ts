import { z } from 'zod';

const count = z.int().min(1);

/**
 * The most that one request may ask for. Neither the load balancer nor vLLM bounds the size of a body: what a body may hold is
 * bounded by the context (`engine.maxModelLen`) and by these.
 */
export const requestLimitsSchema = z.strictObject({
  headers: count.max(10_000).optional().describe("Headers (`--h11-max-header-count`); vLLM's own bound is 256."),
  headerBytes: count
    .optional()
    .describe("Size of all headers together (`--h11-max-incomplete-event-size`); vLLM's own bound is 4 MiB."),
  sequences: count.optional().describe('Answers to one prompt, `n` and `best_of` (VLLM_MAX_N_SEQUENCES).'),
  prompts: count.optional().describe('Prompts in one request to /v1/completions (VLLM_MAX_COMPLETION_PROMPTS).'),
  stopStrings: count.optional().describe('Texts that end an answer (VLLM_MAX_STOP_STRINGS).'),
  imagePixels: count.optional().describe('Pixels of one image, before it is unpacked (VLLM_MAX_IMAGE_PIXELS).'),
  mediaDownloadMb: count
    .optional()
    .describe('Size of what one address in a prompt leads to (VLLM_MAX_MEDIA_DOWNLOAD_SIZE_MB).'),
  audioMb: count.optional().describe('Size of one recording (VLLM_MAX_AUDIO_CLIP_FILESIZE_MB).'),
});

export type RequestLimitsDescription = z.infer<typeof requestLimitsSchema>;
