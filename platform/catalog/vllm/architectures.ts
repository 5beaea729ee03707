import { covers } from './lifetime';
import { vllmRelease, vllmVersionAt } from './releases';
import { HISTORY, type VllmVersion, wordAt } from './table';

/** A model architecture that a release lists, as `config.json` names it. */
export interface VllmArchitecture {
  readonly name: string;
  /** The registry's table: `text_generation`, `multimodal`, `embedding`, … */
  readonly group: string;
  /** For one that left: the last release that the registry itself names. */
  readonly lastSupported?: VllmVersion;
}

/** An architecture of a release with its group, or undefined where the release does not list it. */
export function tryFindArchitecture(version: string, name: string): VllmArchitecture | undefined {
  const { index } = vllmRelease(version);
  const row = Object.hasOwn(HISTORY.architectures, name) ? HISTORY.architectures[name] : undefined;
  if (row === undefined || !covers(row.slice(2), index)) return undefined;
  const [group = -1, last = -1] = row;
  return { name, group: wordAt(group), lastSupported: last < 0 ? undefined : vllmVersionAt(last) };
}
