import { WHY_ANNOTATION } from '../../../k8s/network-policy';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, manifestsOf, objectAt } from '../manifests';
import { type End, passes } from './evaluator';

const { gemma } = goodDescription().models;
const platform = platformWith({ models: { gemma: gemma!, other: gemma! } });
const policies = manifestsOf(platform)
  .map(({ object }) => object)
  .filter(({ kind }) => kind === 'NetworkPolicy');

const podOf = (deployment: string): End => ({
  namespace: platform.namespace,
  labels: at(objectAt(platform, `Deployment/${deployment}`), 'spec', 'template', 'metadata', 'labels') as Record<
    string,
    string
  >,
});
const inNamespace = (namespace: string, labels: Record<string, string> = {}): End => ({ namespace, labels });

const ENDS = {
  server: podOf('gemma'),
  picker: podOf('gemma-epp'),
  otherServer: podOf('other'),
  otherPicker: podOf('other-epp'),
  stranger: inNamespace('inference', { app: 'shell' }),
  foreigner: inNamespace('default', { 'app.kubernetes.io/component': 'endpoint-picker' }),
  collector: inNamespace('gmp-system', { 'app.kubernetes.io/name': 'collector' }),
  kubeDns: inNamespace('kube-system', { 'k8s-app': 'kube-dns' }),
  nodeLocalDns: inNamespace('kube-system', { 'k8s-app': 'node-local-dns' }),
  nodeLocalDnsAddress: { address: '169.254.20.10' },
  metadataServer: { address: '169.254.169.254' },
  proxy: { address: '10.2.0.7' },
  healthCheck: { address: '35.191.3.4' },
  otherHealthCheck: { address: '130.211.1.2' },
  huggingFace: { address: '18.164.174.55' },
  controlPlane: { address: '172.16.0.2' },
  vpcHost: { address: '10.0.0.9' },
} satisfies Record<string, End>;

type Name = keyof typeof ENDS;

test('the proxy of this test stands in the platform’s proxy-only subnet', () => {
  expect(platform.network.proxyOnlyCidr).toBe('10.2.0.0/23');
});

describe('what has to pass', () => {
  test.each<[Name, Name, number, 'TCP' | 'UDP']>([
    ['proxy', 'server', 8000, 'TCP'],
    ['healthCheck', 'server', 8000, 'TCP'],
    ['otherHealthCheck', 'server', 8000, 'TCP'],
    ['proxy', 'picker', 9002, 'TCP'],
    ['healthCheck', 'picker', 9002, 'TCP'],
    ['healthCheck', 'picker', 9003, 'TCP'],
    ['otherHealthCheck', 'picker', 9003, 'TCP'],
    ['picker', 'server', 8000, 'TCP'],
    ['otherPicker', 'otherServer', 8000, 'TCP'],
    ['collector', 'server', 8000, 'TCP'],
    ['collector', 'picker', 9090, 'TCP'],
    ['picker', 'controlPlane', 443, 'TCP'],
    ['server', 'huggingFace', 443, 'TCP'],
    ['server', 'kubeDns', 53, 'UDP'],
    ['server', 'kubeDns', 53, 'TCP'],
    ['picker', 'nodeLocalDns', 53, 'UDP'],
    ['server', 'nodeLocalDnsAddress', 53, 'UDP'],
    ['server', 'metadataServer', 53, 'UDP'],
  ])('%s -> %s:%i (%s)', (from, to, port, protocol) => {
    expect(passes(policies, ENDS[from], ENDS[to], port, protocol)).toBe(true);
  });
});

describe('what has not', () => {
  test.each<[Name, Name, number]>([
    ['stranger', 'server', 8000],
    ['foreigner', 'server', 8000],
    ['otherPicker', 'server', 8000],
    ['picker', 'otherServer', 8000],
    ['otherServer', 'server', 8000],
    ['server', 'picker', 9002],
    ['huggingFace', 'server', 8000],
    ['vpcHost', 'server', 8000],
    ['vpcHost', 'picker', 9002],
    ['proxy', 'server', 9000],
    ['proxy', 'picker', 9090],
    ['collector', 'picker', 9002],
    ['server', 'huggingFace', 80],
    ['server', 'vpcHost', 443],
    ['server', 'controlPlane', 443],
    ['server', 'metadataServer', 80],
    ['picker', 'huggingFace', 80],
    ['stranger', 'huggingFace', 443],
    ['server', 'foreigner', 53],
  ])('%s -> %s:%i', (from, to, port) => {
    expect(passes(policies, ENDS[from], ENDS[to], port)).toBe(false);
  });
});

test('without policies everything passes, so the ones above are what stops it', () => {
  expect(passes([], ENDS.stranger, ENDS.server, 8000)).toBe(true);
});

test('every policy says why it is there', () => {
  for (const { metadata } of policies) expect(metadata.annotations?.[WHY_ANNOTATION]).toMatch(/\w+ \w+/);
});

test('models with ports of their own are reached at those', () => {
  const { gemma: model } = platformWith().models;
  const pool = { ...model!.pool, targetPorts: [8200, 8201], healthCheck: { ...model!.pool.healthCheck, port: 8200 } };
  const moved = { ...platformWith(), models: { gemma: { ...model!, pool, engine: { ...model!.engine, port: 8200 } } } };
  const ports = at(objectAt(moved, 'NetworkPolicy/allow-gateway-to-models'), 'spec', 'ingress', 0, 'ports');
  expect(ports).toEqual([8200, 8201].map((port) => ({ port, protocol: 'TCP' })));
});
