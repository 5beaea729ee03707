import { PAGES } from '../../../cli/docs/pages';
import { rulePages, rulesPage } from '../../../cli/docs/rules';
import { FIXED_RULES } from '../../../cli/fixed-rules';
import { RULES } from '../../../platform/rules';

describe('the pages of the refusals', () => {
  test('there is one for each, and the list links to all', () => {
    const list = rulesPage();
    for (const { name } of [...RULES, ...FIXED_RULES]) {
      expect(PAGES).toHaveProperty([`docs/rules/${name}.md`]);
      expect(list).toContain(`[${name}](${name}.md)`);
    }
    expect(Object.keys(rulePages())).toHaveLength(RULES.length + FIXED_RULES.length);
  });

  test('say what, why, where it is written, what is not confirmed, and how to lift it', () => {
    for (const rule of RULES) {
      const text = rulePages()[`docs/rules/${rule.name}.md`]?.() ?? '';
      for (const part of [rule.severity, rule.summary, rule.why, rule.source, rule.unconfirmed ?? '', 'allow:']) {
        expect(text).toContain(part);
      }
    }
  });
});
