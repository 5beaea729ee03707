import type { Model } from '../../resolve';
import type { Rule } from '../rule';

/** Fields that are about text which is written. */
const FOR_TEXT = [
  'toolCallParser',
  'reasoningParser',
  'speculativeConfig',
  'structuredOutputsConfig',
  'generationConfig',
  'overrideGenerationConfig',
] as const;

/** Nothing is written that they could shape. */
export const settingForTextOnPoolingModel = {
  name: 'setting-for-text-on-pooling-model',
  severity: 'warning',
  summary: 'A setting for text that is written, on a model that answers with vectors, classes or scores.',
  why:
    'A pooling model makes one pass over what it is sent and writes no token: parsers find nothing, nothing is guessed ahead, ' +
    'and no schema is followed. Whoever reads the description believes otherwise.',
  source: 'https://docs.vllm.ai/en/latest/models/pooling_models/',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) =>
      givenForText(model).map((field) => ({
        path: `models.${model.name}.engine.${field}`,
        message: `${model.name} writes no text, so ${field} has no effect`,
        given: model.engine[field],
        allowed: "none, or runner: 'generate' where the model can write",
      })),
    ),
} satisfies Rule;

function givenForText({ engine }: Model) {
  return engine.pooling ? FOR_TEXT.filter((field) => engine[field] !== undefined) : [];
}
