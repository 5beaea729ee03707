import { type RuleFacts, RULES } from '../../platform/rules';
import { FIXED_RULES } from '../fixed-rules';
import { code, page, section, table } from './markdown';

/** A page for each refusal, by its path from the root. */
export function rulePages(): Readonly<Record<string, () => string>> {
  return Object.fromEntries(ALL.map((rule) => [`docs/rules/${rule.name}.md`, () => rulePage(rule)]));
}

const ALL: readonly RuleFacts[] = [...RULES, ...FIXED_RULES];

/** All refusals on one page. */
export function rulesPage(): string {
  const rows = [...ALL]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, severity, summary }) => [`[${name}](${name}.md)`, severity, summary]);
  return page(
    'Refusals',
    'An error refuses an environment; a warning is shown and lets it pass. `npm run explain -- <rule>` prints a page in the ' +
      "terminal. `allow: { '<rule>': 'reason' }` on the environment, the pool, the model or the gateway lifts one.",
    table(['rule', 'severity', 'what is wrong'], rows),
  );
}

function rulePage({ name, severity, summary, why, source, unconfirmed }: RuleFacts): string {
  return page(
    name,
    `**${severity}** · ${summary}`,
    section('Why', why),
    unconfirmed === undefined ? '' : section('Not confirmed', `No source of record says so: ${unconfirmed}.`),
    section('Source', source),
    section(
      'To lift it',
      FIXED_RULES.some((rule) => rule.name === name)
        ? 'It cannot be lifted.'
        : `Where you know better, on the node that it concerns: ${code(`allow: { '${name}': 'reason' }`)}`,
    ),
  );
}
