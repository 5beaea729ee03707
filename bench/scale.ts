import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Candidate, type Cost, measureInTurns } from './measure';

/** How an environment of so many models did. */
export interface Scale {
  readonly models: number;
  readonly objects: number;
  readonly cost: Cost;
}

/** Synthesizes one environment of each size in a process of its own, everything included: loading, checking, writing. */
export function measureScales(repository: string, sizes: readonly { models: number; runs: number }[]): Scale[] {
  return sizes.map(({ models, runs }) => {
    const root = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
    try {
      mkdirSync(join(root, 'environments'));
      writeFileSync(join(root, 'environments/large.ts'), environmentOf(models));
      const cost = measureInTurns([candidate(repository, root)], runs).get(NAME);
      if (cost === undefined) throw new Error('nothing was measured');
      return { models, objects: countObjects(join(root, 'dist/large')), cost };
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

/** The power of the number of objects with which time grows between two sizes: 1 is linear. */
export function growthExponent(small: Scale, large: Scale): number {
  return Math.log(large.cost.cpuSeconds / small.cost.cpuSeconds) / Math.log(large.objects / small.objects);
}

const NAME = 'synth';

function candidate(repository: string, root: string): Candidate {
  return {
    name: NAME,
    steps: [[process.execPath, join(repository, 'cli/slipway.cjs'), '--root', root, 'synth', '--quiet']],
    cwd: repository,
    before: () => {
      for (const folder of ['dist', 'cdktf.out']) rmSync(join(root, folder), { recursive: true, force: true });
    },
  };
}

/** Models that differ in nothing but their names, each with an autoscaler, on one pool that has room for all. */
function environmentOf(models: number): string {
  return `const models = Object.fromEntries(
  Array.from({ length: ${models} }, (_, index) => [
    \`m\${index}\`,
    { weights: 'google/gemma-2-2b-it', servedModelNames: [\`m\${index}\`], nodePool: 'l4', replicas: { min: 1, max: 3 } },
  ]),
);
export default {
  project: 'example-project',
  region: 'europe-west1',
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: ${3 * models} } } },
  network: { nodesCidr: '10.0.0.0/16', servicesCidr: '10.16.0.0/16', podsCidr: '10.64.0.0/10' },
  models,
};
`;
}

function countObjects(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/^apiVersion:/gm)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
}
