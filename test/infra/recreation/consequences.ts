import { isDeepStrictEqual } from 'node:util';

import { renderStacks } from '../../../infra/render';
import type { Platform } from '../../../platform';
import { type Attribute, type Schema, tryFindSchema } from '../provider/schema';
import { itemsOf } from '../provider/values';
import type { Block, TerraformJson } from '../terraform';

/** Resources, and data that is read, by the kind of their stack and their address: `main/google_container_cluster.cluster`. */
export type Resources = ReadonlyMap<string, Block>;

/** Every resource of every stack. */
export function resourcesOf(platform: Platform): Resources {
  const resources = new Map<string, Block>();
  const texts = Object.values(renderStacks(platform));
  for (const [index, { kind }] of platform.stacks.entries()) {
    const { resource, data = {} } = JSON.parse(texts[index] ?? '{}') as TerraformJson;
    for (const [prefix, blocks] of [['', resource] as const, ['data.', data] as const]) {
      for (const [type, byName] of Object.entries(blocks)) {
        for (const [name, block] of Object.entries(byName)) resources.set(`${kind}/${prefix}${type}.${name}`, block);
      }
    }
  }
  return resources;
}

/**
 * What applying one platform over another destroys: types of resources that go away or are made anew, sorted. Beside an
 * argument that the provider cannot change in place, a reference to what only a resource that is made anew will know makes a
 * resource new. What the provider decides by code of its own (`CustomizeDiff`) is not seen, but for the ranges of subnets: these
 * grow in place (terraform-provider-google, resource_compute_subnetwork.go).
 */
export function destroyedBy(old: Resources, next: Resources): string[] {
  const gone = [...old.keys()].filter((address) => !next.has(address));
  const renewed = new Set(
    [...next].flatMap(([address, block]) => {
      const was = old.get(address);
      return was !== undefined && isRenewed(address, was, block) ? [address] : [];
    }),
  );
  for (let size = -1; size !== renewed.size;) {
    size = renewed.size;
    for (const [address, block] of next) {
      if (old.has(address) && follows(address, block, renewed)) renewed.add(address);
    }
  }
  const lost = [...gone, ...renewed].filter((address) => !isData(address));
  return [...new Set(lost.map(typeOf))].sort();
}

function isData(address: string): boolean {
  return address.includes('/data.');
}

function typeOf(address: string): string {
  return address.replace(/^\w+\//, '').replace(/\..*$/, '');
}

function schemaOf(address: string): Schema {
  const schema = tryFindSchema(typeOf(address));
  if (schema === undefined) throw new Error(`the schema of ${typeOf(address)} was not picked`);
  return schema;
}

function isRenewed(address: string, was: Block, is: Block): boolean {
  if (isData(address)) return !isDeepStrictEqual(argumentsOf(was), argumentsOf(is));
  return differs(schemaOf(address), was, is, ignoredBy(is));
}

/** What decides which thing is read. */
function argumentsOf({ depends_on: _, '//': __, ...given }: Block): Block {
  return given;
}

/** Paths without the places in lists, under which changes are overlooked. */
function ignoredBy({ lifecycle }: Block): readonly string[] {
  const ignored = (lifecycle as Block | undefined)?.['ignore_changes'];
  return itemsOf(ignored).map((path) => String(path).replaceAll(/\[\d+\]/g, ''));
}

function differs(schema: Schema, was: Block, is: Block, ignored: readonly string[], above = ''): boolean {
  return Object.entries(schema).some(([name, attribute]) => {
    const path = `${above}${name}`;
    if (ignored.includes(path)) return false;
    const [old, next] = [effective(was[name], attribute), effective(is[name], attribute)];
    if (next === undefined && attribute.computed === true) return false;
    const { block, forceNew = false } = attribute;
    if (name === 'ip_cidr_range' && above === '') return !holds(String(next), String(old));
    if (block === undefined) return forceNew && !isDeepStrictEqual(old, next);
    const [olds, nexts] = [itemsOf(old) as Block[], itemsOf(next) as Block[]];
    // Of a block itself only whether it is there is fixed; each of its arguments is, or is not, by itself.
    if (forceNew && olds.length !== nexts.length) return true;
    return Array.from({ length: Math.max(olds.length, nexts.length) }, (_, index) => index).some((index) =>
      differs(block, olds[index] ?? {}, nexts[index] ?? {}, ignored, `${path}.`),
    );
  });
}

/** Whether a range of IPv4 addresses holds another. */
function holds(outer: string, inner: string): boolean {
  const [[base, length], [address, longer]] = [outer, inner].map((cidr): [number, number] => {
    const [ip = '', bits = '32'] = cidr.split('/');
    return [ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0), Number(bits)];
  }) as [[number, number], [number, number]];
  const size = 2 ** (32 - length);
  return longer >= length && Math.floor(base / size) === Math.floor(address / size);
}

function effective(value: unknown, attribute: Attribute): unknown {
  return value ?? attribute.default ?? undefined;
}

/** Whether an argument that cannot be changed in place refers to what a renewed resource does not know before it is made. */
function follows(address: string, block: Block, renewed: ReadonlySet<string>): boolean {
  if (isData(address)) return false;
  const [stack = ''] = address.split('/');
  return [...fixedTexts(schemaOf(address), block, ignoredBy(block))].some((text) =>
    [...text.matchAll(/\$\{((?:data\.)?google_\w+\.[\w-]+)\.(\w+)/g)].some(([, target = '', attribute = '']) => {
      const isUnknown = target.startsWith('data.') || schemaOf(target)[attribute]?.computed === true;
      return renewed.has(`${stack}/${target}`) && isUnknown;
    }),
  );
}

function* fixedTexts(schema: Schema, block: Block, ignored: readonly string[], above = ''): Generator<string> {
  for (const [name, attribute] of Object.entries(schema)) {
    const path = `${above}${name}`;
    if (ignored.includes(path) || block[name] === undefined) continue;
    if (attribute.block === undefined) {
      if (attribute.forceNew === true) yield JSON.stringify(block[name]);
      continue;
    }
    for (const item of itemsOf(block[name]) as Block[]) yield* fixedTexts(attribute.block, item, ignored, `${path}.`);
  }
}
