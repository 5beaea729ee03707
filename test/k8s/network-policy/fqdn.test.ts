import { WHY_ANNOTATION } from '../../../k8s/network-policy';
import { DOWNLOAD_HOSTS } from '../../../platform/catalog';
import type { PlatformDescription } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { findingsOf } from '../../platform/rules/rule-case';
import { at, idOf, manifestsOf, objectAt } from '../manifests';
import { synth } from '../../infra/terraform';
import { passes } from './evaluator';

const { gemma } = goodDescription().models;

const byNames = (
  fqdnPolicies: NonNullable<PlatformDescription['network']>['fqdnPolicies'],
  model: Partial<typeof gemma> = {},
  further: Partial<PlatformDescription> = {},
) => platformWith({ network: { fqdnPolicies }, models: { gemma: { ...gemma!, ...model } as never }, ...further });

const idsOf = (platform: ReturnType<typeof platformWith>, kind: string) =>
  manifestsOf(platform)
    .map(({ object }) => object)
    .filter((object) => object.kind === kind)
    .map(idOf);

/** Whether policies let servers of gemma ask a host, as GKE matches names: `*` stands for one label. */
function reaches(platform: ReturnType<typeof platformWith>, host: string): boolean {
  const policies = manifestsOf(platform).filter(({ object }) => object.kind === 'FQDNNetworkPolicy');
  return policies.some(({ object }) => {
    const matches = at(object, 'spec', 'egress', 0, 'matches') as { name?: string; pattern?: string }[];
    return matches.some(({ name, pattern }) =>
      pattern === undefined ? name === host : host.split('.').slice(1).join('.') === pattern.slice('*.'.length),
    );
  });
}

describe('policies by names', () => {
  test('take the place of the one that lets servers ask any host', () => {
    expect(idsOf(byNames(true), 'FQDNNetworkPolicy')).toEqual([
      'FQDNNetworkPolicy/gemma-to-hub',
      'FQDNNetworkPolicy/gemma-to-hub-cdn',
      'FQDNNetworkPolicy/gemma-to-hub-xet',
    ]);
    const policies = manifestsOf(byNames(true)).map(({ object }) => object);
    const server = at(objectAt(byNames(true), 'Deployment/gemma'), 'spec', 'template', 'metadata', 'labels') as Record<
      string,
      string
    >;
    const boundary = policies.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(passes(boundary, { namespace: 'inference', labels: server }, { address: '18.164.174.55' }, 443)).toBe(false);
  });

  test('select the servers of their model, over HTTPS, and say why', () => {
    const policy = objectAt(byNames(true), 'FQDNNetworkPolicy/gemma-to-hub');
    expect(policy.apiVersion).toBe('networking.gke.io/v1alpha1');
    expect(policy.metadata.annotations?.[WHY_ANNOTATION]).toContain('Hugging Face');
    expect(policy.spec).toEqual({
      podSelector: {
        matchLabels: at(objectAt(byNames(true), 'InferencePool/gemma'), 'spec', 'selector', 'matchLabels'),
      },
      egress: [{ matches: [{ name: 'huggingface.co' }, { name: 'hf.co' }], ports: [{ protocol: 'TCP', port: 443 }] }],
    });
  });

  // As the Hub lists them (https://huggingface.co/.well-known/meta.json).
  test.each([
    'huggingface.co',
    'cdn-lfs.hf.co',
    'cdn-lfs-us-1.hf.co',
    'transfer.xethub.hf.co',
    'transfer.xethub-eu.hf.co',
    'cas-server.xethub.hf.co',
    'aws.cdn.hf.co',
    'us.aws.cdn.hf.co',
    'eu-west-3.aws.cdn.hf.co',
    'us.gcp.cdn.hf.co',
    'europe-west4.us.gcp.cdn.hf.co',
  ])('let %s be asked', (host) => {
    expect(reaches(byNames(true), host)).toBe(true);
  });

  test.each(['example.com', 'huggingface.co.example.com', 'a.b.xethub.hf.co', 'storage.googleapis.com'])(
    'do not let %s be asked',
    (host) => {
      expect(reaches(byNames(true), host)).toBe(false);
    },
  );

  test('of weights in a bucket let Google be asked, and not the Hub', () => {
    const platform = byNames(
      true,
      { weightsFrom: { gcs: { path: 'gemma' } } },
      { weightsBucket: { existing: 'company-weights' } },
    );
    expect(reaches(platform, 'storage.googleapis.com')).toBe(true);
    expect(reaches(platform, 'huggingface.co')).toBe(false);
  });

  test('of a mirror let it be asked in place of the Hub', () => {
    const platform = byNames(true, { engine: { env: { HF_ENDPOINT: 'https://hub.example.com' } } });
    expect(reaches(platform, 'hub.example.com')).toBe(true);
    expect(reaches(platform, 'huggingface.co')).toBe(false);
  });

  test('let hosts be asked that the description names', () => {
    const platform = byNames({ hosts: ['*.images.example.com', 'www.example.com'] });
    expect(['a.images.example.com', 'www.example.com'].map((host) => reaches(platform, host))).toEqual([true, true]);
  });

  test('are enforced by the cluster that is made for them', () => {
    const cluster = (platform: ReturnType<typeof platformWith>) =>
      at(synth(platform), 'resource', 'google_container_cluster', 'cluster', 'enable_fqdn_network_policy');
    expect(cluster(byNames(true))).toBe(true);
    expect(cluster(byNames(true, {}, { cluster: { mode: 'autopilot' } }))).toBe(true);
    expect(cluster(platformWith())).toBeUndefined();
  });

  test.each([[false], [undefined]])('are not there where fqdnPolicies is %s', (fqdnPolicies) => {
    expect(idsOf(byNames(fqdnPolicies), 'FQDNNetworkPolicy')).toEqual([]);
    expect(idsOf(byNames(fqdnPolicies), 'NetworkPolicy')).toContain('NetworkPolicy/allow-weights');
  });

  test.each(['https://example.com', '*', '*.*.example.com', 'Example.com', 'example'])(
    'do not take %s for a host',
    (host) => {
      expect(findingsOf({ ...goodDescription(), network: { fqdnPolicies: { hosts: [host] } } })).not.toEqual([]);
    },
  );
});

test('every group of hosts has a source, and no name stands in two of them', () => {
  const groups = Object.values(DOWNLOAD_HOSTS);
  const all = groups.flatMap(({ names, patterns }) => [...names, ...patterns]);
  expect(new Set(all).size).toBe(all.length);
  for (const { source } of groups) expect(source).toMatch(/^https:/);
});
