import { Construct } from 'constructs';

import { SOURCES_PER_RULE_MAX, WAF_RULE_SETS, type WafRuleSetName } from '../../platform/catalog';
import type { Platform } from '../../platform/resolve/platform';
import type { RateLimit, SecurityPolicy as Described, WafMode } from '../../platform/resolve/types/edge';
import {
  ComputeRegionSecurityPolicy,
  ComputeRegionSecurityPolicyRule,
  type ComputeRegionSecurityPolicyRuleConfig,
} from '../engine';

/** The order in which rules are asked; the first that matches decides. */
const PRIORITY = { deny: 1000, waf: 2000, rateLimit: 3000, default: 2_147_483_647 } as const;

const REFUSED = 'deny(403)';
const TOO_MANY = 'deny(429)';
const ANYBODY = ['*'];

/** What tells clients apart, as Cloud Armor names it. */
const KEYS = {
  ip: { enforceOnKey: 'IP' },
  'forwarded-ip': { enforceOnKey: 'XFF_IP' },
  authorization: { enforceOnKey: 'HTTP_HEADER', enforceOnKeyName: 'authorization' },
  all: { enforceOnKey: 'ALL' },
} as const satisfies Record<RateLimit['per'], object>;

type Rule = Omit<ComputeRegionSecurityPolicyRuleConfig, 'region' | 'securityPolicy'>;

/** The regional Cloud Armor policy that the manifests of the models name. */
export class SecurityPolicy extends Construct {
  constructor(scope: Construct, id: string, { name, region }: Platform, described: Described) {
    super(scope, id);
    const policy = new ComputeRegionSecurityPolicy(this, 'policy', {
      name: described.name,
      description: `Before the models of Slipway environment ${name}`,
      region,
      type: 'CLOUD_ARMOR',
      // NORMAL: the verbose log quotes what a rule has matched, which may be a prompt.
      advancedOptionsConfig: { jsonParsing: 'STANDARD', logLevel: 'NORMAL' },
    });
    let before: ComputeRegionSecurityPolicyRule | undefined;
    for (const [id_, rule] of Object.entries(rulesOf(described))) {
      before = new ComputeRegionSecurityPolicyRule(this, id_, {
        ...rule,
        region,
        securityPolicy: policy.name,
        // One at a time: a policy takes one change at once. What decides for the rest comes first.
        ...(before === undefined ? {} : { dependsOn: [before] }),
      });
    }
  }
}

/** Every rule by its id, in the order in which they are made. */
function rulesOf(described: Described): Record<string, Rule> {
  return { default: fallback(described), ...denied(described), ...waf(described), ...rateLimits(described) };
}

/** The rule that every policy has: whoever matched no other one. */
function fallback({ allowedSources }: Described): Rule {
  const closed = allowedSources.length > 0;
  return {
    description: closed ? 'Nobody else' : 'Everybody else',
    priority: PRIORITY.default,
    action: closed ? REFUSED : 'allow',
    match: from(ANYBODY),
  };
}

function denied({ deniedSources }: Described): Record<string, Rule> {
  return numbered('deny', inRules(deniedSources), (sources, index) => ({
    description: 'Turned away by address',
    priority: PRIORITY.deny + index,
    action: REFUSED,
    match: from(sources),
  }));
}

function waf(described: Described): Record<string, Rule> {
  const names = Object.keys(WAF_RULE_SETS) as WafRuleSetName[];
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const mode: WafMode | undefined = described.waf[name];
      if (mode === undefined) return [];
      const { expression, finds } = WAF_RULE_SETS[name];
      const rule: Rule = {
        description: `Looks for ${finds}`,
        priority: PRIORITY.waf + index,
        action: REFUSED,
        preview: mode === 'preview',
        // The signatures that are the least often wrong.
        match: { expr: { expression: `evaluatePreconfiguredWaf('${expression}', {'sensitivity': 1})` } },
      };
      return [[`waf-${name}`, rule]];
    }),
  );
}

/** Each of those who may ask, as often as one may. */
function rateLimits({ allowedSources, rateLimit }: Described): Record<string, Rule> {
  const groups = allowedSources.length === 0 ? [ANYBODY] : inRules(allowedSources);
  return numbered('rate-limit', groups, (sources, index) => ({
    description: `At most ${rateLimit.requests} requests in ${rateLimit.intervalSeconds} s`,
    priority: PRIORITY.rateLimit + index,
    action: 'throttle',
    match: from(sources),
    rateLimitOptions: {
      conformAction: 'allow',
      exceedAction: TOO_MANY,
      rateLimitThreshold: { count: rateLimit.requests, intervalSec: rateLimit.intervalSeconds },
      ...KEYS[rateLimit.per],
    },
  }));
}

function from(srcIpRanges: readonly string[]): NonNullable<Rule['match']> {
  return { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: [...srcIpRanges] } };
}

function inRules(sources: readonly string[]): string[][] {
  const rules = Math.ceil(sources.length / SOURCES_PER_RULE_MAX);
  return Array.from({ length: rules }, (_, rule) =>
    sources.slice(rule * SOURCES_PER_RULE_MAX, (rule + 1) * SOURCES_PER_RULE_MAX),
  );
}

function numbered<T>(kind: string, items: readonly T[], rule: (item: T, index: number) => Rule): Record<string, Rule> {
  return Object.fromEntries(items.map((item, index) => [`${kind}-${index}`, rule(item, index)]));
}
