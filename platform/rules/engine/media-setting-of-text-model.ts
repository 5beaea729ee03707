import type { Model } from '../../resolve';
import type { Rule } from '../rule';

/** Fields that are about images, videos and sounds. */
const FOR_MEDIA = [
  'limitMmPerPrompt',
  'mmProcessorKwargs',
  'mmProcessorCacheGb',
  'mmEncoderTpMode',
  'mediaIoKwargs',
  'allowedMediaDomains',
  'languageModelOnly',
  'disableChunkedMmInput',
] as const;

/** It takes none, whatever the limits. */
export const mediaSettingOfTextModel = {
  name: 'media-setting-of-text-model',
  severity: 'warning',
  summary: 'A setting for images, videos or sounds on a model that takes text alone.',
  why:
    'The model has no encoder of media: vLLM answers 400 to whoever sends them, whatever their limits are. Whoever reads the ' +
    'description believes that they may.',
  source: 'https://docs.vllm.ai/en/latest/features/multimodal_inputs.html',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) =>
      givenForMedia(model).map((field) => ({
        path: `models.${model.name}.engine.${field}`,
        message: `${model.id} takes text alone, so ${field} has no effect`,
        given: JSON.stringify(model.engine[field]),
        allowed: 'none, or a model that takes media',
      })),
    ),
} satisfies Rule;

/** A model that is described may take what nobody said of it. */
function givenForMedia({ engine, facts }: Model) {
  const known = facts.confidence !== 'described' && !facts.multimodal;
  return known ? FOR_MEDIA.filter((field) => engine[field] !== undefined) : [];
}
