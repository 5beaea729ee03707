import type { Changes, RuleCase } from '../../rule-case';
import { beside, GEMMA, QWEN, SAME_NAME } from './models';

const ARGOCD = { 'delivery.argocd': { repoURL: 'https://git.example.org/platform/serving.git', namespace: 'tools' } };
const DUTY_CYCLE = 'kubernetes.io|container|accelerator|duty_cycle';
const SPLIT: Changes = { routes: { chat: { models: { gemma: 9, other: 1 } } } };

/** Models in namespaces of their own. */
export const namespaceCases: readonly RuleCase[] = [
  {
    rule: 'route-reaches-into-other-namespace',
    faulty: { ...SAME_NAME, ...SPLIT, 'models.other.namespace': 'team-b' },
    at: 'routes.chat.models.other',
    good: { ...SAME_NAME, ...SPLIT, 'models.other.namespace': 'team-b', 'models.gemma.namespace': 'team-b' },
    fix: { routes: { chat: { models: { gemma: 1, other: 1 } } }, 'models.gemma.namespace': 'team-b' },
  },
  {
    rule: 'object-names-collide',
    of: 'two pickers, once their namespaces are before their names',
    faulty: {
      'models.gemma.replicas': 1,
      'models.b-qwen': { ...QWEN, namespace: 'team' },
      'models.qwen': { ...QWEN, servedModelNames: ['qwen'], namespace: 'team-b' },
    },
    at: 'models.qwen.namespace',
    good: {
      'models.gemma.replicas': 1,
      'models.b-qwen': { ...QWEN, namespace: 'team' },
      'models.qwen': { ...QWEN, servedModelNames: ['qwen'], namespace: 'team' },
    },
    fix: { 'models.qwen.namespace': 'team' },
  },
  {
    rule: 'namespace-is-default',
    of: 'that of a model',
    faulty: { 'models.gemma.namespace': 'default' },
    at: 'models.gemma.namespace',
    good: { 'models.gemma.namespace': 'team-a' },
    paste: 'models.gemma',
  },
  {
    rule: 'namespace-of-the-system',
    of: 'that of a model',
    faulty: { 'models.gemma.namespace': 'kube-system' },
    at: 'models.gemma.namespace',
    good: { 'models.gemma.namespace': 'team-a' },
    paste: 'models.gemma',
  },
  {
    rule: 'argocd-shares-namespace',
    of: 'that of a model',
    faulty: { ...ARGOCD, 'models.gemma.namespace': 'tools' },
    at: 'delivery.argocd.namespace',
    good: { ...ARGOCD, 'models.gemma.namespace': 'team-a' },
    paste: 'delivery.argocd',
  },
  {
    rule: 'metric-of-several-models',
    of: 'of one namespace',
    faulty: {
      ...beside({ ...GEMMA, servedModelNames: ['other'] }),
      'models.gemma.replicas': { min: 1, max: 2 },
      'models.gemma.scaling': { metric: DUTY_CYCLE, target: 60 },
    },
    at: 'models.gemma.scaling.metric',
    good: {
      ...beside({ ...GEMMA, servedModelNames: ['other'], namespace: 'team-b' }),
      'models.gemma.replicas': { min: 1, max: 2 },
      'models.gemma.scaling': { metric: DUTY_CYCLE, target: 60 },
    },
    also: ['metric-follows-no-load'],
  },
  {
    rule: 'export-without-fleet',
    faulty: { 'models.gemma.exportToFleet': true },
    at: 'models.gemma.exportToFleet',
    good: { 'models.gemma.exportToFleet': true, 'cluster.fleet': {} },
    paste: '',
  },
  {
    rule: 'gke-too-old-for-exported-pools',
    faulty: { 'models.gemma.exportToFleet': true, 'cluster.fleet': {}, 'targets.gke': '1.34.0-gke.1626000' },
    at: 'models.gemma.exportToFleet',
    good: { 'models.gemma.exportToFleet': true, 'cluster.fleet': {}, 'targets.gke': '1.34.1-gke.1127000' },
    fix: { 'targets.gke': '1.35' },
  },
];
