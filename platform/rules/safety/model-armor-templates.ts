import type { Platform } from '../../resolve';

/** A template that prompts or answers are held against, by the parts of its name. */
export interface Template {
  readonly path: string;
  readonly name: string;
  readonly project: string;
  readonly location: string;
  readonly id: string;
}

/** The templates of a gateway and of single models; that of the answers only where it is another one. */
export function templatesOf({ gateway: { modelArmor } }: Platform): readonly Template[] {
  if (modelArmor === undefined) return [];
  const owners = [
    { at: 'gateway.modelArmor', ...modelArmor },
    ...modelArmor.models.map((own) => ({ at: `gateway.modelArmor.models.${own.model}`, ...own })),
  ];
  return owners.flatMap(({ at, promptTemplate, responseTemplate }) => {
    const named = { template: promptTemplate, ...(responseTemplate === promptTemplate ? {} : { responseTemplate }) };
    return Object.entries(named).map(([field, name]) => {
      const [, project = '', , location = '', , id = ''] = name.split('/');
      return { path: `${at}.${field}`, name, project, location, id };
    });
  });
}
