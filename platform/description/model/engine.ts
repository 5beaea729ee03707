import { z } from 'zod';
import { decodingFields } from '../engine/decoding';
import { inputFields } from '../engine/input';
import { kvOffloadSchema } from '../engine/kv-offload';
import { poolingFields } from '../engine/pooling';
import { runningFields } from '../engine/running';
import { secretNameSchema } from '../supply/secret-reference';

const argument = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
  z.record(z.string(), z.unknown()),
]);

/** The vLLM server. Fields carry the names of its flags; any other flag goes into `args`. */
export const engineSchema = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(\.\d+)?$/, { error: "must be a vLLM release: '0.30.0'" })
    .optional()
    .describe('vLLM release of this model; by default `targets.vllm`.'),
  image: z.string().min(1).optional().describe('Container image, with tag or digest.'),
  imagePullSecrets: z
    .array(secretNameSchema)
    .min(1)
    .optional()
    .describe('Secrets with which nodes pull the image from a private registry; Artifact Registry needs none.'),
  runAsUser: z.int().min(1).optional().describe('User and group id of an image of your own that knows another user.'),
  maxModelLen: z.int().min(1).optional().describe('`--max-model-len`: tokens of context a request may use.'),
  gpuMemoryUtilization: z.number().gt(0).lte(1).optional().describe('`--gpu-memory-utilization`.'),
  tensorParallelSize: z.int().min(1).optional().describe('`--tensor-parallel-size`.'),
  pipelineParallelSize: z.int().min(1).optional().describe('`--pipeline-parallel-size`.'),
  dataParallelSize: z
    .int()
    .min(1)
    .optional()
    .describe('`--data-parallel-size`: engines in the pod, each with the model.'),
  dataParallelMultiPortExternalLb: z
    .boolean()
    .optional()
    .describe(
      '`--data-parallel-multi-port-external-lb`: a port of its own for each engine, among which the picker chooses.',
    ),
  enableExpertParallel: z.boolean().optional().describe('`--enable-expert-parallel`: whole experts on each GPU.'),
  maxNumSeqs: z.int().min(1).optional().describe('`--max-num-seqs`.'),
  maxNumBatchedTokens: z.int().min(1).optional().describe('`--max-num-batched-tokens`.'),
  quantization: z.string().min(1).optional().describe('`--quantization`.'),
  dtype: z.string().min(1).optional().describe('`--dtype`.'),
  kvCacheDtype: z.string().min(1).optional().describe('`--kv-cache-dtype`.'),
  loadFormat: z.string().min(1).optional().describe('`--load-format`.'),
  toolCallParser: z.string().min(1).optional().describe('`--tool-call-parser`; turns on `--enable-auto-tool-choice`.'),
  reasoningParser: z.string().min(1).optional().describe('`--reasoning-parser`.'),
  trustRemoteCode: z.boolean().optional().describe("`--trust-remote-code`: runs code of the model's repository."),
  enforceEager: z.boolean().optional().describe('`--enforce-eager`: no CUDA graphs.'),
  kvOffload: kvOffloadSchema
    .optional()
    .describe(
      'Blocks of the KV cache that are kept outside of the accelerators, to be read again instead of computed.',
    ),
  ...poolingFields,
  ...decodingFields,
  ...inputFields,
  ...runningFields,
  lora: z
    .strictObject({
      maxLoras: z.int().min(1).optional().describe('`--max-loras`: different adapters in one batch.'),
      maxLoraRank: z.int().min(1).optional().describe('`--max-lora-rank`.'),
      maxCpuLoras: z.int().min(1).optional().describe('`--max-cpu-loras`: adapters kept in memory.'),
    })
    .optional()
    .describe("Room for LoRA adapters; follows from the model's `adapters` unless given."),
  args: z
    .record(z.string(), argument)
    .optional()
    .describe("Other flags of `vllm serve`: `'--response-role': 'assistant'`, `'--enable-force-include-usage': true`."),
  env: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
        error: 'must be the name of an environment variable',
      }),
      z.string(),
    )
    .optional(),
});

export type EngineDescription = z.infer<typeof engineSchema>;

/** Fields of the engine that write one flag each and are described by what they are about. */
export type EngineFieldName =
  keyof typeof decodingFields | keyof typeof inputFields | keyof typeof poolingFields | keyof typeof runningFields;
