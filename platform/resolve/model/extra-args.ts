import { findFlag } from '../../catalog';

/** The argument that a key of `engine.args` stands for: `seed` is `--seed`; a key with dashes stays as it is. */
export function asArgument(key: string): string {
  return key.startsWith('-') ? key : `--${key}`;
}

/**
 * `engine.args` as words of the command line: `true` writes a switch, `false` its negated spelling (nothing where it has
 * none, since it is off then), lists follow the flag word by word, objects become JSON.
 *
 * @throws where the table does not have the release.
 */
export function extraWords(version: string, args: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(args).flatMap(([key, value]) => wordsOf(version, asArgument(key), value));
}

function wordsOf(version: string, argument: string, value: unknown): string[] {
  if (value === true) return [argument];
  if (value === false) return offWords(version, argument);
  if (Array.isArray(value)) return [argument, ...value.map(String)];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return argument.startsWith('--') ? [`${argument}=${text}`] : [argument, text];
}

function offWords(version: string, argument: string): string[] {
  if (findFlag(version, argument).flag?.kind === 'store_true') return [];
  return [argument.replace(/^--/, '--no-')];
}
