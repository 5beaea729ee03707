import { readFileSync } from 'node:fs';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';

import type { Location } from '../../platform/finding';
import type { EnvironmentFile } from './environment-file';
import { type FileProblem, isRecord, kindOf, refuseFile } from './file-problem';

/** A description with where each of its parts stands. */
export interface YamlDescription {
  readonly input: unknown;
  /** Where a path's key or value stands; for a path that is missing, where the key of the nearest part above it does. */
  readonly locate: (path: string, part: 'key' | 'value') => Location | undefined;
}

/**
 * The one document of a YAML environment.
 *
 * @throws {Refusal} where it is not YAML, or holds no mapping
 */
export function loadYamlFile(file: EnvironmentFile): YamlDescription {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, merge: true });
  if (document.errors.length > 0) throw refuseFile(file, ...document.errors.map(syntaxError));
  const input: unknown = document.toJS();
  if (input === null || input === undefined) throw refuseFile(file, EMPTY);
  if (!isRecord(input)) throw refuseFile(file, notAMapping(input));
  const offsets = new Map<string, Offsets>();
  collectOffsets(document.contents, '', offsets);
  return { input, locate: (path, part) => tryLocate(path, part, offsets, lines) };
}

/** Where a pair's key and value begin, counted in characters. */
interface Offsets {
  readonly key: number;
  readonly value: number;
}

const EMPTY: FileProblem = {
  rule: 'file-exports-nothing',
  message: 'is empty',
  fix: 'begin with `project:`, `region:`, `nodePools:` and `models:`',
};

function readText(file: EnvironmentFile): string {
  try {
    return readFileSync(file.absolutePath, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw refuseFile(file, {
      rule: 'file-unreadable',
      message: `cannot be read: ${code ?? message}`,
      fix: `make ${file.path} a file that you may read`,
    });
  }
}

function syntaxError(error: YAMLError): FileProblem {
  const [start] = error.linePos ?? [];
  const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  return {
    rule: 'file-has-syntax-error',
    message: `is not YAML: ${message}`,
    fix: FIXES[error.code] ?? 'mend the syntax there',
    ...(start === undefined ? {} : { location: { line: start.line, column: start.col } }),
  };
}

const FIXES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'keep one of the two keys',
  MULTIPLE_DOCS: 'one file is one environment: put what follows `---` into a file of its own',
  TAB_AS_INDENT: 'indent with spaces',
};

function notAMapping(input: unknown): FileProblem {
  return {
    rule: 'file-is-not-a-description',
    message: `holds ${kindOf(input)} where a description is expected`,
    fix: 'begin with `project:`, `region:`, `nodePools:` and `models:`',
  };
}

/** A mapping or a list counts as standing at its key: that is where the eye looks for it. */
function collectOffsets(node: unknown, path: string, offsets: Map<string, Offsets>): void {
  const visit = (name: string, key: unknown, value: unknown): void => {
    const child = path === '' ? name : `${path}.${name}`;
    const keyOffset = startOf(key);
    const valueOffset = isScalar(value) || isAlias(value) ? startOf(value) : keyOffset;
    if (keyOffset !== undefined) offsets.set(child, { key: keyOffset, value: valueOffset ?? keyOffset });
    collectOffsets(value, child, offsets);
  };
  if (isMap(node)) for (const { key, value } of node.items) visit(String(isScalar(key) ? key.value : key), key, value);
  if (isSeq(node)) node.items.forEach((item, index) => visit(String(index), item, item));
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function tryLocate(
  path: string,
  part: 'key' | 'value',
  offsets: ReadonlyMap<string, Offsets>,
  lines: LineCounter,
): Location | undefined {
  const found = offsets.get(path);
  if (found !== undefined) {
    const { line, col } = lines.linePos(found[part]);
    return { line, column: col };
  }
  const end = path.lastIndexOf('.');
  return end < 0 ? undefined : tryLocate(path.slice(0, end), 'key', offsets, lines);
}
