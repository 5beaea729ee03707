import { Command } from 'commander';

import { tryFindNearest } from '../../platform/nearest';
import { type RuleFacts, RULES } from '../../platform/rules';
import { type CommonOptions, type Context, describeCommand } from '../context';
import { FIXED_RULES } from '../fixed-rules';
import { explainPlatform, findExplained, leavesOf } from '../explain/explain';
import { formatExplanation } from '../print/explanation';
import { findEnvironmentFiles } from '../load';
import { Mistake } from '../mistake';
import { printJson } from '../print/output';
import { wrap } from '../print/wrap';
import { acceptAll } from '../synthesis';

/** `slipway explain <environment> [path]`, or `slipway explain <rule>`: where values come from, why refusals exist. */
export function explainCommand(context: Context): Command {
  const command = new Command('explain')
    .description('show every value of a resolved environment and where it came from, or why a rule exists')
    .argument('<environment-or-rule>', 'name of a file in environments/, or of a rule')
    .argument('[path]', 'only what stands here, for example models')
    .action((subject: string, path: string | undefined, options: CommonOptions) => {
      const rule = path === undefined ? tryFindRule(subject, context) : undefined;
      if (rule === undefined) explainEnvironment(subject, path ?? '', options, context);
      else explainRule(rule, options, context);
    });
  return describeCommand(command, [
    'npm run explain -- quickstart                                the whole environment',
    'npm run explain -- quickstart models.gemma-2-2b-it.engine    a part of it',
    'npm run explain -- quickstart cluster.releaseChannel --json  a value, for a program to read',
    'npm run explain -- image-tag-floats                          a rule',
  ]);
}

/**
 * The rule of that name; undefined where it is none, and no environment bears a name that a rule was meant by.
 *
 * @throws {Mistake} for a misspelt rule
 */
function tryFindRule(subject: string, { root }: Context): RuleFacts | undefined {
  const rules: readonly RuleFacts[] = [...RULES, ...FIXED_RULES];
  const rule = rules.find(({ name }) => name === subject);
  if (rule !== undefined || findEnvironmentFiles(root).some(({ name }) => name === subject)) return rule;
  const names = rules.map(({ name }) => name);
  const nearest = subject.includes('-') ? tryFindNearest(subject, names) : undefined;
  if (nearest === undefined) return undefined;
  throw new Mistake(`there is neither an environment nor a rule '${subject}'; did you mean the rule '${nearest}'?`);
}

function explainEnvironment(
  name: string,
  path: string,
  { json, quiet }: CommonOptions,
  { root, terminal }: Context,
): void {
  for (const { platform } of acceptAll(root, [name])) {
    const part = findExplained(explainPlatform(platform), path);
    const values = leavesOf(part).map((leaf) => ({ path: leaf.path, value: leaf.value, origin: leaf.origin }));
    if (json === true) printJson({ environment: platform.name, path: part.path, values }, terminal);
    else if (quiet !== true) terminal.out(formatExplanation(part, terminal));
  }
}

function explainRule(rule: RuleFacts, { json, quiet }: CommonOptions, { terminal }: Context): void {
  const { name, severity, summary, why, source, unconfirmed } = rule;
  if (json === true) {
    printJson({ rule: { name, severity, summary, why, source, unconfirmed } }, terminal);
    return;
  }
  if (quiet === true) return;
  const paragraphs = [
    summary,
    `Why: ${why}`,
    ...(unconfirmed === undefined ? [] : [`Not confirmed by a source of record: ${unconfirmed}`]),
    `Source: ${source}`,
    FIXED_RULES.some((one) => one.name === name)
      ? 'It cannot be lifted.'
      : `To lift it: allow: { '${name}': 'reason' }`,
  ];
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, terminal.columns, INDENT));
  terminal.out(`${terminal.colors.bold(name)}  ${severity}\n${lines.join('\n')}\n`);
}

const INDENT = 2;
