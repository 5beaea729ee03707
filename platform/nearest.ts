import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a misspelt word most likely meant, whatever its case, or undefined where nothing is close (more than
 * half of it differs).
 */
export function tryFindNearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  let least = Math.ceil(word.length / 2) + 1;
  for (const candidate of candidates) {
    const apart = distance(wanted, candidate.toLowerCase());
    if (apart < least) [nearest, least] = [candidate, apart];
  }
  return nearest;
}

/** `" did you mean 'x'?"` for messages, or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string | undefined {
  const nearest = tryFindNearest(word, candidates);
  return nearest === undefined ? undefined : `did you mean '${nearest}'?`;
}
