import { z } from 'zod';
import { LOAD_BALANCER_LIMITS } from '../../catalog';
import { modelArmorFloorSchema, modelArmorTemplateSchema } from './model-armor-template';

const named = z.string().regex(/^([\w-]{1,63}|projects\/[^/]+\/locations\/[^/]+\/templates\/[\w-]{1,63})$/, {
  error: "must be a template's id, or its full name: 'projects/acme/locations/europe-west4/templates/prompts'",
});

/** A template that is there, by id or full name; or what one is made with. */
const template = z.union([named, modelArmorTemplateSchema]);

const { min, max } = LOAD_BALANCER_LIMITS.extensionTimeout;

/** Templates of one model. */
const modelTemplatesSchema = z.strictObject({
  template: template.describe('Template for prompts and answers of this model.'),
  responseTemplate: template.optional().describe('Template for its answers, where it is another one.'),
});

/** Model Armor between the load balancer and the models. */
export const modelArmorSchema = z.strictObject({
  template: template
    .optional()
    .describe('Template that prompts and answers are held against; one with the defaults is made where none is said.'),
  responseTemplate: template.optional().describe('Template for answers, where it is another one.'),
  models: z
    .record(z.string(), modelTemplatesSchema)
    .optional()
    .describe('Templates of single models, by their names in `models`.'),
  floor: modelArmorFloorSchema
    .optional()
    .describe('The least that every template of the whole project has to filter; there is one for a project.'),
  location: z.string().min(1).optional().describe('Location of the templates; by default the region.'),
  failOpen: z
    .boolean()
    .optional()
    .describe('Let through what Model Armor could not look at; by default it is refused.'),
  timeoutMilliseconds: z.int().min(min).max(max).optional().describe('Longest time for each message to Model Armor.'),
});

export type ModelArmorDescription = z.infer<typeof modelArmorSchema>;
