import { z } from 'zod';

import { platformSchema } from '../../platform/description';
import { code, page, section, table } from './markdown';

/** A part of the JSON Schema that is read here. */
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Words that are more than a cell can show are named in the catalogue's pages. */
const WORDS_MAX = 12;

/** JSON Schema of an environment, for editors of YAML files: `# yaml-language-server: $schema=…`. */
export function environmentSchema(): string {
  return `${JSON.stringify({ title: 'Slipway environment', ...schema() }, null, 2)}\n`;
}

/** Every field that an environment may have, by its path. */
export function environmentFieldsPage(): string {
  const root = schema();
  const sections = Object.entries(root.properties ?? {}).map(([name, node]) => {
    const rows = fieldsOf(root, node, name, root.required?.includes(name) === true);
    return section(
      name,
      table(
        ['field', 'type', 'meaning'],
        rows.map(({ path, type, meaning, required }) => [
          code(path),
          `${type}${required ? ', required' : ''}`,
          meaning,
        ]),
      ),
    );
  });
  return page(
    'Fields of an environment',
    'What a file in `environments/` may say; `<name>` stands for a name that you choose. Every field without "required" has ' +
      'a default, which `npm run explain -- <environment> <path>` shows with its reason. For YAML files ' +
      '[environment.schema.json](environment.schema.json) gives editors the same.',
    ...sections,
  );
}

interface Field {
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
  readonly required: boolean;
}

function schema(): Node {
  return z.toJSONSchema(platformSchema, { io: 'input', unrepresentable: 'any' }) as Node;
}

function fieldsOf(root: Node, node: Node, path: string, required: boolean): Field[] {
  const own = { path, type: typeOf(node), meaning: node.description ?? '', required };
  const children = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    fieldsOf(root, child, `${path}.${name}`, node.required?.includes(name) === true),
  );
  const values = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  const inRecord = values?.properties === undefined ? [] : fieldsOf(root, values, `${path}.<name>`, false).slice(1);
  const choices = (node.anyOf ?? node.oneOf ?? []).flatMap((choice) => fieldsOf(root, choice, path, false).slice(1));
  const listed = node.items?.properties === undefined ? [] : fieldsOf(root, node.items, `${path}[]`, false).slice(1);
  const known = new Set<string>();
  return [own, ...children, ...inRecord, ...choices, ...listed].filter(
    (field) => !known.has(field.path) && known.add(field.path),
  );
}

function typeOf(node: Node): string {
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.enum !== undefined) {
    const words = node.enum.slice(0, WORDS_MAX).map((word) => code(String(word)));
    return node.enum.length > WORDS_MAX ? `one of ${node.enum.length} words` : words.join(', ');
  }
  const choices = node.anyOf ?? node.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' or ');
  if (node.items !== undefined) return `list of ${typeOf(node.items)}`;
  if (typeof node.additionalProperties === 'object') return 'by name';
  return node.type ?? 'any';
}
