import type { Cost } from './measure';
import { CLIS, FIRST_SYNTH, SYNTH } from './peers';
import { growthExponent, type Scale } from './scale';

/** A goal and what was reached. */
interface Goal {
  readonly what: string;
  readonly reached: number;
  readonly unit: string;
  readonly bound: number;
  readonly better: 'more' | 'less';
}

/** The comparison with the peers as a table, and its goals. */
export function reportPeers(costs: ReadonlyMap<string, Cost>): string {
  const base = find(costs, SYNTH);
  const rows = [...costs].map(([name, cost]) => [
    name,
    `${cost.wallSeconds.toFixed(2)} s`,
    `${cost.cpuSeconds.toFixed(2)} s`,
    `${cost.peakMib.toFixed(0)} MiB`,
    `${(cost.wallSeconds / base.wallSeconds).toFixed(1)} x`,
  ]);
  const ratio = (peer: string, ours: string): number => find(costs, peer).wallSeconds / find(costs, ours).wallSeconds;
  const goals: Goal[] = [
    { what: `${CLIS} / ${SYNTH}`, reached: ratio(CLIS, SYNTH), unit: 'x', bound: 5, better: 'more' },
    { what: `${CLIS} / ${FIRST_SYNTH}`, reached: ratio(CLIS, FIRST_SYNTH), unit: 'x', bound: 5, better: 'more' },
  ];
  return `${table([['', 'wall clock', 'CPU', 'peak memory', ''], ...rows])}\n\n${formatGoals(goals)}`;
}

/** How synthesis grows as a table, and its goals. */
export function reportScales(scales: readonly Scale[]): string {
  const rows = scales.map(({ models, objects, cost }) => [
    `${models} models`,
    `${objects} objects`,
    `${cost.wallSeconds.toFixed(2)} s`,
    `${cost.cpuSeconds.toFixed(2)} s`,
    `${cost.peakMib.toFixed(0)} MiB`,
  ]);
  const [small, ...larger] = scales;
  const goals =
    small === undefined ? [] : [...goalsOfSize(small), ...larger.flatMap((large) => goalsOfGrowth(small, large))];
  return `${table([['', '', 'wall clock', 'CPU', 'peak memory'], ...rows])}\n\n${formatGoals(goals)}`;
}

function goalsOfSize({ models, cost }: Scale): Goal[] {
  return [
    { what: `${models} models, wall clock`, reached: cost.wallSeconds, unit: 's', bound: 3, better: 'less' },
    { what: `${models} models, peak memory`, reached: cost.peakMib, unit: 'MiB', bound: 400, better: 'less' },
  ];
}

function goalsOfGrowth(small: Scale, large: Scale): Goal[] {
  const exponent = growthExponent(small, large);
  return [
    {
      what: `${large.models} models, wall clock`,
      reached: large.cost.wallSeconds,
      unit: 's',
      bound: 25,
      better: 'less',
    },
    { what: 'growth exponent', reached: exponent, unit: '', bound: 1.1, better: 'less' },
  ];
}

function formatGoals(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, reached, unit, bound, better }) => [
    (better === 'more' ? reached >= bound : reached <= bound) ? 'met' : 'MISSED',
    what,
    `${reached.toFixed(2)} ${unit}`.trimEnd(),
    `goal: ${better === 'more' ? 'at least' : 'at most'} ${bound} ${unit}`.trimEnd(),
  ]);
  return table(rows);
}

function find(costs: ReadonlyMap<string, Cost>, name: string): Cost {
  const cost = costs.get(name);
  if (cost === undefined) throw new Error(`${name} was not measured`);
  return cost;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
