import { z } from 'zod';
import { LOAD_BALANCER_LIMITS } from '../catalog';

const template = z.string().regex(/^([\w-]{1,63}|projects\/[^/]+\/locations\/[^/]+\/templates\/[\w-]{1,63})$/, {
  error: "must be a template's id, or its full name: 'projects/acme/locations/europe-west4/templates/prompts'",
});

const { min, max } = LOAD_BALANCER_LIMITS.extensionTimeout;

/** Model Armor between the load balancer and the models. You make the templates. */
export const modelArmorSchema = z.strictObject({
  template: template.describe('Template that prompts and answers are held against: an id, or a full name.'),
  responseTemplate: template.optional().describe('Template for answers, where it is another one.'),
  location: z.string().min(1).optional().describe('Location of the templates; by default the region.'),
  failOpen: z
    .boolean()
    .optional()
    .describe('Let through what Model Armor could not look at; by default it is refused.'),
  timeoutMilliseconds: z.int().min(min).max(max).optional().describe('Longest time for each message to Model Armor.'),
});

export type ModelArmorDescription = z.infer<typeof modelArmorSchema>;
