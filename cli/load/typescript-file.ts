import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stripVTControlCharacters, types } from 'node:util';

import { Refusal, type Location } from '../../platform/finding';
import type { EnvironmentFile } from './environment-file';
import { type FileProblem, isRecord, kindOf, refuseFile } from './file-problem';

/**
 * What a TypeScript environment exports as its default, read through whatever loader runs this program.
 *
 * @throws {Refusal} where the file does not compile, throws, or exports no description
 */
export function loadTypeScriptFile(file: EnvironmentFile): unknown {
  const exported = requireFile(file);
  const value = isRecord(exported) ? exported['default'] : undefined;
  if (isRecord(value)) return value;
  if (value !== undefined) throw refuseFile(file, notADescription(value));
  throw refuseFile(file, exportsNothing(exported));
}

/** Named dynamically, so that the loader and not the compiler finds the file. */
const requireAtRunTime = createRequire(__filename);

function requireFile(file: EnvironmentFile): unknown {
  try {
    return requireAtRunTime(file.absolutePath);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuseFile(file, tryReadSyntaxError(file, error) ?? thrown(file, error));
  }
}

/** The compiler draws a picture; of it we take the sentence and the place. */
function tryReadSyntaxError(file: EnvironmentFile, error: unknown): FileProblem | undefined {
  const text = stripVTControlCharacters(types.isNativeError(error) ? error.message : '');
  const what = /^\s*[x×]\s+(.+)$/m.exec(text)?.[1];
  const [, where, line, column] = /\[([^\]\n]+):(\d+):(\d+)\]/.exec(text) ?? [];
  if (what === undefined || where === undefined) return undefined;
  const itself = where === file.absolutePath || file.absolutePath.endsWith(where);
  return {
    rule: 'file-has-syntax-error',
    message: itself ? `is not TypeScript: ${what}` : `imports ${where}:${line}, which is not TypeScript: ${what}`,
    fix: 'mend the syntax there; `npx tsc --noEmit` or an editor shows the same place',
    ...(itself ? { location: { line: Number(line), column: Number(column) } } : {}),
  };
}

function thrown(file: EnvironmentFile, error: unknown): FileProblem {
  const message = firstLine(types.isNativeError(error) ? error.message : String(error));
  const missing = /^Cannot find module '([^']+)'/.exec(message)?.[1];
  const location = missing === undefined ? tryFindFrame(file, error) : tryFindImport(file, missing);
  return {
    rule: 'file-throws',
    message: `throws ${types.isNativeError(error) ? error.name : kindOf(error)}: ${message}`,
    fix: missing === undefined ? THROW_FIX : MODULE_FIX,
    ...(location === undefined ? {} : { location }),
  };
}

const THROW_FIX = 'a description is data: take out what can fail, or catch it there';
const MODULE_FIX = "correct the path of that import; definePlatform comes from '../platform'";

/** The uppermost line of the stack that stands in the file. */
function tryFindFrame(file: EnvironmentFile, error: unknown): Location | undefined {
  const stack = types.isNativeError(error) ? (error.stack ?? '') : '';
  for (const line of stack.split('\n')) {
    const at = line.indexOf(`${file.absolutePath}:`);
    const [, row, column] = at < 0 ? [] : (/^:(\d+):(\d+)/.exec(line.slice(at + file.absolutePath.length)) ?? []);
    if (row !== undefined) return { line: Number(row), column: Number(column) };
  }
  return undefined;
}

/** Imports are moved when types are stripped, so the stack is no guide to them. */
function tryFindImport(file: EnvironmentFile, specifier: string): Location | undefined {
  const lines = readFileSync(file.absolutePath, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(`'${specifier}'`) || line.includes(`"${specifier}"`));
  return index < 0 ? undefined : { line: index + 1, column: (lines[index] ?? '').indexOf(specifier) };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function exportsNothing(exported: unknown): FileProblem {
  const names = isRecord(exported) ? Object.keys(exported) : [];
  const instead = names.length === 0 ? 'exports nothing' : `has no default export, only ${names.join(', ')}`;
  return { rule: 'file-exports-nothing', message: instead, fix: 'export default definePlatform({ … });' };
}

function notADescription(value: unknown): FileProblem {
  const call = typeof value === 'function' ? 'call the function and ' : '';
  return {
    rule: 'file-is-not-a-description',
    message: `exports ${kindOf(value)} where a description is expected`,
    fix: `${call}export default definePlatform({ … });`,
  };
}
