import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import { Mistake } from '../mistake';
import { printJson, printWarnings } from '../print/output';
import { capacityOf } from '../rollout/capacity';
import { fragmentOf } from '../rollout/fragment';
import { type Ladder, ladderOf, titleOf } from '../rollout/ladder';
import { manifestOf } from '../rollout/manifest';
import { formatPlan, manifestFile, PLAN_FILE, PLAN_HEADER } from '../rollout/plan';
import { watchesOf } from '../rollout/watch';
import type { AcceptedEnvironment } from '../load';
import { acceptAll } from '../synthesis';

interface RolloutOptions extends CommonOptions {
  readonly steps: string;
  readonly canary?: string;
  readonly out?: string;
}

/** Folder of the plans, under the root. */
const FOLDER = 'rollouts';

/** `slipway rollout <environment> <route>`: the way of a route's traffic from one model to another, step by step. */
export function rolloutCommand(context: Context): Command {
  const command = new Command('rollout')
    .description(
      "plan how a route's traffic moves from one of its two models to the other, or a rewrite's from one name of its model to " +
        'the other: for each step the fragment of the environment to write, the replicas that it needs, and the HTTPRoute or ' +
        'InferenceModelRewrite ready for kubectl; what to look at before ' +
        'the next one, as PromQL for the versions that run; and the way back. The fragment is what lasts, since Argo CD and ' +
        'the next synthesis follow the environment; the manifest is for who is in a hurry. The environment stays as it is',
    )
    .argument('<environment>', 'name of a file in environments/')
    .argument(
      '<route>',
      'a route of it with two models, or <model>/<name>, a rewrite to two names; the second is the canary',
    )
    .option('--steps <percents>', 'shares of the canary, rising to 100', '1,10,50,100')
    .option('--canary <model>', 'the model, or the name, that traffic moves to; by default the second')
    .option('--out <folder>', `folder to write to; by default ${FOLDER}/<environment>/<route>`)
    .action((environment: string, route: string, options: RolloutOptions) =>
      rollout(environment, route, options, context),
    );
  return describeCommand(command, [
    'npm run rollout -- production chat                       plan.md, and 0-0.k8s.yaml (back) to 4-100.k8s.yaml',
    'npm run rollout -- production chat --steps 5,25,50,100   other steps',
    'npm run rollout -- production chat --canary chat-v2      when the canary is named first in the route',
    'npm run rollout -- production chat/support              from one adapter of chat to the next, for those who say support',
    'npm run --silent rollout -- production chat --json       weights, fragments and queries for a program to read',
  ]);
}

function rollout(environment: string, route: string, options: RolloutOptions, context: Context): void {
  const { root, terminal } = context;
  const { steps, canary, json, quiet } = options;
  const out = resolve(root, options.out ?? join(FOLDER, environment, ...folders(route)));
  const shown = shownPath(root, out);
  const accepted = acceptAll(root, [environment]);
  const [one] = accepted;
  if (one === undefined) return;
  const ladder = ladderOf(one.platform, { route, steps, ...(canary === undefined ? {} : { canary }) });
  const files = new Map([
    [PLAN_FILE, formatPlan(ladder, one.file, shown)],
    ...ladder.steps.map((step): [string, string] => [manifestFile(step), manifestOf(ladder, step)]),
  ]);
  write(files, out, shown);
  if (json === true) {
    printJson(report(ladder, one, shown), terminal);
    return;
  }
  printWarnings(accepted, terminal);
  if (quiet !== true) terminal.out(format(ladder, shown));
}

function report(ladder: Ladder, { file, warnings }: AcceptedEnvironment, folder: string): unknown {
  const { platform, stable, canary, steps } = ladder;
  return {
    environment: platform.name,
    ...(ladder.kind === 'route' ? { route: ladder.route.name } : { rewrite: `${ladder.model.name}/${ladder.name}` }),
    stable: stable.model,
    canary: canary.model,
    plan: `${folder}/${PLAN_FILE}`,
    steps: steps.map((step) => ({
      number: step.number,
      percent: step.percent,
      weights: step.weights,
      manifest: `${folder}/${manifestFile(step)}`,
      fragment: fragmentOf(ladder, step, file.format),
      capacity: capacityOf(ladder, step),
    })),
    watch: watchesOf(ladder),
    warnings,
  };
}

function format(ladder: Ladder, folder: string): string {
  const { platform, stable, canary, steps } = ladder;
  const width = Math.max(...steps.map((step) => manifestFile(step).length));
  const lines = steps.map((step) => {
    const weights = Object.entries(step.weights).map(([model, weight]) => `${model} ${weight}`);
    const advice = capacityOf(ladder, step)?.advice;
    const row = `  ${step.percent === 0 ? 'back' : `${step.percent} %`}`.padEnd(9);
    const note = advice === undefined ? '' : `\n${' '.repeat(9)}${advice}`;
    return `${row}${folder}/${manifestFile(step).padEnd(width)}   ${weights.join(', ')}${note}\n`;
  });
  const head = `${platform.name}: ${titleOf(ladder)} from ${stable.model} to ${canary.model}\n`;
  return `${head}${lines.join('')}What to do at each step, and what to look at: ${folder}/${PLAN_FILE}\n`;
}

/** A rewritten name may hold what no folder should. */
function folders(route: string): string[] {
  const [first = '', ...rest] = route.split('/');
  return rest.length === 0 ? [first] : [first, rest.join('-').replace(/[^A-Za-z0-9-]/g, '-')];
}

/** A step's file, whatever ladder it was of. */
const STEP_FILE = /^\d+-\d+\.k8s\.yaml$/;
const STEP_HEADER = '# Written by slipway ';

/** Writes all files or none, over those of an earlier ladder and of nobody else. */
function write(files: ReadonlyMap<string, string>, folder: string, shown: string): void {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const before = there.filter((name) => STEP_FILE.test(name) || files.has(name));
  const others = before.filter((name) => !isOurs(readFileSync(join(folder, name), 'utf8')));
  if (others.length > 0)
    throw new Mistake(
      `${shown} holds files that Slipway did not write (${others.join(', ')}); name another folder with --out`,
    );
  mkdirSync(folder, { recursive: true });
  for (const name of before.filter((one) => !files.has(one))) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

function isOurs(text: string): boolean {
  return text.startsWith(PLAN_HEADER) || text.startsWith(STEP_HEADER);
}

/** From the root where it lies below, with `/` on every system. */
function shownPath(root: string, path: string): string {
  const below = relative(root, path);
  return (below.startsWith('..') || isAbsolute(below) ? path : below).split(sep).join('/');
}
