import { findPlugin } from '../platform/catalog';
import type { Conversion } from './converter';
import { ensureMap, ensureSeq, keysOf, mapAt, mapsAt, type Mapping, put, take, textAt } from './nodes';
import { isReferred, nameOf, renameReferences } from './plugin-references';

/** What takes the place of a plugin type. */
interface Successor {
  readonly type: string;
  /** Parameter -> its path on the successor; those that are not named keep their name. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Values that the old plugin took where it said nothing, and the new one does not. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Another plugin that takes a part of its work: parameters go to whichever knows them. */
  readonly beside?: string;
  /** What is not the same. */
  readonly decide?: string;
}

/** Source: the pickers' release notes and registries; see the catalogue's `deprecated` of each. */
const SUCCESSORS: Readonly<Record<string, Successor>> = {
  'model-server-protocol-metrics': { type: 'core-metrics-extractor' },
  tokenizer: { type: 'token-producer' },
  'pd-profile-handler': {
    type: 'disagg-profile-handler',
    parameters: {
      decodeProfile: 'profiles.decode',
      prefillProfile: 'profiles.prefill',
      deciderPluginName: 'deciders.prefill',
    },
    defaults: { 'deciders.prefill': 'prefix-based-pd-decider' },
  },
  'predicted-latency-scorer': {
    type: 'latency-scorer',
    beside: 'predicted-latency-producer',
    decide:
      'predicted-latency-producer predicts, latency-scorer scores; the old scorer admitted requests and held on to warm ' +
      'prefixes as well, which latency-slo-admitter and prefix-cache-affinity-filter do now, if you declare them',
  },
};

/** Work that disagg-profile-handler does by itself. */
const SUPERFLUOUS = ['disagg-headers-handler', 'prefill-header-handler'];
const HANDLER = 'disagg-profile-handler';

/** Exchanges plugin types that the picker lost, or is about to lose, for those that took their place. */
export function succeed(root: Mapping, conversion: Conversion): void {
  for (const [, entry] of mapsAt(root, 'plugins')) {
    const type = textAt(entry, 'type') ?? '';
    const successor = Object.hasOwn(SUCCESSORS, type) ? SUCCESSORS[type] : undefined;
    if (successor !== undefined && isPast(type, conversion) && has(successor.type, conversion))
      exchange(root, entry, type, successor, conversion);
  }
  removeSuperfluous(root, conversion);
}

function exchange(root: Mapping, entry: Mapping, type: string, successor: Successor, conversion: Conversion): void {
  const { document, notes } = conversion;
  const before = nameOf(entry);
  put(document, entry, 'type', successor.type);
  renameReferences(root, before, nameOf(entry));
  notes.changed(`plugins.${type}`, `-> ${successor.type}`);
  if (successor.decide !== undefined) notes.decide(`plugins.${type}`, successor.decide);
  if (successor.beside !== undefined) splitParameters(root, entry, successor, conversion);
  const parameters = mapAt(entry, 'parameters');
  for (const [old, path] of Object.entries(successor.parameters ?? {})) {
    const pair = take(parameters, old);
    if (pair === undefined) continue;
    setAt(entry, path, pair.value, conversion);
    notes.changed(`plugins.${type}.parameters.${old}`, `-> ${path}`);
  }
  for (const [path, value] of Object.entries(successor.defaults ?? {})) setAt(entry, path, value, conversion);
}

/** Sets a parameter at a path of two parts, unless it is there. */
function setAt(entry: Mapping, path: string, value: unknown, { document }: Conversion): void {
  const [outer = '', inner = ''] = path.split('.');
  const place = ensureMap(document, ensureMap(document, entry, 'parameters'), outer);
  if (!place.has(inner)) place.set(inner, value);
}

function splitParameters(root: Mapping, entry: Mapping, { beside = '' }: Successor, conversion: Conversion): void {
  const { document, notes, target } = conversion;
  const { generation, version } = target.release;
  const theirs = Object.keys(findPlugin(generation, version, beside).plugin?.parameters ?? {});
  const found = mapsAt(root, 'plugins').find(([, one]) => textAt(one, 'type') === beside)?.[1];
  const other = found ?? document.createNode({ type: beside });
  if (found === undefined) {
    ensureSeq(document, root, 'plugins').add(other);
    notes.changed(`plugins.${beside}`, 'declared: it takes a part of the work');
  }
  const parameters = mapAt(entry, 'parameters');
  for (const key of keysOf(parameters).filter((name) => theirs.includes(name))) {
    const pair = take(parameters, key);
    const place = ensureMap(document, other, 'parameters');
    if (pair !== undefined && !place.has(key)) place.add(pair);
  }
}

function removeSuperfluous(root: Mapping, { document, notes }: Conversion): void {
  const entries = mapsAt(root, 'plugins');
  if (!entries.some(([, entry]) => textAt(entry, 'type') === HANDLER)) return;
  const gone = entries.flatMap(([, entry]) =>
    SUPERFLUOUS.includes(textAt(entry, 'type') ?? '') && !isReferred(root, nameOf(entry)) ? [entry] : [],
  );
  const plugins = ensureSeq(document, root, 'plugins');
  for (const entry of gone) {
    plugins.items = plugins.items.filter((item) => item !== entry);
    notes.changed(`plugins.${textAt(entry, 'type') ?? ''}`, `removed: ${HANDLER} does its work`);
  }
}

/** Whether the picker does not have a type, or says that it will go. */
function isPast(type: string, { target }: Conversion): boolean {
  const { status, plugin } = findPlugin(target.release.generation, target.release.version, type);
  return status !== 'known' || plugin?.deprecated !== undefined;
}

function has(type: string, { target }: Conversion): boolean {
  return findPlugin(target.release.generation, target.release.version, type).status === 'known';
}
