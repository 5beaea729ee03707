import { z } from 'zod';

/** How tokens are guessed ahead; the keys of `--speculative-config` in camel case. */
export const speculativeConfigSchema = z.strictObject({
  method: z
    .string()
    .min(1)
    .optional()
    .describe("`'ngram'`, `'eagle3'`, `'mtp'`, …; vLLM tells it from the draft model where it can."),
  model: z.string().min(1).optional().describe('The draft model; it takes memory beside the model itself.'),
  numSpeculativeTokens: z.int().min(1).optional().describe('Tokens guessed at once.'),
  draftTensorParallelSize: z.int().min(1).optional().describe("GPUs of the draft; the model's own by default."),
  promptLookupMin: z.int().min(1).optional().describe('Shortest run of words that `ngram` looks up in the prompt.'),
  promptLookupMax: z.int().min(1).optional().describe('Longest run of words that `ngram` looks up in the prompt.'),
  maxModelLen: z.int().min(1).optional().describe('Longest context that the draft guesses in.'),
  quantization: z.string().min(1).optional().describe('Of the draft.'),
  revision: z.string().min(1).optional().describe('Of the draft.'),
});

/** How answers are held to a schema; the keys of `--structured-outputs-config` in camel case. */
export const structuredOutputsConfigSchema = z.strictObject({
  backend: z
    .enum(['auto', 'xgrammar', 'guidance', 'outlines', 'lm-format-enforcer'])
    .optional()
    .describe('What compiles the schema.'),
  disableAnyWhitespace: z.boolean().optional().describe('No blanks between the parts of JSON.'),
  disableAdditionalProperties: z.boolean().optional().describe('No fields that the schema does not name.'),
});

/** How answers are made. */
export const decodingFields = {
  speculativeConfig: speculativeConfigSchema.optional().describe('`--speculative-config`: guesses tokens ahead.'),
  structuredOutputsConfig: structuredOutputsConfigSchema
    .optional()
    .describe('`--structured-outputs-config`: answers that follow a schema.'),
  generationConfig: z
    .string()
    .min(1)
    .optional()
    .describe("`--generation-config`: `'auto'` for the model's own sampling defaults, `'vllm'` for vLLM's."),
  overrideGenerationConfig: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('`--override-generation-config`: `{ temperature: 0.6 }`.'),
  maxLogprobs: z.int().min(-1).optional().describe('`--max-logprobs`: most log probabilities a request may ask for.'),
  seed: z.int().optional().describe('`--seed`.'),
} as const;
