import type { EnvironmentFile } from '../load';
import { capacityOf } from './capacity';
import { fragmentOf } from './fragment';
import { type Ladder, type LadderStep, titleOf } from './ladder';
import { ANSWERS_MIN, type Watch } from './terms';
import { watchesOf } from './watch';

/** Name of the file that says what to do. */
export const PLAN_FILE = 'plan.md';

/** First line of it, by which it is known again. */
export const PLAN_HEADER = '<!-- Written by slipway rollout. -->';

/** `2-10.k8s.yaml`. */
export function manifestFile({ number, percent }: LadderStep): string {
  return `${number}-${percent}.k8s.yaml`;
}

/** The whole way in Markdown: each step with what to write and to run, what to look at, how to go back. */
export function formatPlan(ladder: Ladder, file: EnvironmentFile, folder: string): string {
  const { platform, stable, canary, steps } = ladder;
  const [back, ...forward] = steps;
  const parts = [
    PLAN_HEADER,
    `# ${platform.name}: ${titleOf(ladder)} from ${stable.model} to ${canary.model}`,
    `${forward.map(({ percent }) => `${percent} %`).join(', ')}. ${howTo(ladder, file)}`,
    ...forward.flatMap((step) => stepParts(ladder, step, file, folder)),
    ...watchParts(watchesOf(ladder)),
    '## Going back',
    `New requests go to ${stable.model} alone; those that run on ${canary.model} end there.`,
    ...(back === undefined
      ? []
      : [fenced(fragmentOf(ladder, back, file.format), file), applying(ladder, back, folder)]),
    '## Afterwards',
    afterwards(ladder),
  ];
  return `${parts.join('\n\n')}\n`;
}

function afterwards({ kind, stable }: Ladder): string {
  return kind === 'route'
    ? `Once nobody would go back, take ${stable.model} out of the route, and then out of \`models\`: until then its replicas cost what they did.`
    : `Once nobody would go back, take ${stable.model} out of \`rewrites\`, and then out of the model where nobody asks for it by its own name.`;
}

function howTo({ kind, platform }: Ladder, file: EnvironmentFile): string {
  const write = `For each step write the fragment into ${file.path} and run \`npm run synth -- ${platform.name}\``;
  return platform.delivery.kind === 'argocd'
    ? `${write}, then push: Argo CD follows git, and takes back what is applied past it.`
    : `${write}, so that it says what the cluster does; the manifest of the step is the same ${kind === 'route' ? 'HTTPRoute' : 'InferenceModelRewrite'}, ready to apply at once.`;
}

function stepParts(ladder: Ladder, step: LadderStep, file: EnvironmentFile, folder: string): string[] {
  const capacity = capacityOf(ladder, step);
  const replicas =
    capacity === undefined
      ? []
      : [
          `Needs ${span(capacity.needed)} of ${ladder.canary.model}, which has ${span(capacity.offered)}.` +
            (capacity.advice === undefined ? '' : ` **${capacity.advice}.**`),
        ];
  return [
    `## ${step.number}. ${step.percent} %`,
    ...replicas,
    fenced(fragmentOf(ladder, step, file.format), file),
    applying(ladder, step, folder),
  ];
}

function applying({ platform: { name, delivery } }: Ladder, step: LadderStep, folder: string): string {
  const command =
    delivery.kind === 'argocd'
      ? `npm run synth -- ${name} && git commit --message="${name}: ${step.percent} %" environments dist/${name} && git push`
      : `kubectl apply --filename=${folder}/${manifestFile(step)}`;
  return `\`\`\`sh\n${command}\n\`\`\``;
}

function watchParts(watches: readonly Watch[]): string[] {
  if (watches.length === 0) return [];
  return [
    '## What to look at before the next step',
    `Stay until the canary has answered at least ${ANSWERS_MIN} requests. The queries are PromQL for Managed Service for Prometheus; the last of each has a result when something is to be done.`,
    ...watches.flatMap(({ name, meaning, canary, stable, alarm }) => [
      `### ${name}`,
      `${meaning}.`,
      ...(stable === undefined ? [] : [`Stable: \`${stable}\``]),
      `Canary: \`${canary}\``,
      ...(alarm === undefined ? [] : [`Where this has a result, ${alarm.act}: \`${alarm.promql}\``]),
    ]),
  ];
}

function fenced(text: string, { format }: EnvironmentFile): string {
  return `\`\`\`${format === 'yaml' ? 'yaml' : 'ts'}\n${text}\n\`\`\``;
}

function span({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${min === max ? min : `${min} to ${max}`} replica${max === 1 ? '' : 's'}`;
}
