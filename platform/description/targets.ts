import { z } from 'zod';

/** Versions that the output is written for. */
export const targetsSchema = z.strictObject({
  gke: z
    .string()
    .regex(/^1\.\d+(\.\d+(-gke\.\d+)?)?$/, {
      error: "must be a GKE version: '1.35' or '1.35.1-gke.1396000'",
    })
    .optional()
    .describe('GKE minor or patch. It decides which APIs exist and which CRDs GKE installs.'),
  vllm: z
    .string()
    .regex(/^\d+\.\d+\.\d+(\.\d+)?$/, { error: "must be a vLLM release: '0.30.0'" })
    .optional()
    .describe('vLLM release of every model that names none. It decides flags, metric names and parsers.'),
  picker: z
    .strictObject({
      generation: z
        .enum(['llm-d', 'gie'])
        .describe('`llm-d`: the llm-d router; `gie`: the Gateway API Inference Extension up to 1.5.0.'),
      version: z
        .string()
        .regex(/^\d+\.\d+\.\d+$/, {
          error: "must be a release of the picker: '0.10.0'",
        })
        .optional(),
    })
    .optional()
    .describe('Endpoint picker.'),
  inferenceModel: z
    .boolean()
    .optional()
    .describe(
      'Whether InferenceModel objects of old are written; no picker that is known reads them, so it is refused.',
    ),
});

export type TargetsDescription = z.infer<typeof targetsSchema>;
