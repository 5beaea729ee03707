import { tryFindNearest } from '../../platform/nearest';
import type { Origin, Platform } from '../../platform/resolve';
import { Mistake } from '../mistake';

/** A value of a resolved platform, with where it came from. */
export type Explained = ExplainedLeaf | ExplainedBranch;

/** A value that is shown as a whole: a scalar, a list of scalars, or something empty. */
export interface ExplainedLeaf {
  readonly kind: 'leaf';
  readonly name: string;
  /** From the root of the platform, joined with dots. */
  readonly path: string;
  readonly value: unknown;
  /** Its own, or that of the nearest value that holds it. */
  readonly origin: Origin;
  /** Whether the origin is that of a value which holds it. */
  readonly inherited: boolean;
}

export interface ExplainedBranch {
  readonly kind: 'branch';
  readonly name: string;
  /** Empty for the platform itself. */
  readonly path: string;
  /** Set where the branch came to be as a whole. */
  readonly origin?: Origin;
  readonly children: readonly Explained[];
}

/** A platform as a tree of values with their origins. */
export function explainPlatform(platform: Platform): ExplainedBranch {
  const { origins, ...values } = platform;
  const root = { name: platform.name, path: '' };
  return { ...branch(root, values, origins, COMPUTED), kind: 'branch' };
}

/**
 * The part of a tree at a path; `models['x']` and `list[0]` are read as `models.x` and `list.0`.
 *
 * @throws {Mistake} where there is none, with what comes nearest
 */
export function findExplained(tree: ExplainedBranch, path: string): Explained {
  const wanted = path.replace(/\[(['"]?)(.+?)\1\]/g, '.$2');
  let node: Explained = tree;
  let rest = wanted;
  while (rest !== '') {
    const next: Explained | undefined = childrenOf(node).find(
      ({ name }) => rest === name || rest.startsWith(`${name}.`),
    );
    if (next === undefined) throw new Mistake(nothingAt(tree, node, rest));
    rest = rest.slice(next.name.length + 1);
    node = next;
  }
  return node;
}

/** Every leaf under a node, in order. */
export function leavesOf(node: Explained): ExplainedLeaf[] {
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leavesOf);
}

/** What a value without any origin is taken to be. */
const COMPUTED: Origin = { kind: 'derived', because: 'computed while resolving' };

type Place = Pick<Explained, 'name' | 'path'>;
type Origins = Platform['origins'];

function explainValue(place: Place, value: unknown, origins: Origins, above: Origin): Explained {
  if (isLeaf(value)) {
    const own = origins[place.path];
    return { kind: 'leaf', ...place, value, origin: own ?? above, inherited: own === undefined };
  }
  return branch(place, value as object, origins, above);
}

function branch(place: Place, value: object, origins: Origins, above: Origin): ExplainedBranch {
  const origin = origins[place.path];
  const children = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([name, child]: [string, unknown]) => {
      const path = place.path === '' ? name : `${place.path}.${name}`;
      return explainValue({ name, path }, child, origins, origin ?? above);
    });
  return { kind: 'branch', ...place, ...(origin === undefined ? {} : { origin }), children };
}

function isLeaf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.every((item) => typeof item !== 'object') : Object.keys(value).length === 0;
}

function childrenOf(node: Explained): readonly Explained[] {
  return node.kind === 'branch' ? node.children : [];
}

function nothingAt(tree: ExplainedBranch, node: Explained, rest: string): string {
  const parent = node.path === '' ? '' : `${node.path}.`;
  const names = childrenOf(node).map(({ name }) => name);
  const nearest = tryFindNearest(rest.split('.')[0] ?? rest, names);
  const hint = nearest === undefined ? '' : `; did you mean '${parent}${nearest}'?`;
  const has = names.length === 0 ? 'is a single value' : `has: ${names.join(', ')}`;
  return `${tree.name} has no '${parent}${rest}'${hint} (${node.path === '' ? 'it' : node.path} ${has})`;
}
