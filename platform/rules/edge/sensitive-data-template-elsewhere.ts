import type { Rule } from '../rule';

export const sensitiveDataTemplateElsewhere = {
  name: 'sensitive-data-template-elsewhere',
  severity: 'warning',
  summary: 'A template of Sensitive Data Protection of another location or project than Model Armor asks in.',
  why:
    'Model Armor asks Sensitive Data Protection in its own location, in the name of its own agent. A template that is elsewhere is ' +
    'not found, or not to be read without a grant by hand, and the texts are refused or pass without that filter.',
  source: 'https://docs.cloud.google.com/model-armor/manage-templates',
  unconfirmed:
    'templates of both have to be in one location, and those of another project need roles/dlp.user and dlp.reader',
  check: ({ edge: { modelArmor }, project }) =>
    (modelArmor?.templates ?? []).flatMap(({ path, sensitiveData }) => {
      if (sensitiveData.kind !== 'advanced') return [];
      const { deidentifyTemplate, inspectTemplate } = sensitiveData;
      const named = { inspectTemplate, ...(deidentifyTemplate === undefined ? {} : { deidentifyTemplate }) };
      return Object.entries(named).flatMap(([field, name]) => {
        const [, owner = '', , location = ''] = name.split('/');
        if (location === modelArmor?.location && owner === project) return [];
        return [
          {
            path: `${path}.sensitiveData.${field}`,
            message: `the template is in ${location} of ${owner}, and Model Armor asks in ${modelArmor?.location ?? ''} of ${project}`,
            given: name,
            allowed: `a template of ${project} in ${modelArmor?.location ?? ''}`,
          },
        ];
      });
    }),
} satisfies Rule;
