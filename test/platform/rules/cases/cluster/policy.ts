import type { RuleCase } from '../../rule-case';

const MODE = 'ENFORCED_BLOCK_AND_AUDIT_LOG';
const EVERYTHING = [
  'docker.io/vllm/*',
  'docker.io/curlimages/curl:8.16.0',
  'ghcr.io/llm-d/**',
  'gcr.io/gke-release/**',
];

/** Who may do what in the cluster, and which images may run. */
export const policyCases: readonly RuleCase[] = [
  {
    rule: 'image-not-admitted-by-policy',
    faulty: { 'cluster.binaryAuthorization': { mode: MODE, admit: ['docker.io/vllm/*'] } },
    at: 'cluster.binaryAuthorization.admit',
    good: { 'cluster.binaryAuthorization': { mode: MODE, admit: EVERYTHING } },
    paste: 'cluster.binaryAuthorization',
  },
  {
    rule: 'image-not-admitted-by-policy',
    of: 'another tag',
    faulty: {
      'cluster.binaryAuthorization': {
        mode: MODE,
        admit: [...EVERYTHING.slice(1), 'docker.io/vllm/vllm-openai:v0.1.0'],
      },
    },
    at: 'cluster.binaryAuthorization.admit',
    good: { 'cluster.binaryAuthorization': { mode: MODE } },
    paste: 'cluster.binaryAuthorization',
  },
  {
    rule: 'policy-admits-whole-registry',
    faulty: { 'cluster.binaryAuthorization': { mode: MODE, admit: [...EVERYTHING.slice(1), 'docker.io/**'] } },
    at: 'cluster.binaryAuthorization.admit.3',
    good: { 'cluster.binaryAuthorization': { mode: MODE, admit: EVERYTHING } },
    fix: { 'cluster.binaryAuthorization': { mode: MODE, admit: EVERYTHING } },
  },
  {
    rule: 'rbac-group-of-another-name',
    faulty: { 'cluster.rbacGroup': 'platform@example.com' },
    at: 'cluster.rbacGroup',
    good: { 'cluster.rbacGroup': 'gke-security-groups@example.com' },
    paste: 'cluster',
  },
  {
    rule: 'weights-mounted-without-driver',
    faulty: {
      'cluster.addons': { gcsFuse: false },
      weightsBucket: {},
      'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse' } },
    },
    at: 'cluster.addons.gcsFuse',
    good: { 'cluster.addons': { gcsFuse: false } },
    paste: 'cluster.addons',
  },
];
