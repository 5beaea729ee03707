import { type Problem, problem } from './problem';
import { type Attribute, DATA_SOURCES, type Schema, tryFindSchema } from './schema';
import { type Arguments, isExpression } from './values';

/** Resources or data sources by type, then by name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Arguments>>>>;

/** What an expression may refer to. */
export interface Referable {
  readonly resource: Blocks;
  readonly data: Blocks;
}

/** An expression's mention of a resource or data source: `google_container_cluster.main.endpoint`. */
export interface Reference {
  readonly isData: boolean;
  readonly type: string;
  readonly name: string;
  /** Attribute and what is taken of it, indexes left out. */
  readonly attributes: readonly string[];
}

const REFERENCE = /(?<![\w.-])(data\.)?(google_\w+)\.([A-Za-z_][\w-]*)((?:\.\w+|\[[^\]]*\])*)/g;

/** Every reference in the expressions below a value. */
export function referencesIn(value: unknown): Reference[] {
  if (typeof value === 'string') return isExpression(value) ? parse(value) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

/** The references that `depends_on` names. */
export function dependenciesOf(block: Arguments): Reference[] {
  const names = block['depends_on'];
  return Array.isArray(names) ? names.flatMap((name) => parse(String(name))) : [];
}

/** What is wrong with the references below a value: nothing there of that name, or no such attribute. */
export function checkReferences(path: string, references: readonly Reference[], referable: Referable): Problem[] {
  return references.flatMap((reference) => {
    const { isData, type, name, attributes } = reference;
    const address = `${isData ? 'data.' : ''}${type}.${name}`;
    const target = (isData ? referable.data : referable.resource)[type]?.[name];
    if (target === undefined) return [problem(path, `refers to ${address}, which does not exist`)];
    const schema = isData ? DATA_SOURCES[type] : tryFindSchema(type);
    if (schema === undefined || isReachable(schema, attributes)) return [];
    return [problem(path, `refers to ${address}.${attributes.join('.')}, which ${type} does not have`)];
  });
}

function parse(expression: string): Reference[] {
  return [...expression.matchAll(REFERENCE)].map(([, data, type, name, rest]) => ({
    isData: data !== undefined,
    type: type!,
    name: name!,
    attributes: (rest ?? '')
      .replace(/\[[^\]]*\]/g, '')
      .split('.')
      .filter(Boolean),
  }));
}

function isReachable(schema: Schema, attributes: readonly string[]): boolean {
  const [first, ...rest] = attributes;
  if (first === undefined) return true;
  const attribute: Attribute | undefined = schema[first];
  if (attribute === undefined) return false;
  return rest.length === 0 || attribute.type === 'Map' || isReachable(attribute.block ?? {}, rest);
}
