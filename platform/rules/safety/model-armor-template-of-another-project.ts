import type { Rule } from '../rule';
import { templatesOf } from './model-armor-templates';

export const modelArmorTemplateOfAnotherProject = {
  name: 'model-armor-template-of-another-project',
  severity: 'warning',
  summary: 'A Model Armor template of a project in which nothing is granted.',
  why:
    "The agent of this project's load balancers asks for the template and needs roles/modelarmor.user where it is. Terraform " +
    'grants the role in this project only; without it every request is refused, or with failOpen passes unread.',
  source: 'https://cloud.google.com/service-extensions/docs/configure-extensions-to-google-services',
  check: (platform) =>
    templatesOf(platform)
      .filter(({ project }) => project !== platform.project)
      .map(({ path, name, project }) => ({
        path,
        message: `the template is in ${project}, where the agent of ${platform.project} has to be given roles/modelarmor.user by hand`,
        given: name,
        allowed: `a template of ${platform.project}`,
      })),
} satisfies Rule;
