import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

const mediaLimit = z.union([z.int().min(0), z.record(z.string(), z.int().min(0))]);

/** What the engine makes of what it is asked. */
export const inputFields = {
  limitMmPerPrompt: z
    .strictObject({
      image: mediaLimit.optional(),
      video: mediaLimit.optional(),
      audio: mediaLimit.optional(),
    })
    .optional()
    .describe('`--limit-mm-per-prompt`: most images, videos and sounds of one prompt; 0 turns a kind off.'),
  mmProcessorKwargs: json.optional().describe("`--mm-processor-kwargs`: fields of the model's own processor."),
  mmProcessorCacheGb: z
    .number()
    .min(0)
    .optional()
    .describe("`--mm-processor-cache-gb`: processed media kept in the pod's memory, in GiB."),
  mmEncoderTpMode: z
    .enum(['weights', 'data'])
    .optional()
    .describe('`--mm-encoder-tp-mode`: whether GPUs share the encoder or the images.'),
  mediaIoKwargs: json.optional().describe('`--media-io-kwargs`: how media are read.'),
  allowedMediaDomains: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('`--allowed-media-domains`: hosts that media may be fetched from.'),
  languageModelOnly: z.boolean().optional().describe('`--language-model-only`: without encoders of other media.'),
  disableChunkedMmInput: z.boolean().optional().describe('`--disable-chunked-mm-input`: an image in one piece.'),
  chatTemplate: z
    .string()
    .min(1)
    .optional()
    .describe('`--chat-template`: a file of the image, or the template itself.'),
  chatTemplateContentFormat: z
    .enum(['auto', 'string', 'openai'])
    .optional()
    .describe('`--chat-template-content-format`: how messages are handed to the template.'),
  defaultChatTemplateKwargs: json
    .optional()
    .describe('`--default-chat-template-kwargs`: `{ enable_thinking: false }`.'),
  tokenizerMode: z.string().min(1).optional().describe("`--tokenizer-mode`: `'mistral'` for Mistral's own format."),
  configFormat: z.string().min(1).optional().describe("`--config-format`: `'mistral'` for Mistral's own format."),
} as const;
