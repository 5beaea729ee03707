import { stringify } from 'yaml';

import type { RouteMirror } from '../../platform/resolve';
import type { EnvironmentFile } from '../load';
import type { Ladder, LadderStep, RouteLadder } from './ladder';

/** What stands in an environment at a step, under the name of the route or of the model, as its file would write it. */
export function fragmentOf(ladder: Ladder, { weights }: LadderStep, format: EnvironmentFile['format']): string {
  const [field, fragment] =
    ladder.kind === 'route'
      ? (['routes', { [ladder.route.name]: routeEntry(ladder, weights) }] as const)
      : ([
          'models',
          { [ladder.model.name]: { rewrites: { ...ladder.model.rewrites, [ladder.name]: weights } } },
        ] as const);
  return format === 'yaml'
    ? stringify({ [field]: fragment }, { lineWidth: 0 }).trimEnd()
    : `${property(field, fragment, '')},`;
}

function routeEntry({ platform, route }: RouteLadder, weights: LadderStep['weights']): object {
  const isGiven = (field: string): boolean => platform.origins[`routes.${route.name}.${field}`]?.kind === 'given';
  const allow = platform.allowed[`routes.${route.name}`];
  return {
    models: weights,
    ...(isGiven('hostnames') ? { hostnames: route.hostnames } : {}),
    ...(isGiven('listeners') ? { listeners: route.listeners } : {}),
    ...(isGiven('headers') ? { headers: route.headers } : {}),
    ...(isGiven('paths') ? { paths: Object.fromEntries(route.paths.map(({ type, value }) => [value, type])) } : {}),
    ...(route.mirror === undefined ? {} : { mirror: mirrorOf(route.mirror) }),
    ...(allow === undefined ? {} : { allow }),
  };
}

function mirrorOf({ model, percent }: RouteMirror): object {
  return { model, ...(percent === undefined ? {} : { percent }) };
}

function property(name: string, value: unknown, indent: string): string {
  return `${indent}${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: ${literal(value, indent)}`;
}

/** A value as Prettier writes it: short ones in a line. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  const flat = entries.every(([, item]) => typeof item !== 'object');
  if (flat) return `{ ${entries.map(([name, item]) => property(name, item, '')).join(', ')} }`;
  const lines = entries.map(([name, item]) => `${property(name, item, `${indent}  `)},\n`);
  return `{\n${lines.join('')}${indent}}`;
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
}
