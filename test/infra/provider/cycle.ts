import { dependenciesOf, type Referable, referencesIn } from './references';

/** A ring of resources that refer to one another, each named once, or undefined where there is none. */
export function tryFindCycle({ resource, data }: Referable): string[] | undefined {
  const edges = new Map<string, string[]>();
  for (const [prefix, blocks] of [
    ['', resource],
    ['data.', data],
  ] as const) {
    for (const [type, byName] of Object.entries(blocks)) {
      for (const [name, block] of Object.entries(byName)) {
        const references = [...referencesIn(block), ...dependenciesOf(block)];
        edges.set(
          `${prefix}${type}.${name}`,
          references.map((one) => `${one.isData ? 'data.' : ''}${one.type}.${one.name}`),
        );
      }
    }
  }
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const cycle = walk(start, [], edges, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function walk(node: string, path: string[], edges: Map<string, string[]>, done: Set<string>): string[] | undefined {
  if (done.has(node)) return undefined;
  if (path.includes(node)) return path.slice(path.indexOf(node));
  for (const next of edges.get(node) ?? []) {
    const cycle = walk(next, [...path, node], edges, done);
    if (cycle !== undefined) return cycle;
  }
  done.add(node);
  return undefined;
}
