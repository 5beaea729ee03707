import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely meant, or undefined where nothing is close (more than half of it differs). */
export function tryFindNearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const nearest = closest(word.toLowerCase(), candidates);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(word.length / 2) ? nearest : undefined;
}

/** `" did you mean 'x'?"` for messages, or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string | undefined {
  const nearest = tryFindNearest(word, candidates);
  return nearest === undefined ? undefined : `did you mean '${nearest}'?`;
}
