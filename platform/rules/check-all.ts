import type { Finding } from '../finding';
import type { Platform } from '../resolve';
import { pathInDescription, withRolesApart } from './roles-apart';
import type { Rule } from './rule';
import { ABOUT_SERVED } from './rules';

/**
 * What all rules find in a platform. Where a model has prefill servers, every rule sees them as a model of their own, but
 * for those that ask about what clients reach.
 */
export function checkAll(rules: readonly Rule[], platform: Platform): Finding[] {
  const apart = withRolesApart(platform);
  const found = rules.flatMap((rule) =>
    rule
      .check(ABOUT_SERVED.has(rule) ? platform : apart)
      .map((problem) => ({ ...problem, rule: rule.name, severity: rule.severity })),
  );
  return apart === platform ? found : withoutRepeats(found.map((finding) => pathInDescription(platform, finding)));
}

/** What both roles have of the model is found twice. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map(findings.map((finding) => [`${finding.rule} ${finding.path}`, finding] as const).reverse());
  return findings.filter((finding) => byPlace.get(`${finding.rule} ${finding.path}`) === finding);
}
