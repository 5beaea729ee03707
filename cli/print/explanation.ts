import type { Origin } from '../../platform/resolve';
import type { Explained, ExplainedBranch, ExplainedLeaf } from '../explain/explain';
import type { Terminal } from './terminal';

/** Values up to here stand in a column; longer ones push their origin to the right. */
const VALUE_WIDTH_MAX = 44;

/** A list that is longer than this when written in one line gets a line for each item. */
const LIST_WIDTH_MAX = 70;

type Paper = Pick<Terminal, 'colors'>;

/** A part of a platform as an indented tree: name, value, origin. */
export function formatExplanation(node: Explained, paper: Paper): string {
  const top: ExplainedBranch = { kind: 'branch', name: '', path: '', children: [{ ...node, name: node.path }] };
  const lines = node.path === '' && node.kind === 'branch' ? childLines(node, '', paper) : childLines(top, '', paper);
  return `${lines.join('\n')}\n`;
}

function childLines({ children }: ExplainedBranch, indent: string, paper: Paper): string[] {
  const leaves = children.filter((child) => child.kind === 'leaf');
  const nameWidth = Math.max(0, ...leaves.map(({ name }) => name.length));
  const valueWidth = Math.min(VALUE_WIDTH_MAX, Math.max(0, ...leaves.map((leaf) => valueOf(leaf).length)));
  const told = new Set<string>();
  return children.flatMap((child) => {
    const sum = sumLines(child, indent, told, paper);
    if (child.kind === 'leaf') return [...leafLines(child, indent, { nameWidth, valueWidth }, paper), ...sum];
    const origin = child.origin === undefined ? '' : `   ${formatOrigin(child.origin, paper)}`;
    return [`${indent}${paper.colors.bold(child.name)}${origin}`, ...sum, ...childLines(child, `${indent}  `, paper)];
  });
}

/** The arithmetic behind a value, a line for each of its steps; values that come from one sum show it once. */
function sumLines(child: Explained, indent: string, told: Set<string>, { colors }: Paper): string[] {
  const { origin } = child;
  if (origin?.kind !== 'derived' || origin.sum === undefined || told.has(origin.sum)) return [];
  if (child.kind === 'leaf' && child.inherited) return [];
  told.add(origin.sum);
  return origin.sum.split('; ').map((step) => `${indent}    ${colors.dim(step)}`);
}

function leafLines(
  leaf: ExplainedLeaf,
  indent: string,
  { nameWidth, valueWidth }: { readonly nameWidth: number; readonly valueWidth: number },
  paper: Paper,
): string[] {
  const origin = leaf.inherited ? paper.colors.dim(leaf.origin.kind) : formatOrigin(leaf.origin, paper);
  const value = valueOf(leaf).padEnd(valueWidth);
  const line = `${indent}${leaf.name.padEnd(nameWidth)}   ${paper.colors.cyan(value)}   ${origin}`;
  return [line, ...itemsOf(leaf).map((item) => `${indent}  - ${paper.colors.cyan(item)}`)];
}

function valueOf(leaf: ExplainedLeaf): string {
  const items = itemsOf(leaf);
  return items.length > 0 ? `${items.length} items` : inline(leaf.value);
}

function itemsOf({ value }: ExplainedLeaf): string[] {
  return Array.isArray(value) && inline(value).length > LIST_WIDTH_MAX ? value.map(inline) : [];
}

function inline(value: unknown): string {
  if (typeof value === 'string') return value === '' ? "''" : value;
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return JSON.stringify(value);
}

function formatOrigin(origin: Origin, { colors }: Paper): string {
  if (origin.kind === 'given') return colors.green('given');
  const { kind, because, source } = origin;
  const date = origin.kind === 'catalogue' ? `, ${origin.asOf}` : '';
  return `${colors.yellow(kind)}: ${because}${source === undefined ? '' : colors.dim(` (${source}${date})`)}`;
}
