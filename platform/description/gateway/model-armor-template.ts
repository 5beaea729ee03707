import { z } from 'zod';
import { MODEL_ARMOR_CONFIDENCES } from '../../catalog';

const confidence = z.enum([...MODEL_ARMOR_CONFIDENCES, 'OFF']);

/** What a text is held against. */
const FILTERS = {
  responsibleAi: z
    .strictObject({
      hateSpeech: confidence.optional(),
      harassment: confidence.optional(),
      dangerous: confidence.optional(),
      sexuallyExplicit: confidence.optional(),
    })
    .optional()
    .describe('Harm, each with the least confidence at which it counts.'),
  promptInjection: confidence.optional().describe('Prompt injection and jailbreak.'),
  maliciousUrls: z.boolean().optional().describe('URLs known to be malicious.'),
} as const;

/** The least that every template of the project has to filter. */
export const modelArmorFloorSchema = z.strictObject(FILTERS);

/** A template that is made. */
export const modelArmorTemplateSchema = z.strictObject({
  ...FILTERS,
  sensitiveData: z
    .union([
      z.boolean(),
      z.strictObject({
        inspectTemplate: sdpTemplate('inspectTemplates').describe('Inspection template of Sensitive Data Protection.'),
        deidentifyTemplate: sdpTemplate('deidentifyTemplates')
          .optional()
          .describe('De-identification template; every kind that it knows must be in the other one.'),
      }),
    ])
    .optional()
    .describe('Card numbers, keys and the like; or what templates of Sensitive Data Protection find.'),
  enforcement: z
    .enum(['INSPECT_AND_BLOCK', 'INSPECT_ONLY'])
    .optional()
    .describe('Whether a text that is found is refused, or only noted.'),
  logPrompts: z
    .boolean()
    .optional()
    .describe('Write prompts and answers that it read, and what it found, to Cloud Logging.'),
  multiLanguage: z.boolean().optional().describe('Recognise the language of a text; else it is read as English.'),
});

export type ModelArmorFloorDescription = z.infer<typeof modelArmorFloorSchema>;
export type ModelArmorTemplateDescription = z.infer<typeof modelArmorTemplateSchema>;

function sdpTemplate(kind: string) {
  return z.string().regex(new RegExp(`^(projects|organizations)/[^/]+/locations/[^/]+/${kind}/[\\w-]+$`), {
    error: `must be the full name of a template: 'projects/acme/locations/europe-west4/${kind}/cards'`,
  });
}
