import { z } from 'zod';
import { engineSchema } from './engine';
import { lifeSchema } from './life';
import { resourcesSchema } from './resources';
import { replicasSchema, scalingSchema } from './scaling';

/**
 * Settings that prefill servers may have of their own. What decides the layout of the KV cache (release, dtype,
 * quantization, context) is the model's: servers that differ in it cannot read each other's.
 */
export const prefillEngineSchema = engineSchema.pick({
  tensorParallelSize: true,
  enableExpertParallel: true,
  gpuMemoryUtilization: true,
  maxNumSeqs: true,
  maxNumBatchedTokens: true,
  enforceEager: true,
  args: true,
  env: true,
});

/** Servers that read prompts, beside those of the model itself, which then write answers. */
export const prefillSchema = z
  .strictObject({
    replicas: replicasSchema.optional(),
    scaling: scalingSchema.optional(),
    nodePool: z.string().min(1).optional().describe("Name of the node pool; by default the model's own."),
    computeClass: z.string().min(1).optional().describe('Name of the compute class, in place of a node pool.'),
    engine: prefillEngineSchema
      .optional()
      .describe("What differs from the model's own `engine`; `args` and `env` come on top of its own."),
    resources: resourcesSchema.optional().describe('What each pod asks of its node.'),
    life: lifeSchema.optional().describe("What differs from the model's own `life`."),
    nonCachedTokens: z
      .int()
      .min(1)
      .optional()
      .describe(
        'Least tokens of a prompt that the decode server lacks for a prefill server to be asked; by default every prompt goes there.',
      ),
    loadFailurePolicy: z
      .enum(['fail', 'recompute'])
      .optional()
      .describe(
        '`kv_load_failure_policy`: what a decode server does with a prompt whose KV cache does not arrive; by default `recompute` where prefill servers are scaled, else `fail`.',
      ),
  })
  .refine(({ nodePool, computeClass }) => nodePool === undefined || computeClass === undefined, {
    error: 'needs either nodePool or computeClass',
    path: ['computeClass'],
  });

export type PrefillDescription = z.infer<typeof prefillSchema>;
