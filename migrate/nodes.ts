import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A mapping of a document. */
export type Mapping = YAMLMap;

/** The node of a key, undefined where there is none. */
export function nodeAt(map: Mapping | undefined, key: string): Node | undefined {
  const node = map?.get(key, true) as unknown;
  return isNode(node) ? node : undefined;
}

/** The mapping that stands at a path, if one does. */
export function mapAt(map: Mapping | undefined, ...path: readonly string[]): Mapping | undefined {
  let at = map;
  for (const key of path) {
    const node = nodeAt(at, key);
    at = isMap(node) ? node : undefined;
  }
  return at;
}

/** The items that stand at a path; none where no list does. */
export function itemsAt(map: Mapping | undefined, ...path: readonly string[]): readonly unknown[] {
  return seqAt(map, ...path)?.items ?? [];
}

/** The list that stands at a path, if one does. */
export function seqAt(map: Mapping | undefined, ...path: readonly string[]): YAMLSeq | undefined {
  const node = nodeAt(mapAt(map, ...path.slice(0, -1)), path.at(-1) ?? '');
  return isSeq(node) ? node : undefined;
}

/** The mappings among the items that stand at a path, with their places. */
export function mapsAt(map: Mapping | undefined, ...path: readonly string[]): [index: number, item: Mapping][] {
  return itemsAt(map, ...path).flatMap((item, index): [number, Mapping][] => (isMap(item) ? [[index, item]] : []));
}

/** What a scalar holds. */
export type ScalarValue = string | number | boolean | null | undefined;

/** The scalar that stands at a path. */
export function valueAt(map: Mapping | undefined, ...path: readonly string[]): ScalarValue {
  const node = nodeAt(mapAt(map, ...path.slice(0, -1)), path.at(-1) ?? '');
  return isScalar(node) ? (node.value as ScalarValue) : undefined;
}

/** The string that stands at a path. */
export function textAt(map: Mapping | undefined, ...path: readonly string[]): string | undefined {
  const value = valueAt(map, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** Keys of a mapping, as far as they are strings, in their order. */
export function keysOf(map: Mapping | undefined): string[] {
  return (map?.items ?? []).flatMap(({ key }) => {
    const name: unknown = isScalar(key) ? key.value : key;
    return typeof name === 'string' ? [name] : [];
  });
}

/** The entry of a key. */
export function pairAt(map: Mapping | undefined, key: string): Pair | undefined {
  return map?.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key);
}

/** Takes an entry out. */
export function take(map: Mapping | undefined, key: string): Pair | undefined {
  const pair = pairAt(map, key);
  if (pair !== undefined) map?.delete(key);
  return pair;
}

/** Gives an entry another name; it stays where it stands, with its comments. */
export function rename(map: Mapping, from: string, to: string): void {
  const pair = pairAt(map, from);
  if (pair !== undefined) setKey(pair, to);
}

/** Names an entry that was taken out, for where it goes. */
export function named(pair: Pair, key: string): Pair {
  setKey(pair, key);
  return pair;
}

/** The mapping of a key, made at its end where there is none. */
export function ensureMap(document: Document, map: Mapping, key: string): Mapping {
  const there = mapAt(map, key);
  if (there !== undefined) return there;
  const made = document.createNode({}) as Mapping;
  made.flow = false;
  map.set(key, made);
  return made;
}

/** The list of a key, made at its end where there is none. */
export function ensureSeq(document: Document, map: Mapping, key: string): YAMLSeq {
  const there = seqAt(map, key);
  if (there !== undefined) return there;
  const made = document.createNode([]) as YAMLSeq;
  made.flow = false;
  map.set(key, made);
  return made;
}

/** Sets a value; comments of the one before stay with a scalar. */
export function put(document: Document, map: Mapping, key: string, value: unknown): void {
  const plain = typeof value !== 'object' || value === null;
  map.set(key, plain && map.has(key) ? value : document.createNode(value));
}

/** What a node holds, as plain data. */
export function plain(document: Document, node: unknown): unknown {
  return isNode(node) ? node.toJS(document) : isPair(node) ? undefined : node;
}

function setKey(pair: Pair, name: string): void {
  if (isScalar(pair.key)) pair.key.value = name;
  else pair.key = name;
}
