import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, manifestsOf } from '../manifests';

const ADAPTERS = {
  'acme/SQL-Expert': { source: 'acme/sql-expert-lora', rank: 8, priority: 'critical' },
  support: { source: 'acme/support-lora', rank: 8, priority: 'sheddable' },
  other: { source: 'acme/other-lora', rank: 8 },
} as const;

test.each([
  ['llm-d', 'llm-d.ai/v1alpha2'],
  ['gie', 'inference.networking.x-k8s.io/v1alpha2'],
] as const)('a model and each adapter with a priority of its own has an objective that %s reads', (generation, api) => {
  const gemma = { ...goodDescription().models['gemma']!, priority: 'sheddable' as const, adapters: ADAPTERS };
  const platform = platformWith({ targets: { picker: { generation } }, models: { gemma } });
  const found = manifestsOf(platform).flatMap(({ object }) => (object.kind === 'InferenceObjective' ? [object] : []));
  expect(found.map(({ apiVersion }) => apiVersion)).toEqual([api, api, api]);
  expect(found.map(({ metadata, ...object }) => [metadata.name, at(object, 'spec', 'priority')])).toEqual([
    ['gemma', -10],
    ['gemma.acme-sql-expert', 10],
    ['gemma.support', -10],
  ]);
  for (const object of found) {
    expect(at(object, 'spec', 'poolRef')).toEqual({
      group: 'inference.networking.k8s.io',
      kind: 'InferencePool',
      name: 'gemma',
    });
  }
});
