import type { PackedSpans, VllmVersion } from './table';
import { VLLM_RELEASES, vllmVersionAt } from './releases';

/** How a name stands in one release. */
export type NameStatus = 'known' | 'removed' | 'not-yet' | 'unknown';

/** How a name that some release knows stands in one release. */
export interface Lifetime {
  readonly status: Exclude<NameStatus, 'unknown'>;
  /** First release of the span that decides: the one it stands in, the one before, or the one to come. */
  readonly since: VllmVersion;
  /** Last release of that span. */
  readonly until: VllmVersion;
  /** First release without it; undefined while the newest has it. */
  readonly removedIn?: VllmVersion;
}

/** Reads spans at a release index: inside is `known`, after is `removed`, before the first is `not-yet`. */
export function lifetimeAt(spans: PackedSpans, index: number): Lifetime | undefined {
  const [first] = pairs(spans);
  if (first === undefined) return undefined;
  const decisive = pairs(spans).reduce((best, span) => (span[0] <= index ? span : best), first);
  const [from, to] = decisive;
  const status = index < from ? 'not-yet' : index > to ? 'removed' : 'known';
  const next = to + 1 < VLLM_RELEASES.length ? vllmVersionAt(to + 1) : undefined;
  return { status, since: vllmVersionAt(from), until: vllmVersionAt(to), removedIn: next };
}

/** Whether a release index lies within one of the spans. */
export function covers(spans: PackedSpans, index: number): boolean {
  return pairs(spans).some(([from, to]) => from <= index && index <= to);
}

/** The value of a `[from, value, from, value, …]` list that holds at a release index. */
export function steppedAt(steps: readonly number[], index: number): number | undefined {
  return pairs(steps).reduce<number | undefined>((held, [from, value]) => (from <= index ? value : held), undefined);
}

/** Pairs of a flat list: `[a, b, c, d]` -> `[[a, b], [c, d]]`. */
export function pairs(flat: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) result.push([flat[at] as number, flat[at + 1] as number]);
  return result;
}

/** The part of the first spans that lies in the second as well. */
export function intersect(spans: PackedSpans, others: PackedSpans): number[] {
  return pairs(spans).flatMap(([from, to]) =>
    pairs(others).flatMap(([low, high]) => {
      const overlap = [Math.max(from, low), Math.min(to, high)];
      return (overlap[0] as number) <= (overlap[1] as number) ? overlap : [];
    }),
  );
}

/** All that lies in either; spans that meet become one. */
export function unite(spans: PackedSpans, others: PackedSpans): number[] {
  const all = [...pairs(spans), ...pairs(others)].sort(([a], [b]) => a - b);
  const united: [number, number][] = [];
  for (const [from, to] of all) {
    const last = united.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united.flat();
}
