import type { Pair } from 'yaml';
import { pickerConfig } from '../platform/catalog';
import type { Conversion } from './converter';
import {
  ensureMap,
  ensureSeq,
  keysOf,
  mapAt,
  mapsAt,
  type Mapping,
  named,
  plain,
  rename,
  seqAt,
  take,
  textAt,
} from './nodes';
import { pickerOf } from './target';

/** Plugin that holds the thresholds, which stood in the configuration itself up to 1.4.0. */
const DETECTOR = 'utilization-detector';

/** Fields of an EndpointPickerConfig: those that moved, and those that this picker would not start with. */
export function convertFields(root: Mapping, conversion: Conversion): void {
  const { document, target, notes } = conversion;
  const { generation, version } = target.release;
  const fields = pickerConfig(generation, version).topLevel;
  const known = (name: string): boolean =>
    fields.some((field) => field.name === name && field.deprecatedUse === undefined);
  if (root.has('data') && !known('data')) {
    rename(root, 'data', 'dataLayer');
    notes.changed('data', '-> dataLayer');
  }
  thresholdsToPlugin(root, conversion);
  if (known('requestHandler')) {
    parserToList(root, conversion);
    move(root, 'saturationDetector', ensureTarget('flowControl'), conversion);
  } else {
    listToParser(root, conversion);
    const flowControl = mapAt(root, 'flowControl');
    move(flowControl, 'saturationDetector', () => root, conversion);
    if (flowControl?.items.length === 0) take(root, 'flowControl');
  }
  if (!known('requestHandler') && mapAt(root, 'dataLayer')?.items.length === 0) {
    take(root, 'dataLayer');
    notes.changed('dataLayer', 'removed: empty, it ends the picker');
  }
  for (const name of keysOf(root).filter((key) => !['apiVersion', 'kind'].includes(key))) {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) drop(root, name, name, conversion);
    else if (name === 'flowControl' || name === 'dataLayer') {
      const part = mapAt(root, name);
      const inside = namesIn(field.shape);
      for (const key of keysOf(part).filter((one) => !inside.includes(one)))
        drop(part, key, `${name}.${key}`, conversion);
    }
  }

  function ensureTarget(name: string): () => Mapping {
    return () => ensureMap(document, root, name);
  }
}

function drop(map: Mapping | undefined, key: string, path: string, { target, notes }: Conversion): void {
  take(map, key);
  notes.lost(path, `removed: ${pickerOf(target)} does not start with it, and nothing takes its place`);
}

/** `saturationDetector: {queueDepthThreshold: …}` -> the plugin with these parameters, and a reference to it. */
function thresholdsToPlugin(root: Mapping, { document, notes }: Conversion): void {
  const detector = mapAt(root, 'saturationDetector');
  if (detector === undefined || detector.items.length === 0 || detector.has('pluginRef')) return;
  const plugins = ensureSeq(document, root, 'plugins');
  const declared = mapsAt(root, 'plugins').find(([, entry]) => textAt(entry, 'type') === DETECTOR)?.[1];
  const entry = declared ?? document.createNode({ type: DETECTOR });
  if (declared === undefined) plugins.add(entry);
  const parameters = ensureMap(document, entry, 'parameters');
  for (const pair of [...detector.items]) {
    detector.delete(pair.key);
    parameters.delete(pair.key);
    parameters.add(pair);
  }
  detector.set('pluginRef', textAt(entry, 'name') ?? DETECTOR);
  notes.changed('saturationDetector', `its thresholds -> parameters of the plugin ${DETECTOR}`);
}

/** Moves an entry; where both places have it, the new one holds. */
function move(from: Mapping | undefined, key: string, to: () => Mapping, { notes, target }: Conversion): void {
  const pair = take(from, key);
  if (pair === undefined) return;
  const place = to();
  if (place.has(key)) {
    notes.lost(key, `removed: it stands twice, and ${pickerOf(target)} reads the other`);
    return;
  }
  place.add(pair);
  notes.changed(key, `moved to where ${pickerOf(target)} reads it`);
}

function parserToList(root: Mapping, { document, notes }: Conversion): void {
  const pair = take(root, 'parser');
  if (pair === undefined) return;
  const handler = ensureMap(document, root, 'requestHandler');
  if (handler.has('parsers')) {
    notes.lost('parser', 'removed: requestHandler.parsers has one already');
    return;
  }
  ensureSeq(document, handler, 'parsers').add(pair.value);
  notes.changed('parser', '-> requestHandler.parsers');
}

function listToParser(root: Mapping, { document, notes, target }: Conversion): void {
  const parsers = seqAt(root, 'requestHandler', 'parsers');
  const pair: Pair | undefined = take(root, 'requestHandler');
  if (pair === undefined) return;
  const [first, ...rest] = parsers?.items ?? [];
  if (first === undefined || root.has('parser')) return;
  pair.value = first;
  root.add(named(pair, 'parser'));
  notes.changed('requestHandler.parsers', '-> parser');
  for (const other of rest) {
    const { pluginRef } = plain(document, other) as { pluginRef?: string };
    notes.lost('requestHandler.parsers', `'${pluginRef ?? ''}' removed: ${pickerOf(target)} takes one parser`);
  }
}

/** Names of the fields that a shape of the catalogue has at its first level: `{a,b[]{c}}` -> a, b. */
function namesIn(shape: string): string[] {
  let depth = 0;
  let outer = '';
  for (const letter of shape) {
    if (letter === '}') depth--;
    if (depth === 1 && letter !== '{') outer += letter;
    if (letter === '{') depth++;
  }
  return outer.split(',').map((name) => name.replace(/[^A-Za-z].*$/, ''));
}
