import { z } from 'zod';

import { platformSchema } from '../../../platform/description';

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Values that a field takes, where the schema lists them. */
export type Fields = ReadonlyMap<string, readonly unknown[]>;

/** Every field of a description that holds a value, by its path: `*` stands for a name, `0` for a place in a list. */
export function fieldsOfDescription(): Fields {
  const root = z.toJSONSchema(platformSchema, { io: 'input', unrepresentable: 'any' }) as Node;
  const fields = new Map<string, readonly unknown[]>();
  visit(root, root, '', fields);
  return fields;
}

function visit(root: Node, given: Node, path: string, fields: Map<string, readonly unknown[]>): void {
  const node = given.$ref === undefined ? given : (root.$defs?.[given.$ref.split('/').pop() ?? ''] ?? given);
  const choices = node.anyOf ?? node.oneOf ?? node.allOf;
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (choices !== undefined) return choices.forEach((choice) => visit(root, choice, path, fields));
  const values = typeof node.additionalProperties === 'object' ? node.additionalProperties : {};
  if (node.properties !== undefined || Object.keys(values).length > 0) {
    for (const [name, child] of Object.entries(node.properties ?? {})) visit(root, child, below(name), fields);
    if (Object.keys(values).length > 0) visit(root, values, below('*'), fields);
    return;
  }
  if (node.items?.properties !== undefined) return visit(root, node.items, below('0'), fields);
  fields.set(path, [...(fields.get(path) ?? []), ...(node.enum ?? [])]);
}
