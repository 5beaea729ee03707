/** The entry of a table for a word that somebody wrote; `constructor` and `__proto__` are words like any other. */
export function own<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
