import type { RuleCase } from '../../rule-case';

const REPOSITORY = 'https://git.example.org/platform.git';
const labels = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`label-${index}`, 'yes']));

/** What stands in the way of the cluster or of its delivery. */
export const clusterCases: readonly RuleCase[] = [
  {
    rule: 'critical-model-on-unprotected-cluster',
    faulty: {
      'cluster.deletionProtection': false,
      'models.gemma.priority': 'critical',
      'models.gemma.picker.queueTtlSeconds': 600,
    },
    at: 'cluster.deletionProtection',
    good: { 'cluster.deletionProtection': false },
    paste: 'cluster',
  },
  {
    rule: 'namespace-of-the-system',
    faulty: { namespace: 'kube-system' },
    at: 'namespace',
    good: { namespace: 'kube-serving' },
    fix: { namespace: 'inference' },
  },
  {
    rule: 'namespace-of-the-system',
    of: 'one of GKE',
    faulty: { namespace: 'gmp-system' },
    at: 'namespace',
    good: { namespace: 'gke-inference' },
  },
  {
    rule: 'namespace-is-default',
    faulty: { namespace: 'default' },
    at: 'namespace',
    good: { namespace: 'defaults' },
    fix: { namespace: 'inference' },
  },
  {
    rule: 'argocd-shares-namespace',
    faulty: { namespace: 'argocd', 'delivery.argocd': { repoURL: REPOSITORY } },
    at: 'delivery.argocd.namespace',
    good: { namespace: 'argocd', 'delivery.argocd': { repoURL: REPOSITORY, namespace: 'gitops' } },
    paste: 'delivery.argocd',
  },
  {
    rule: 'argocd-repository-over-plain-http',
    faulty: { 'delivery.argocd.repoURL': 'http://git.example.org/platform.git' },
    at: 'delivery.argocd.repoURL',
    good: { 'delivery.argocd.repoURL': 'git@git.example.org:team/platform.git' },
    paste: 'delivery.argocd',
  },
  {
    rule: 'argocd-repository-with-credentials',
    faulty: { 'delivery.argocd.repoURL': 'https://b7f2c9d0@git.example.org/platform.git' },
    at: 'delivery.argocd.repoURL',
    good: { 'delivery.argocd.repoURL': 'ssh://git@git.example.org/platform.git' },
    paste: 'delivery.argocd',
  },
  {
    rule: 'argocd-path-of-another-environment',
    faulty: { 'delivery.argocd': { repoURL: REPOSITORY, path: 'serving/dist/production' } },
    at: 'delivery.argocd.path',
    good: { 'delivery.argocd': { repoURL: REPOSITORY, path: 'serving/dist/test' } },
    paste: 'delivery.argocd',
  },
  {
    rule: 'argocd-path-of-another-environment',
    of: 'the folder of all',
    faulty: { 'delivery.argocd': { repoURL: REPOSITORY, path: 'dist/' } },
    at: 'delivery.argocd.path',
    good: { 'delivery.argocd': { repoURL: REPOSITORY, path: 'clusters/production/serving' } },
    paste: 'delivery.argocd',
  },
  {
    rule: 'argocd-destination-without-tls',
    faulty: { 'delivery.argocd': { repoURL: REPOSITORY, destinationServer: 'http://10.0.0.2' } },
    at: 'delivery.argocd.destinationServer',
    good: { 'delivery.argocd': { repoURL: REPOSITORY, destinationServer: 'https://10.0.0.2' } },
    paste: 'delivery.argocd',
  },
  {
    rule: 'too-many-labels',
    faulty: { labels: labels(62) },
    at: 'labels',
    good: { labels: labels(61) },
  },
];
