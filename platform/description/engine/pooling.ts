import { z } from 'zod';

/** Models that answer with vectors, classes or scores instead of text. */
export const poolingFields = {
  runner: z
    .enum(['generate', 'pooling'])
    .optional()
    .describe("`--runner`: `'pooling'` for embeddings, classes and scores; follows from the model."),
  convert: z
    .enum(['none', 'embed', 'classify'])
    .optional()
    .describe('`--convert`: what a model that was made to write is turned into.'),
  poolerConfig: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('`--pooler-config`: how the tokens become one answer.'),
} as const;
