import type { EnvironmentReport, FileReport, ModelReport, NodePoolReport, Range } from '../report';
import { formatSteps } from './steps';
import type { Terminal } from './terminal';

/** Rows of one kind that are shown; a large platform has hundreds. */
const ROWS_MAX = 12;

const LABEL_WIDTH = 9;

type Paper = Pick<Terminal, 'colors'>;

/** What was made of an environment and, where wanted, what to run next. */
export function formatSummary(report: EnvironmentReport, paper: Paper, withSteps: boolean): string {
  const { colors } = paper;
  const sections = [
    section('models', table(report.models.map(modelRow)), paper),
    section('pools', table(report.nodePools.map(poolRow)), paper),
    section('gateway', table([gatewayRow(report)]), paper),
    section('files', fileRows(report.files), paper),
    section('lifted', table(report.lifted.map(({ rule, path, reason }) => [rule, path, reason])), paper),
    ...(withSteps ? [section('next', formatSteps(report.next, paper), paper)] : []),
  ];
  return [`${colors.bold(report.name)}  ${colors.dim(report.file)}`, ...sections.flat()].join('\n') + '\n';
}

function section(label: string, rows: readonly string[], { colors }: Paper): string[] {
  return rows.map((row, index) => `  ${colors.cyan((index === 0 ? label : '').padEnd(LABEL_WIDTH))}${row}`);
}

function modelRow({ name, id, nodePool, computeClass, accelerators, replicas }: ModelReport): string[] {
  return [
    name,
    id,
    `${accelerators.count} × ${accelerators.displayName} a replica`,
    span(replicas, 'replica'),
    computeClass === undefined ? `on ${nodePool}` : `on compute class ${computeClass}`,
  ];
}

function poolRow({ name, machineType, spot, nodes, accelerators }: NodePoolReport): string[] {
  const holds = accelerators === undefined ? '' : `${accelerators.count} × ${accelerators.displayName}`;
  return [name, machineType, holds, `${span(nodes, 'node')}${spot ? ', spot' : ''}`];
}

function gatewayRow({ gateway }: EnvironmentReport): string[] {
  const reach = gateway.external ? 'external' : 'internal: reached from inside the VPC';
  const hosts = gateway.hostnames.length === 0 ? 'any host name' : gateway.hostnames.join(', ');
  return [gateway.name, gateway.class, `${gateway.protocol} port ${gateway.port}`, hosts, reach];
}

/** `1–3 replicas`, `2 nodes`. */
function span({ min, max }: Range, noun: string): string {
  return `${min === max ? min : `${min}–${max}`} ${noun}${max === 1 ? '' : 's'}`;
}

function fileRows(files: readonly FileReport[]): string[] {
  const shown = files.length <= ROWS_MAX ? files : [...files.slice(0, ROWS_MAX - 1), ...files.slice(-1)];
  const rows = table(shown.map((file) => [file.path, holdsOf(file), file.change]));
  if (files.length <= ROWS_MAX) return rows;
  const rest = files.slice(ROWS_MAX - 1, -1);
  const objects = rest.reduce((sum, { holds }) => sum + (holds?.count ?? 0), 0);
  return [...rows.slice(0, -1), `… ${rest.length} more files with ${objects} objects`, ...rows.slice(-1)];
}

function holdsOf({ holds }: FileReport): string {
  return holds === undefined ? '' : `${holds.count} ${holds.of}${holds.count === 1 ? '' : 's'}`;
}

/** Columns as wide as their widest cell, three spaces apart; no more rows than fit a screen. */
function table(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.slice(0, ROWS_MAX);
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  const lines = shown.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .filter((_, column) => widths[column] !== 0)
      .join('   ')
      .trimEnd(),
  );
  return rows.length > ROWS_MAX ? [...lines, `… ${rows.length - ROWS_MAX} more`] : lines;
}
