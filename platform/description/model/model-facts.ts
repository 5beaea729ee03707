import { z } from 'zod';

/** How a checkpoint may hold its weights, in the words of the catalogue. */
export const CHECKPOINT_DTYPES = [
  'bfloat16',
  'float16',
  'float32',
  'fp8',
  'int8',
  'int4-awq',
  'int4-gptq',
  'w4a16',
  'nvfp4',
  'mxfp4',
  'mxfp8',
  'bitsandbytes',
] as const;

const count = z.int().min(1);

/** Facts of a checkpoint that the catalogue lacks or has wrong, by the names that the catalogue has for them. */
export const modelFactsSchema = z.strictObject({
  baseModel: z
    .string()
    .min(1)
    .optional()
    .describe('Model of the catalogue that it was trained from: what is not said here is as there.'),
  architectures: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("`architectures` of its config.json: the class that vLLM looks up, `['LlamaForCausalLM']`."),
  parametersTotal: count
    .optional()
    .describe('Everything that vLLM loads; worked out of the shape where it is left out.'),
  parametersActive: count.optional().describe('Parameters that one token passes through; mixtures of experts only.'),
  layers: count.optional(),
  hiddenSize: count.optional(),
  intermediateSize: count.optional().describe('Of the dense feed-forward layers.'),
  attentionHeads: count.optional(),
  kvHeads: count.optional(),
  headDim: count.optional(),
  mla: z
    .strictObject({
      kvLoraRank: count,
      qLoraRank: z.int().min(0),
      qkRopeHeadDim: count,
      qkNopeHeadDim: count,
      vHeadDim: count,
    })
    .optional()
    .describe('Multi-head latent attention.'),
  slidingWindow: z
    .strictObject({ window: count, slidingLayers: count, fullLayers: z.int().min(0) })
    .optional()
    .describe('Layers that see only the last `window` tokens, beside those that see all.'),
  globalHeadDim: count.optional().describe('Head dimension of the full-attention layers, where it differs.'),
  globalKvHeads: count.optional().describe('KV heads of the full-attention layers, where they differ.'),
  kvCacheLayers: z.int().min(0).optional().describe('Layers that own a KV cache, where that is not all of them.'),
  kvCache: z.boolean().optional().describe('False where the model keeps no KV cache.'),
  maxModelLen: count.optional().describe('Longest context in tokens that its config.json allows.'),
  vocabSize: count.optional(),
  tiedEmbeddings: z.boolean().optional().describe('Whether the output head is the input embedding.'),
  checkpointDtype: z.enum(CHECKPOINT_DTYPES).optional().describe('How its files hold the weights.'),
  checkpointBytes: count.optional().describe('Sum of its safetensors files; the surest figure that there is.'),
  experts: count.optional().describe('Routed experts of a layer.'),
  expertsPerToken: count.optional(),
  sharedExperts: z.number().min(0).optional(),
  moeIntermediateSize: count.optional(),
  firstKDenseReplace: z.int().min(0).optional().describe('First layers that are dense in a mixture of experts.'),
  multimodal: z.boolean().optional(),
  task: z
    .enum(['embedding', 'reranking', 'classification'])
    .optional()
    .describe('What it is for where that is not generating text.'),
  gated: z.boolean().optional().describe('Whether the download needs an accepted licence and a token.'),
  minVllmVersion: z.string().min(1).optional().describe('First release of vLLM that serves it.'),
  toolCallParser: z.string().min(1).optional(),
  reasoningParser: z.string().min(1).optional(),
});

export type ModelFactsDescription = z.infer<typeof modelFactsSchema>;

/** A model's `config.json`: where it is, or what it holds. */
export const modelConfigSchema = z.union([z.string().min(1), z.record(z.string(), z.unknown())], {
  error: "must be the path of a config.json from this file, './models/acme-8b/config.json', or what it holds",
});
