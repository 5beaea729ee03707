import { checkBlock } from './block';
import { tryFindCycle } from './cycle';
import { type Problem, problem } from './problem';
import { type Blocks, checkReferences, dependenciesOf, type Referable, referencesIn } from './references';
import { checkRelations } from './relations';
import { DATA_SOURCES, type Schema, tryFindSchema } from './schema';
import { type Arguments, itemsOf } from './values';

/** Terraform's JSON configuration syntax. */
export interface Configuration {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly [section: string]: unknown;
}

/** Terraform's own arguments of any resource; `//` is a comment, which cdktf fills. */
const META_ARGUMENTS = new Set(['//', 'depends_on', 'lifecycle', 'provider', 'count', 'for_each', 'timeouts']);
const LIFECYCLE = new Set(['create_before_destroy', 'ignore_changes', 'prevent_destroy', 'replace_triggered_by']);
const SECTIONS = new Set(['//', 'terraform', 'provider', 'resource', 'data', 'output', 'locals', 'variable']);

/** Everything in a Terraform JSON that Terraform or the google provider would refuse at `terraform plan`. */
export function checkConfiguration(configuration: Configuration): Problem[] {
  const referable: Referable = { resource: configuration.resource ?? {}, data: configuration.data ?? {} };
  const unknown = Object.keys(configuration).filter((section) => !SECTIONS.has(section));
  const cycle = tryFindCycle(referable);
  return [
    ...unknown.map((section) => problem(section, 'is no section of a Terraform configuration')),
    ...each(referable.resource, '', (path, block, type) => checkResource(path, block, tryFindSchema(type), referable)),
    ...each(referable.data, 'data.', (path, block, type) => checkResource(path, block, DATA_SOURCES[type], referable)),
    ...checkReferences('output', referencesIn(configuration['output']), referable),
    ...(cycle === undefined ? [] : [problem(cycle.join(' -> '), 'refer to one another in a ring')]),
  ];
}

function each(
  blocks: Blocks,
  prefix: string,
  check: (path: string, block: Arguments, type: string) => Problem[],
): Problem[] {
  return Object.entries(blocks).flatMap(([type, byName]) =>
    Object.entries(byName).flatMap(([name, block]) => check(`${prefix}${type}.${name}`, block, type)),
  );
}

function checkResource(path: string, block: Arguments, schema: Schema | undefined, referable: Referable): Problem[] {
  if (schema === undefined) return [problem(path, 'is of a type whose schema was not picked')];
  const given = Object.fromEntries(Object.entries(block).filter(([name]) => !META_ARGUMENTS.has(name)));
  return [
    ...checkBlock(path, given, schema),
    ...checkRelations(path, given, schema),
    ...checkLifecycle(`${path}.lifecycle`, block['lifecycle'], schema),
    ...checkReferences(path, [...referencesIn(given), ...dependenciesOf(block)], referable),
  ];
}

function checkLifecycle(path: string, value: unknown, schema: Schema): Problem[] {
  return itemsOf(value).flatMap((item) => {
    const lifecycle = item as Arguments;
    const unknown = Object.keys(lifecycle).filter((name) => !LIFECYCLE.has(name));
    const ignored = itemsOf(lifecycle['ignore_changes']).map(String);
    const absent = ignored.filter((name) => name !== 'all' && schema[name.replace(/[.[].*/, '')] === undefined);
    return [
      ...unknown.map((name) => problem(`${path}.${name}`, 'is not known to Terraform')),
      ...absent.map((name) => problem(`${path}.ignore_changes`, `names ${name}, which the resource does not have`)),
    ];
  });
}
