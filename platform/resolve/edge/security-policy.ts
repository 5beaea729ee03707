import { DEFAULT_RATE_LIMIT, WAF_RULE_SETS, type WafRuleSetName } from '../../catalog';
import type { NewSecurityPolicyDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { SecurityPolicy, WafMode } from '../types/edge';

/** What is evaluated where the description is silent: attacks that no prompt looks like are refused, the rest is watched. */
const WAF: Readonly<Partial<Record<WafRuleSetName, WafMode>>> = {
  cve: 'enforce',
  sqli: 'preview',
  xss: 'preview',
  lfi: 'preview',
  rce: 'preview',
  protocolAttack: 'preview',
  scannerDetection: 'preview',
};

/** A regional Cloud Armor policy that is made. */
export function resolveSecurityPolicy(
  name: string,
  given: NewSecurityPolicyDescription,
  ledger: Ledger,
): SecurityPolicy {
  const rateLimit = ledger.under('rateLimit');
  return {
    name: ledger.note('name', derived(name, 'as the manifests name it')),
    allowedSources: ledger.choose(
      'allowedSources',
      given.allowedSources,
      byDefault([], 'whoever knows the address may ask'),
    ),
    deniedSources: ledger.choose(
      'deniedSources',
      given.deniedSources,
      byDefault([], 'nobody is turned away by address'),
    ),
    rateLimit: {
      requests: rateLimit.choose(
        'requests',
        given.rateLimit?.requests,
        byDefault(
          DEFAULT_RATE_LIMIT.requests,
          "what Google's own default policy lets through",
          DEFAULT_RATE_LIMIT.source,
        ),
      ),
      intervalSeconds: rateLimit.choose(
        'intervalSeconds',
        given.rateLimit?.intervalSeconds,
        byDefault(DEFAULT_RATE_LIMIT.intervalSeconds, 'a minute', DEFAULT_RATE_LIMIT.source),
      ),
      per: rateLimit.choose(
        'per',
        given.rateLimit?.per,
        byDefault('ip' as const, 'the one thing that a client cannot make up'),
      ),
    },
    waf: resolveWaf(given.waf ?? {}, ledger.under('waf'), ledger),
  };
}

function resolveWaf(
  given: NonNullable<NewSecurityPolicyDescription['waf']>,
  ledger: Ledger,
  parent: Ledger,
): SecurityPolicy['waf'] {
  parent.note('waf', byDefault(undefined, 'only those that are named, or look for what comes from scanners'));
  const names = Object.keys(WAF_RULE_SETS) as WafRuleSetName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const mode = given[name] ?? WAF[name] ?? 'off';
      if (mode === 'off') return [];
      const { finds, readsPrompts, source } = WAF_RULE_SETS[name];
      const because = readsPrompts && mode === 'preview' ? `${finds}: watched, since prompts may look like it` : finds;
      return [
        [name, ledger.choose(name, given[name] === 'off' ? undefined : given[name], byDefault(mode, because, source))],
      ];
    }),
  );
}
