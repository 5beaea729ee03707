import { findingsOf, faulty, type Fault } from '../faults/fault';
import type { Checker, Complaints } from './checker';
import { FAMILIES } from '../faults/corpus';
import type { Outputs } from './outputs';

/** What one fault was called by everyone. */
interface Row {
  readonly fault: Fault;
  /** The rule that refuses it here, and how. */
  readonly own: string | undefined;
  /** By checker: whether it says something that it does not say of the environment without the fault. */
  readonly others: readonly boolean[];
}

/** The page `docs/checkers.md`. */
export function page(outputs: Outputs, checkers: readonly Checker[], missing: readonly string[]): string {
  const families = Object.entries(FAMILIES).map(([family, faults]) => ({
    family,
    rows: faults.filter(({ name }) => outputs.faults.has(name)).map((fault) => rowOf(fault, checkers)),
  }));
  const rows = families.flatMap((one) => one.rows);
  const unwritten = Object.values(FAMILIES)
    .flat()
    .filter(({ name }) => !outputs.faults.has(name));
  return [
    '<!-- Written by scripts/compare-checkers.ts. -->',
    '',
    '# What other checkers say of faulty output',
    '',
    `Of ${rows.length + unwritten.length} faults that people reported in public, ${rows.length} can be written into manifests and Terraform at all`,
    'when the refusals are off. This is what programs said of that output when they were run over it. A program counts as',
    'refusing a fault where it says something that it does not say of the same environment without the fault.',
    '',
    ...summary(rows, checkers),
    '',
    ...checkers.map(({ title, how }) => `* ${title}: ${how}`),
    ...missing.map((name) => `* ${name}: not run, since it was not on the machine`),
    '',
    'Run it again with the programs of the conformance suite on `PATH`:',
    '',
    '```',
    'node -r ./cli/loader.cjs scripts/compare-checkers.ts docs/checkers.md',
    '```',
    ...families.filter((one) => one.rows.length > 0).flatMap((one) => section(one.family, one.rows, checkers)),
    ...notWritten(unwritten),
    '',
  ].join('\n');
}

function summary(rows: readonly Row[], checkers: readonly Checker[]): string[] {
  const own = rows.filter((row) => row.own !== undefined).length;
  return [
    '| | refused | of |',
    '| --- | ---: | ---: |',
    `| Slipway | ${own} | ${rows.length} |`,
    ...checkers.map(({ title }, index) => {
      return `| ${title} | ${rows.filter(({ others }) => others[index] === true).length} | ${rows.length} |`;
    }),
  ];
}

function section(family: string, rows: readonly Row[], checkers: readonly Checker[]): string[] {
  return [
    '',
    `## ${family}`,
    '',
    `| fault | reported in | Slipway | ${checkers.map(({ title }) => title).join(' | ')} |`,
    `| --- | --- | --- | ${checkers.map(() => ':---:').join(' | ')} |`,
    ...rows.map(({ fault, own, others }) => {
      const cells = others.map((refused) => (refused ? 'refused' : '–'));
      return `| ${fault.name}: ${escape(fault.happens)} | ${link(fault.thread)} | ${own ?? '–'} | ${cells.join(' | ')} |`;
    }),
  ];
}

function notWritten(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return [];
  return [
    '',
    '## Faults that no output can hold',
    '',
    'They are a field, a value, a name or a release that there is not: nothing is written, so there is nothing to check.',
    '',
    ...faults.map(({ name, thread, happens }) => `* ${name} (${link(thread)}): ${happens}`),
  ];
}

function rowOf(fault: Fault, checkers: readonly Checker[]): Row {
  const expected = [fault.expect].flat();
  const found = findingsOf(faulty(fault)).find(({ rule }) => expected.includes(rule));
  return {
    fault,
    own: found === undefined ? undefined : `\`${found.rule}\`${found.severity === 'warning' ? ' (warning)' : ''}`,
    others: checkers.map(({ complaints }) => isNew(complaints, fault)),
  };
}

/** Whether anything is said of the fault's output that is not said of its ground. */
function isNew(complaints: Complaints, { name, base = 'quickstart' }: Fault): boolean {
  const usual = complaints.get(`base-${base}`) ?? new Set();
  return [...(complaints.get(name) ?? [])].some((complaint) => !usual.has(complaint));
}

function link(thread: string): string {
  if (thread.startsWith('https://')) return `[${new URL(thread).hostname}](${thread})`;
  const [repository = '', number = ''] = thread.split('#');
  return `[${thread}](https://github.com/${repository}/issues/${number})`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}
