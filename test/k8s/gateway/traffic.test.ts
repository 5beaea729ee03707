import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt } from '../manifests';

const { gemma } = goodDescription().models;
const models = { stable: gemma!, next: gemma! };
const POOL = { group: 'inference.networking.k8s.io', kind: 'InferencePool' };

describe('a mirror', () => {
  test.each([
    ['every request', { model: 'next' }, { backendRef: { ...POOL, name: 'next' } }],
    ['a share of them', { model: 'next', percent: 10 }, { backendRef: { ...POOL, name: 'next' }, percent: 10 }],
  ])('copies %s, and sends none of them there', (_, mirror, expected) => {
    const routes = { chat: { models: { stable: 1 }, mirror } };
    const rules = at(objectAt(platformWith({ models, routes }), 'HTTPRoute/chat'), 'spec', 'rules') as object[];
    for (const rule of rules) {
      expect(rule).toMatchObject({
        filters: [{ type: 'RequestMirror', requestMirror: expected }],
        backendRefs: [{ ...POOL, name: 'stable', weight: 1 }],
      });
    }
  });

  test('copies every rule of a route with very many names', () => {
    const names = Array.from({ length: 25 }, (_, index) => `name-${index}`);
    const many = { ...gemma!, servedModelNames: names };
    const platform = platformWith({
      models: { many, next: many, other: gemma! },
      routes: { chat: { models: { many: 1 }, mirror: { model: 'next' } }, other: { models: { other: 1 } } },
    });
    const rules = at(objectAt(platform, 'HTTPRoute/chat'), 'spec', 'rules') as { filters: unknown[] }[];
    expect(rules.map(({ filters }) => filters.length)).toEqual([1, 1]);
  });

  test('in another namespace is entered by its leave', () => {
    const platform = platformWith({
      models: { stable: gemma!, next: { ...gemma!, namespace: 'lab' } },
      routes: { chat: { models: { stable: 1 }, mirror: { model: 'next' } } },
    });
    const route = objectAt(platform, 'HTTPRoute/chat');
    expect(at(route, 'spec', 'rules', 0, 'filters', 0, 'requestMirror', 'backendRef', 'namespace')).toBe('lab');
    expect(objectAt(platform, 'ReferenceGrant/next').metadata.namespace).toBe('lab');
  });
});

describe('paths', () => {
  test('that are given take the place of the inference paths', () => {
    const paths = { '/v1/chat/completions': 'Exact', '/v1/audio': 'PathPrefix' } as const;
    const platform = platformWith({ routes: { chat: { models: { gemma: 1 }, paths } } });
    const matches = at(objectAt(platform, 'HTTPRoute/chat'), 'spec', 'rules', 0, 'matches');
    expect(matches).toEqual([
      { path: { type: 'Exact', value: '/v1/chat/completions' } },
      { path: { type: 'PathPrefix', value: '/v1/audio' } },
    ]);
    expect(platform.origins['routes.chat.paths']).toEqual({ kind: 'given' });
  });
});
