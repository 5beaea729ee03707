import { type ApiLevel, type CrdFile, fromCrd } from './row';

const EXTENSION = 'kubernetes-sigs/gateway-api-inference-extension';
const ROUTER_NOTES = 'https://github.com/llm-d/llm-d-router/blob/v0.10.0/RELEASE-NOTES.md';
const DEPLOY = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/deploy-gke-inference-gateway';
const OLD_GROUP = 'inference.networking.x-k8s.io';
const V1ALPHA2 = [{ name: 'v1alpha2' }];
const USER = [{ by: 'user' }] as const;

/** InferencePool and what the pickers read besides. */
export const INFERENCE_API_LEVELS: readonly ApiLevel[] = [
  fromCrd({
    group: 'inference.networking.k8s.io',
    kind: 'InferencePool',
    plural: 'inferencepools',
    scope: 'Namespaced',
    versions: [{ name: 'v1' }],
    owners: [
      { by: 'user', until: '1.34.0-gke.1626000' },
      { by: 'gke', from: '1.34.0-gke.1626000' },
    ],
    crd: extensionCrd('v1.5.0', 'inference.networking.k8s.io_inferencepools'),
    source: [DEPLOY],
  }),
  fromCrd({
    group: 'llm-d.ai',
    kind: 'InferenceObjective',
    plural: 'inferenceobjectives',
    scope: 'Namespaced',
    versions: V1ALPHA2,
    owners: USER,
    generation: 'llm-d',
    crd: routerCrd('inferenceobjectives'),
    source: [ROUTER_NOTES],
  }),
  fromCrd({
    group: 'llm-d.ai',
    kind: 'InferenceModelRewrite',
    plural: 'inferencemodelrewrites',
    scope: 'Namespaced',
    versions: V1ALPHA2,
    owners: USER,
    generation: 'llm-d',
    crd: routerCrd('inferencemodelrewrites'),
    source: [ROUTER_NOTES],
  }),
  fromCrd({
    group: OLD_GROUP,
    kind: 'InferenceObjective',
    plural: 'inferenceobjectives',
    scope: 'Namespaced',
    versions: V1ALPHA2,
    owners: USER,
    generation: 'gie',
    crd: extensionCrd('v1.5.0', `${OLD_GROUP}_inferenceobjectives`),
    source: [DEPLOY],
  }),
  fromCrd({
    group: OLD_GROUP,
    kind: 'InferenceModelRewrite',
    plural: 'inferencemodelrewrites',
    scope: 'Namespaced',
    versions: V1ALPHA2,
    owners: USER,
    generation: 'gie',
    crd: extensionCrd('v1.5.0', `${OLD_GROUP}_inferencemodelrewrites`),
  }),
  fromCrd({
    group: OLD_GROUP,
    kind: 'InferencePoolImport',
    plural: 'inferencepoolimports',
    scope: 'Namespaced',
    versions: [{ name: 'v1alpha1' }],
    owners: USER,
    crd: extensionCrd('v1.6.0', `${OLD_GROUP}_inferencepoolimports`),
    unconfirmed: ['GKE uses GCPInferencePoolImport of networking.gke.io in its place'],
  }),
  fromCrd({
    group: OLD_GROUP,
    kind: 'InferencePool',
    plural: 'inferencepools',
    scope: 'Namespaced',
    versions: V1ALPHA2,
    owners: [],
    gone: { since: 'Inference Extension v1.5.0', use: 'inference.networking.k8s.io/v1 InferencePool' },
    crd: extensionCrd('v1.4.0', `${OLD_GROUP}_inferencepools`),
  }),
  fromCrd({
    group: OLD_GROUP,
    kind: 'InferenceModel',
    plural: 'inferencemodels',
    scope: 'Namespaced',
    versions: V1ALPHA2,
    owners: [],
    gone: {
      since: 'Inference Extension v1.0.0',
      use: 'InferenceObjective for priority, InferenceModelRewrite for targets',
    },
    crd: extensionCrd('v0.5.1', `${OLD_GROUP}_inferencemodels`),
  }),
];

function extensionCrd(revision: string, file: string): CrdFile {
  return { repository: EXTENSION, revision, path: `config/crd/bases/${file}.yaml` };
}

function routerCrd(plural: string): CrdFile {
  return { repository: 'llm-d/llm-d-router', revision: 'v0.10.0', path: `config/crd/bases/llm-d.ai_${plural}.yaml` };
}
