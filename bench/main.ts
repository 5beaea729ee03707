import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { type Cost, measureInTurns } from './measure';
import { preparePeers } from './peers';
import { reportPeers, reportScales } from './report';
import { measureScales, type Scale } from './scale';

const REPOSITORY = join(__dirname, '..');
const RESULTS = join(__dirname, 'results.json');

/** Seven thousand objects and seventy thousand. */
const SIZES = { small: 400, large: 4000 };

function main(): void {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      peers: { type: 'boolean', default: true },
      scale: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const runs = Number(values.runs);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  process.stdout.write(`${machine}; medians of ${runs} runs; ${load()}\n\n`);
  const peers = values.peers ? comparePeers(runs) : undefined;
  const scales = values.scale ? compareScales(runs) : undefined;
  writeFileSync(RESULTS, `${JSON.stringify({ machine, runs, peers, scales }, undefined, 2)}\n`);
}

/** Other work lengthens the wall clock: by as much as processes wait for each processor. */
function load(): string {
  return `${(loadavg()[0] ?? 0).toFixed(1)} processes were running before`;
}

function comparePeers(runs: number): Record<string, Cost> {
  const { candidates, remove } = preparePeers(REPOSITORY);
  try {
    const costs = measureInTurns(candidates, runs);
    process.stdout.write(`Every environment of this repository, cold\n\n${reportPeers(costs)}\n\n`);
    return Object.fromEntries(costs);
  } finally {
    remove();
  }
}

function compareScales(runs: number): Scale[] {
  const scales = measureScales(REPOSITORY, [
    { models: SIZES.small, runs },
    { models: SIZES.large, runs: Math.min(runs, 3) },
  ]);
  process.stdout.write(`One environment of many models, everything included\n\n${reportScales(scales)}\n`);
  return scales;
}

main();
