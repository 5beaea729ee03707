import { types } from 'node:util';

import { type Finding, type Location, Refusal } from '../../platform/finding';
import type { EnvironmentFile } from './environment-file';

/** What keeps an environment file from being read at all. */
export interface FileProblem {
  readonly rule:
    'file-unreadable' | 'file-has-syntax-error' | 'file-throws' | 'file-exports-nothing' | 'file-is-not-a-description';
  readonly message: string;
  readonly fix: string;
  readonly location?: Location;
}

/** The refusal of a file that cannot be read; its findings have no path, for nothing of the description is known. */
export function refuseFile(file: EnvironmentFile, ...problems: readonly FileProblem[]): Refusal {
  const findings = problems.map(({ location, ...problem }): Finding => {
    return { severity: 'error', path: '', ...problem, ...(location === undefined ? {} : { location }) };
  });
  return new Refusal(file.name, findings);
}

/** What a value is, in words for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (types.isPromise(value)) return 'a promise';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}

/** Whether a value can be a description: a plain record. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !types.isPromise(value);
}
