import type { Finding } from './finding';
import { suggestion } from './nearest';
import type { Platform } from './resolve';
import { ALLOW_LIFTS_NOTHING, ALLOW_NAMES_UNKNOWN_RULE, RULES, type RuleFacts } from './rules';

/** A refusal that the description lifts, with the reason that it gives. */
export interface Lifted {
  /** Path of the node that lifts it. */
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
  /** What it lifts. */
  readonly findings: readonly Finding[];
}

/** Takes out what an `allow` on the node, or on one that holds it, lifts. */
export function lift(
  findings: readonly Finding[],
  { allowed }: Platform,
): { readonly kept: readonly Finding[]; readonly lifted: readonly Lifted[] } {
  const lifted = allowances(allowed).map((allowance) => ({ ...allowance, findings: [] as Finding[] }));
  const kept = findings.filter((finding) => {
    const by = lifted.find(({ path, rule }) => finding.rule === rule && isUnder(finding.path, path));
    by?.findings.push(finding);
    return by === undefined;
  });
  return { kept, lifted: lifted.filter((one) => one.findings.length > 0) };
}

/** Names in an `allow` that no rule has. */
export function findUnknownAllowances({ allowed }: Platform): Finding[] {
  const known = RULES.map(({ name }) => name);
  return allowances(allowed).flatMap(({ path, rule }) => {
    if (known.includes(rule)) return [];
    const nearest = suggestion(rule, known);
    const message = `no rule that could be lifted is named '${rule}'`;
    const fix = nearest ?? "take it out; a finding's headline has the name of its rule";
    return [{ ...headOf(ALLOW_NAMES_UNKNOWN_RULE), path: pathOf(path, rule), message, given: rule, fix }];
  });
}

/** What lifts nothing, of all that the rules found. */
export function findIdleAllowances({ allowed }: Platform, findings: readonly Finding[]): Finding[] {
  const known = new Set(RULES.map(({ name }) => name));
  const found = new Map<string, Finding[]>();
  for (const finding of findings) found.set(finding.rule, [...(found.get(finding.rule) ?? []), finding]);
  return allowances(allowed).flatMap(({ path, rule, reason }) => {
    const lifts = (found.get(rule) ?? []).some((finding) => isUnder(finding.path, path));
    if (lifts || !known.has(rule)) return [];
    const where = path === '' ? 'in this environment' : `at ${path}`;
    const message = `${rule} finds nothing ${where}, so there is nothing to lift`;
    const fix = `take '${rule}' out of allow`;
    return [{ ...headOf(ALLOW_LIFTS_NOTHING), path: pathOf(path, rule), message, given: reason, fix }];
  });
}

function allowances(allowed: Platform['allowed']): Omit<Lifted, 'findings'>[] {
  return Object.entries(allowed).flatMap(([path, reasons]) =>
    Object.entries(reasons).map(([rule, reason]) => ({ path, rule, reason })),
  );
}

function isUnder(path: string, owner: string): boolean {
  return owner === '' || path === owner || path.startsWith(`${owner}.`);
}

function pathOf(owner: string, rule: string): string {
  return owner === '' ? `allow.${rule}` : `${owner}.allow.${rule}`;
}

function headOf({ name, severity }: RuleFacts): Pick<Finding, 'rule' | 'severity'> {
  return { rule: name, severity };
}
