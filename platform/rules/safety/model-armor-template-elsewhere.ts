import { fieldsAt } from '../literal';
import type { Rule } from '../rule';
import { templatesOf } from './model-armor-templates';

export const modelArmorTemplateElsewhere = {
  name: 'model-armor-template-elsewhere',
  severity: 'error',
  summary: 'A Model Armor template of another location than the one that is asked.',
  why:
    'The regional endpoint knows the templates of its own location alone. It answers that there is none, and by default every ' +
    'request is answered with 500; with failOpen everything passes unread.',
  source: 'https://cloud.google.com/security-command-center/docs/manage-model-armor-templates',
  check: (platform) =>
    templatesOf(platform)
      .filter(({ location }) => location !== platform.gateway.modelArmor?.location)
      .map(({ path, name, project, location, id }) => {
        const asked = platform.gateway.modelArmor?.location ?? platform.region;
        return {
          path,
          message: `the template is in ${location}, and Model Armor is asked in ${asked}`,
          given: name,
          allowed: `a template of ${asked}`,
          fix: fieldsAt(path, `projects/${project}/locations/${asked}/templates/${id}`),
        };
      }),
} satisfies Rule;
