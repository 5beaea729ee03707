import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt } from '../manifests';

const adapters = { v1: { source: 'acme/support-v1', rank: 8 }, v2: { source: 'acme/support-v2', rank: 8 } };
const gemma = {
  ...goodDescription().models['gemma']!,
  adapters,
  rewrites: { support: { v1: 95, v2: 5 }, chat: { 'google/gemma-2-2b-it': 1 } },
};

describe.each([
  ['llm-d', 'llm-d.ai/v1alpha2'],
  ['gie', 'inference.networking.x-k8s.io/v1alpha2'],
] as const)('a rewrite for the %s picker', (generation, apiVersion) => {
  const platform = platformWith({ targets: { picker: { generation } }, models: { gemma } });
  const rewrite = objectAt(platform, 'InferenceModelRewrite/gemma');

  test('names the pool of its model, each name that clients say, and what is drawn for it', () => {
    expect(rewrite).toMatchObject({ apiVersion, metadata: { namespace: 'inference' } });
    expect(rewrite['spec']).toEqual({
      poolRef: { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'gemma' },
      rules: [
        {
          matches: [{ model: { type: 'Exact', value: 'support' } }],
          targets: [
            { modelRewrite: 'v1', weight: 95 },
            { modelRewrite: 'v2', weight: 5 },
          ],
        },
        {
          matches: [{ model: { type: 'Exact', value: 'chat' } }],
          targets: [{ modelRewrite: 'google/gemma-2-2b-it', weight: 1 }],
        },
      ],
    });
  });

  test('makes its picker start anew, since it looks for rewrites at its start only', () => {
    const annotations = at(objectAt(platform, 'Deployment/gemma-epp'), 'spec', 'template', 'metadata', 'annotations');
    expect(annotations).toMatchObject({ 'slipway.dev/watches': 'InferenceModelRewrite' });
  });
});

test('names that are rewritten are routed as those that are served', () => {
  const platform = platformWith({
    models: { gemma, other: { ...goodDescription().models['gemma']!, servedModelNames: ['o'] } },
  });
  expect(platform.routes['gemma']!.modelNames).toEqual(['google/gemma-2-2b-it', 'v1', 'v2', 'support', 'chat']);
  expect(platform.bodyRouter!.baseModels[0]).toMatchObject({ adapters: ['v1', 'v2', 'support', 'chat'] });
});

test('there is none where nothing is rewritten', () => {
  const kinds = manifestsOf(platformWith()).map(({ object }) => idOf(object));
  expect(kinds.filter((id) => id.startsWith('InferenceModelRewrite'))).toEqual([]);
});
