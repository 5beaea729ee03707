import type { RawHistory, RawSpan } from './raw';

/** Turns versions into release indexes and repeated words into indexes of one list. */
export class Interning {
  readonly words: string[] = [];
  private readonly wordIndexes = new Map<string, number>();
  private readonly releaseIndexes: ReadonlyMap<string, number>;
  private readonly newest: number;

  constructor(versions: RawHistory['versions']) {
    this.releaseIndexes = new Map(versions.map(({ version }, index) => [version, index]));
    this.newest = versions.length - 1;
  }

  word(text: string): number {
    const known = this.wordIndexes.get(text);
    if (known !== undefined) return known;
    this.wordIndexes.set(text, this.words.length);
    return this.words.push(text) - 1;
  }

  release(version: string): number {
    const index = this.releaseIndexes.get(version);
    if (index === undefined) throw new Error(`the history names a release that it does not list: ${version}`);
    return index;
  }

  /** `[from, to, from, to, …]`, both ends inclusive. */
  spans(spans: readonly RawSpan[]): number[] {
    return spans.flatMap(([from, to]) => [
      from === null ? 0 : this.release(from),
      to === null ? this.newest : this.release(to),
    ]);
  }
}
