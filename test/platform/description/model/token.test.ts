import { findTokens } from '../../../../platform/description';
import { change, goodDescription } from '../../../fixtures/description';

const letters = 'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH';

describe('findTokens', () => {
  test.each([
    ['models.gemma.engine.env.HF_TOKEN', `hf_${letters}`],
    ['labels.owner', `AIza${letters}x`],
    ['models.gemma.engine.args.api-key', '-----BEGIN RSA PRIVATE KEY-----\nabc'],
    ['models.gemma.revision', `glpat-${letters}`],
    ['delivery.argocd.repoURL', 'https://user:password@git.example.org/x.git'],
    ['models.gemma.engine.env.KEY', '{"private_key": "x"}'],
  ])('%s may hold no secret, and the secret is not repeated', (path, secret) => {
    const findings = findTokens(change(goodDescription(), path, secret));
    expect(findings).toEqual([
      expect.objectContaining({
        path,
        rule: 'token-in-plain-sight',
        severity: 'error',
      }),
    ]);
    expect(JSON.stringify(findings)).not.toContain(secret);
  });

  test('finds one that stands as a key, or in a list', () => {
    const found = findTokens({
      a: { [`hf_${letters}`]: 1 },
      b: [`hf_${letters}`],
    });
    expect(found.map(({ path }) => path)).toEqual(['a.(key)', 'b.0']);
    expect(JSON.stringify(found)).not.toContain(letters);
  });

  test.each(['hf_api_token', 'hf-secret', 'https://git.example.org/x.git', 'google/gemma-2-2b-it', 'sk-learn'])(
    '%s is no secret',
    (text) => {
      expect(findTokens({ text })).toEqual([]);
    },
  );

  test('ends on a description that holds itself', () => {
    const round: Record<string, unknown> = {};
    round['self'] = round;
    expect(findTokens(round)).toEqual([]);
  });
});
