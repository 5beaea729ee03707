import type { Platform } from '../../resolve';

/** A template that the description names, by its parts. */
export interface Template {
  readonly field: 'template' | 'responseTemplate';
  readonly path: string;
  readonly name: string;
  readonly project: string;
  readonly location: string;
  readonly id: string;
}

/** The templates of a gateway; that of the answers only where it is another one. */
export function templatesOf({ gateway: { modelArmor } }: Platform): readonly Template[] {
  if (modelArmor === undefined) return [];
  const { promptTemplate, responseTemplate } = modelArmor;
  const named = { template: promptTemplate, ...(responseTemplate === promptTemplate ? {} : { responseTemplate }) };
  return Object.entries(named).map(([field, name]) => {
    const [, project = '', , location = '', , id = ''] = name.split('/');
    return { field: field as Template['field'], path: `gateway.modelArmor.${field}`, name, project, location, id };
  });
}
