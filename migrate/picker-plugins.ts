import { findPlugin, type PickerPlugin } from '../platform/catalog';
import type { Conversion } from './converter';
import { ensureSeq, keysOf, mapAt, mapsAt, type Mapping, rename, take, textAt } from './nodes';
import { under } from './note';
import { succeed } from './plugin-successors';
import { movePrefixParameters } from './prefix-parameters';
import { pickerOf } from './target';

/** Parameters that bear another name now: plugin -> old -> new. Source: picker 1.1.0 of the Inference Extension. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'prefix-cache-scorer': { hashBlockSize: 'blockSize' },
};

/** Plugins: types that have a successor, parameters that moved, and what has to be declared beside them. */
export function convertPlugins(root: Mapping, conversion: Conversion): void {
  succeed(root, conversion);
  for (const [, entry] of mapsAt(root, 'plugins')) renameParameters(entry, conversion);
  movePrefixParameters(root, conversion);
  for (const [, entry] of mapsAt(root, 'plugins')) checkPlugin(entry, conversion);
  declareRequired(root, conversion);
}

function renameParameters(entry: Mapping, { notes }: Conversion): void {
  const type = textAt(entry, 'type') ?? '';
  const parameters = mapAt(entry, 'parameters');
  for (const [old, now] of Object.entries(RENAMED[type] ?? {})) {
    if (parameters === undefined || !parameters.has(old)) continue;
    if (parameters.has(now)) take(parameters, old);
    else rename(parameters, old, now);
    notes.changed(`plugins.${type}.parameters.${old}`, `-> ${now}`);
  }
}

function checkPlugin(entry: Mapping, { target, notes }: Conversion): void {
  const type = textAt(entry, 'type') ?? '';
  const { generation, version } = target.release;
  const { status, plugin, nearest } = findPlugin(generation, version, type);
  const at = under(notes, `plugins.${type}`);
  if (status !== 'known' || plugin === undefined) {
    const like = nearest === undefined ? '' : `; the nearest that it has is '${nearest}'`;
    at.decide(
      '',
      `${pickerOf(target)} does not have this plugin and does not start with it, unless its image is your own${like}`,
    );
    return;
  }
  if (plugin.stability === 'alpha')
    at.decide('', `is alpha in ${pickerOf(target)}, which starts with it only with --allow-experimental-plugins`);
  if (plugin.deprecated?.use !== undefined) at.decide('', `is deprecated: ${plugin.deprecated.use} takes its place`);
  const parameters = mapAt(entry, 'parameters');
  if (Object.keys(plugin.parameters).length === 0) return;
  for (const name of keysOf(parameters).filter((key) => !knows(plugin, key))) {
    take(parameters, name);
    at.lost(`parameters.${name}`, `removed: ${pickerOf(target)} does not know it, and nothing takes its place`);
  }
  for (const name of keysOf(parameters)) {
    const { deprecated = false, note } = plugin.parameters[name] ?? {};
    if (deprecated) at.decide(`parameters.${name}`, `is deprecated${note === undefined ? '' : `: ${note}`}`);
  }
  if (parameters?.items.length === 0) take(entry, 'parameters');
}

/** By its first part: `a.b` and `a[].b` are fields of `a`. Case does not count. */
function knows({ parameters }: PickerPlugin, name: string): boolean {
  return Object.keys(parameters).some((path) => path.split(/[.[]/)[0]?.toLowerCase() === name.toLowerCase());
}

function declareRequired(root: Mapping, { document, target, notes }: Conversion): void {
  const { generation, version } = target.release;
  const declared = new Set(mapsAt(root, 'plugins').map(([, entry]) => textAt(entry, 'type')));
  for (const type of [...declared]) {
    for (const required of findPlugin(generation, version, type ?? '').plugin?.requires ?? []) {
      if (declared.has(required)) continue;
      declared.add(required);
      ensureSeq(document, root, 'plugins').add(document.createNode({ type: required }));
      notes.changed(`plugins.${required}`, `declared: ${type ?? ''} needs it, and nothing creates it`);
    }
  }
}
