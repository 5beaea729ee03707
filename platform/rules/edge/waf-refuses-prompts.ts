import { WAF_RULE_SETS, type WafRuleSetName } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const wafRefusesPrompts = {
  name: 'waf-refuses-prompts',
  severity: 'warning',
  summary: 'Preconfigured rules that refuse what ordinary prompts contain.',
  why:
    'They look for code, queries and commands in the body of a request, and a prompt is full of them: whoever asks for a SQL ' +
    'query or a shell command is answered with 403, now and then, and nobody finds out why.',
  source: 'https://docs.cloud.google.com/armor/docs/waf-rules',
  check({ edge: { securityPolicy } }) {
    const enforced = Object.entries(securityPolicy?.waf ?? {}).flatMap(([name, mode]) =>
      mode === 'enforce' && WAF_RULE_SETS[name as WafRuleSetName].readsPrompts ? [name as WafRuleSetName] : [],
    );
    return enforced.map((name) => ({
      path: `gateway.securityPolicy.waf.${name}`,
      message: `${WAF_RULE_SETS[name].expression} refuses prompts with ${WAF_RULE_SETS[name].finds}`,
      given: 'enforce',
      allowed: 'preview, which logs what it would have refused; or off',
      fix: fields({ securityPolicy: { waf: { [name]: 'preview' } } }),
    }));
  },
} satisfies Rule;
