/** A set of preconfigured rules of Cloud Armor. */
export interface WafRuleSet {
  /** As `evaluatePreconfiguredWaf` names it. */
  readonly expression: string;
  /** What it looks for. */
  readonly finds: string;
  /** Whether it finds in ordinary prompts, about code, queries or files, what it looks for. */
  readonly readsPrompts: boolean;
  readonly source: string;
  readonly asOf: string;
}

const SOURCE = 'https://docs.cloud.google.com/armor/docs/waf-rules';
const AS_OF = '2026-11-21';

/**
 * The sets that a regional policy of an Application Load Balancer knows, by a short name. CRS 3.3: that of 4.22 is newer, but
 * no source read names it for regional policies. `readsPrompts` follows from what each set is documented to look for.
 */
export const WAF_RULE_SETS = {
  cve: ruleSet('cve-canary', 'Log4Shell and other CVEs that Google names', false),
  sqli: ruleSet('sqli-v33-stable', 'SQL injection', true),
  xss: ruleSet('xss-v33-stable', 'scripts in requests', true),
  lfi: ruleSet('lfi-v33-stable', 'paths of local files', true),
  rfi: ruleSet('rfi-v33-stable', 'addresses of remote files', true),
  rce: ruleSet('rce-v33-stable', 'shell commands', true),
  php: ruleSet('php-v33-stable', 'PHP code', true),
  java: ruleSet('java-v33-stable', 'Java classes and expressions', true),
  nodejs: ruleSet('nodejs-v33-stable', 'JavaScript code', true),
  sessionFixation: ruleSet('sessionfixation-v33-stable', 'cookies set from outside', false),
  protocolAttack: ruleSet('protocolattack-v33-stable', 'smuggled requests and split headers', false),
  methodEnforcement: ruleSet('methodenforcement-v33-stable', 'unusual HTTP methods', false),
  scannerDetection: ruleSet('scannerdetection-v33-stable', 'scanners that name themselves', false),
} as const satisfies Record<string, WafRuleSet>;

/** Short name of a set of preconfigured rules. */
export type WafRuleSetName = keyof typeof WAF_RULE_SETS;

/**
 * Intervals that a rate limit may have, in seconds (https://docs.cloud.google.com/armor/docs/configure-rate-limiting).
 * UNCONFIRMED: from the reference of `gcloud compute security-policies rules create`, not read again.
 */
export const RATE_LIMIT_INTERVALS_SECONDS = [10, 30, 60, 120, 180, 240, 300, 600, 900, 1200, 1800, 2700, 3600] as const;

/** What tells clients apart. */
export const RATE_LIMIT_KEYS = ['ip', 'forwarded-ip', 'authorization', 'all'] as const;

/** Requests in a minute that Google's own default policy lets through from one client. */
export const DEFAULT_RATE_LIMIT = {
  requests: 500,
  intervalSeconds: 60,
  source: 'https://docs.cloud.google.com/armor/docs/rate-limiting-overview',
  asOf: AS_OF,
} as const;

/** Blocks of addresses that one rule may hold: `src_ip_ranges` of the provider, and of the API. */
export const SOURCES_PER_RULE_MAX = 10;

function ruleSet(expression: string, finds: string, readsPrompts: boolean): WafRuleSet {
  return { expression, finds, readsPrompts, source: SOURCE, asOf: AS_OF };
}
