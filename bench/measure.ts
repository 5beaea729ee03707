import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command to be measured, and what has to be done before each run. */
export interface Candidate {
  readonly name: string;
  /** Program and arguments of each of its steps, one after the other. */
  readonly steps: readonly (readonly string[])[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly before?: () => void;
}

/** What the runs of a command cost. */
export interface Cost {
  /** From start to end, as a clock on the wall shows it. */
  readonly wallSeconds: number;
  /** Of all its processes; other work on the machine lengthens the wall clock, and this hardly. */
  readonly cpuSeconds: number;
  /** Of the largest of its processes. */
  readonly peakMib: number;
}

/** Where GNU time is: what a process and its children took is only known to their parent. */
const TIME = '/usr/bin/time';

/** What candidates cost: medians over the runs, which take turns so that all see the same weather. */
export function measureInTurns(candidates: readonly Candidate[], runs: number): Map<string, Cost> {
  const costs = new Map<string, Cost[]>(candidates.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const candidate of candidates) {
      candidate.before?.();
      costs.get(candidate.name)?.push(measure(candidate));
    }
  }
  return new Map([...costs].map(([name, all]) => [name, medianCost(all)]));
}

/** The middle one; of an even number the lower of the two, so that it was really seen. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    wallSeconds: median(costs.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMib: Math.max(...costs.map(({ peakMib }) => peakMib)),
  };
}

function measure({ steps, cwd, env }: Candidate): Cost {
  return steps
    .map((step) => measureStep(step, cwd, env))
    .reduce((sum, cost) => ({
      wallSeconds: sum.wallSeconds + cost.wallSeconds,
      cpuSeconds: sum.cpuSeconds + cost.cpuSeconds,
      peakMib: Math.max(sum.peakMib, cost.peakMib),
    }));
}

function measureStep(step: readonly string[], cwd: string, env: Candidate['env']): Cost {
  if (!existsSync(TIME)) throw new Error(`the benchmarks need GNU time at ${TIME} (apt-get install time)`);
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const report = join(folder, 'time');
  try {
    const result = spawnSync(TIME, ['--format=%e %U %S %M', `--output=${report}`, ...step], {
      cwd,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (result.status !== 0) throw new Error(`${step.join(' ')} failed:\n${result.stdout}\n${result.stderr}`);
    const [wall = NaN, user = NaN, system = NaN, peakKib = NaN] = readFileSync(report, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return { wallSeconds: wall, cpuSeconds: user + system, peakMib: peakKib / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
