import { findPlugin } from '../platform/catalog';
import type { Conversion } from './converter';
import { ensureMap, ensureSeq, keysOf, mapAt, mapsAt, type Mapping, take, textAt, valueAt } from './nodes';
import { isReferred } from './plugin-references';
import { pickerOf } from './target';

const SCORER = 'prefix-cache-scorer';
const PRODUCER = 'approx-prefix-cache-producer';

/** The llm-d picker raises smaller blocks to this. Source: llm-d-router v0.10.0. */
const BLOCK_TOKENS_MIN = 64;

/**
 * Parameters of the prefix cache stand on the scorer in one generation, which hands them to the producer it makes, and
 * on the producer itself in the other, where the scorer refuses them.
 */
export function movePrefixParameters(root: Mapping, conversion: Conversion): void {
  const { document, target, notes } = conversion;
  const { generation, version } = target.release;
  const scorerOwns = parametersOf(SCORER).includes('lruCapacityPerServer');
  const [from, to] = scorerOwns ? [PRODUCER, SCORER] : [SCORER, PRODUCER];
  const theirs = parametersOf(to);
  const stays = scorerOwns ? [] : parametersOf(from);
  const entries = entriesOf(root, from);
  const moving = entries.filter((entry) => keysOf(mapAt(entry, 'parameters')).some((key) => moves(key)));
  if (scorerOwns && entriesOf(root, to).length === 0) return;
  for (const entry of moving) {
    const parameters = mapAt(entry, 'parameters');
    const other = entriesOf(root, to)[0] ?? declare();
    for (const key of keysOf(parameters).filter(moves)) {
      const pair = take(parameters, key);
      const place = ensureMap(document, other, 'parameters');
      if (pair === undefined) continue;
      if (place.has(key)) notes.lost(`plugins.${from}.parameters.${key}`, `removed: ${to} has one already`);
      else {
        place.add(pair);
        notes.changed(`plugins.${from}.parameters.${key}`, `-> parameters of ${to}`);
      }
    }
    if (parameters?.items.length === 0) take(entry, 'parameters');
  }
  if (scorerOwns) removeProducers();
  else warnOfSmallBlocks();

  function moves(key: string): boolean {
    return theirs.includes(key) && !stays.includes(key);
  }

  function parametersOf(type: string): string[] {
    return Object.keys(findPlugin(generation, version, type).plugin?.parameters ?? {});
  }

  function declare(): Mapping {
    const made = document.createNode({ type: to }) as Mapping;
    ensureSeq(document, root, 'plugins').add(made);
    return made;
  }

  /** The scorer makes one of its own. */
  function removeProducers(): void {
    const plugins = ensureSeq(document, root, 'plugins');
    for (const entry of entriesOf(root, PRODUCER)) {
      if (isReferred(root, textAt(entry, 'name') ?? PRODUCER)) continue;
      plugins.items = plugins.items.filter((item) => item !== entry);
      notes.changed(`plugins.${PRODUCER}`, `removed: ${SCORER} makes its own`);
    }
  }

  function warnOfSmallBlocks(): void {
    for (const entry of entriesOf(root, PRODUCER)) {
      const tokens = valueAt(entry, 'parameters', 'blockSizeTokens');
      if (typeof tokens === 'number' && tokens > 0 && tokens < BLOCK_TOKENS_MIN)
        notes.decide(
          `plugins.${PRODUCER}.parameters.blockSizeTokens`,
          `${tokens} is raised to ${BLOCK_TOKENS_MIN} by ${pickerOf(target)}`,
        );
    }
  }
}

function entriesOf(root: Mapping, type: string): Mapping[] {
  return mapsAt(root, 'plugins').flatMap(([, entry]) => (textAt(entry, 'type') === type ? [entry] : []));
}
