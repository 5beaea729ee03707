import { inspect } from 'node:util';

import type { Finding } from '../../platform/finding';
import type { Terminal } from './terminal';
import { wrap } from './wrap';

/** Longest value that is repeated in a finding. */
const GIVEN_MAX = 80;

const INDENT = '  ';

type Paper = Pick<Terminal, 'columns' | 'colors'>;

/**
 * What is wrong with one file: a headline, then for each finding where and which rule, then what, what is allowed, and
 * what to write instead.
 */
export function formatFindings(path: string, findings: readonly Finding[], paper: Paper): string {
  const severityWidth = Math.max(...findings.map(({ severity }) => severity.length));
  const pathWidth = Math.max(...findings.map((finding) => finding.path.length));
  const blocks = findings.map((finding) => {
    const head = headline(path, finding, { severityWidth, pathWidth }, paper);
    const body = detailsOf(finding).flatMap((text) => wrap(text, paper.columns, INDENT.length + severityWidth + 2));
    return [head, ...body].join('\n');
  });
  return `${paper.colors.bold(path)} has ${count(findings)}\n\n${blocks.join('\n')}\n`;
}

/** `2 problems`, `1 problem and 3 warnings`, `1 warning`. */
export function count(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const parts = [plural(errors, 'problem'), plural(findings.length - errors, 'warning')];
  return parts.filter((part) => part !== undefined).join(' and ');
}

function plural(amount: number, noun: string): string | undefined {
  return amount === 0 ? undefined : `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function headline(
  file: string,
  { severity, path, rule, location }: Finding,
  { severityWidth, pathWidth }: { readonly severityWidth: number; readonly pathWidth: number },
  { colors }: Paper,
): string {
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const subject = pathWidth === 0 ? '' : `${colors.bold(path.padEnd(pathWidth))}   `;
  const place = location === undefined ? '' : `   ${colors.dim(`${file}:${location.line}:${location.column}`)}`;
  return `${INDENT}${paint(severity.padEnd(severityWidth))}  ${subject}${rule}${place}`;
}

function detailsOf({ message, given, allowed, fix }: Finding): string[] {
  const details = [message];
  if (given !== undefined && !message.includes(plain(given))) details.push(`given: ${shorten(given)}`);
  if (allowed !== undefined) details.push(`allowed: ${allowed}`);
  if (fix !== undefined) details.push(fix.startsWith('did you mean') ? fix : `fix: ${fix}`);
  return details;
}

/** As a sentence would quote it. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value);
}

function shorten(value: unknown): string {
  const text = inspect(value, { breakLength: Infinity, compact: true });
  return text.length <= GIVEN_MAX ? text : `${text.slice(0, GIVEN_MAX - 1)}…`;
}
