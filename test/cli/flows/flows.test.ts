import { describeAddress, describePods } from '../../../cli/flows/ends';
import { networkFlows } from '../../../cli/flows/flows';
import { flowsText } from '../../../cli/flows/table';
import { networkFlowsPage } from '../../../cli/docs/network-flows';
import production from '../../../environments/production';
import quickstart from '../../../environments/quickstart';
import { accept, type Platform, resolve } from '../../../platform';
import { at, manifestsOf } from '../../k8s/manifests';
import { guardrail } from '../../conformance/environments/guardrail';
import { useWorkspace, yamlEnvironment } from '../harness/workspace';

const ENVIRONMENTS: Readonly<Record<string, Platform>> = {
  quickstart: accept('quickstart', quickstart).platform,
  production: accept('production', production).platform,
  guardrail: accept('guardrail', guardrail).platform,
  'by-names': resolve('by-names', { ...quickstart, network: { fqdnPolicies: { hosts: ['*.example.com'] } } }),
};

interface Rule {
  readonly from?: readonly object[];
  readonly to?: readonly object[];
  readonly matches?: readonly { name?: string; pattern?: string }[];
  readonly ports: readonly { protocol: string; port: number; endPort?: number }[];
}

function policiesOf(platform: Platform) {
  return manifestsOf(platform)
    .map(({ object }) => object)
    .filter(({ kind }) => /^(FQDN)?NetworkPolicy$/.test(kind));
}

describe.each(Object.entries(ENVIRONMENTS))('who talks to whom in %s', (_, platform) => {
  const { denied, flows } = networkFlows(platform);
  const text = flowsText({ denied, flows });

  test('has a row for every peer of every rule of every policy, and no other', () => {
    const wanted = policiesOf(platform).flatMap(({ kind, metadata, spec }) =>
      (['ingress', 'egress'] as const).flatMap((direction) =>
        ((at(spec, direction) ?? []) as Rule[]).flatMap(({ from, matches, to }) =>
          (from ?? to ?? matches ?? []).map(() => `${metadata.namespace} ${kind}/${metadata.name} ${direction}`),
        ),
      ),
    );
    const shown = flows.map(({ direction, namespace, policy }) => `${namespace} ${policy} ${direction}`);
    expect(shown.sort()).toEqual(wanted.sort());
    for (const { policy } of flows) expect(text).toContain(`\`${policy}\``);
  });

  test('says of every flow which ports and why', () => {
    for (const { metadata, spec } of policiesOf(platform)) {
      const rules = [at(spec, 'ingress'), at(spec, 'egress')].flatMap((some) => (some ?? []) as Rule[]);
      const ports = rules.flatMap((rule) =>
        rule.ports.map(
          ({ endPort, port, protocol }) => `${protocol} ${port}${endPort === undefined ? '' : `-${endPort}`}`,
        ),
      );
      const found = flows.filter(
        ({ namespace, policy }) => namespace === metadata.namespace && policy.endsWith(`/${metadata.name}`),
      );
      expect(new Set(found.flatMap((flow) => flow.ports))).toEqual(new Set(ports));
      expect(found.every(({ why }) => why.includes(' '))).toBe(true);
    }
  });

  test('shuts off every namespace that is made', () => {
    const made = manifestsOf(platform).filter(({ object }) => object.kind === 'Namespace');
    expect(denied).toEqual(made.map(({ object }) => object.metadata.name).sort());
    for (const namespace of denied) expect(text).toContain(`In \`${namespace}\` nothing else passes`);
  });

  test('names no end that nobody could find', () => {
    for (const { from, to } of flows) expect(`${from} ${to}`).not.toMatch(/undefined|\[object|^ | $/);
  });
});

test('another policy makes another table', () => {
  const { quickstart: platform } = ENVIRONMENTS;
  const moved = { ...platform!, network: { ...platform!.network, proxyOnlyCidr: '10.99.0.0/23' } };
  expect(flowsText(networkFlows(moved))).not.toBe(flowsText(networkFlows(platform!)));
  expect(flowsText(networkFlows(moved))).toContain("the load balancer's proxies (10.99.0.0/23)");
});

test.each([
  [{}, 'every pod'],
  [{ matchLabels: { 'app.kubernetes.io/component': 'model-server' } }, 'model-server'],
  [{ matchLabels: { tier: 'gold' } }, 'tier=gold'],
  [{ matchExpressions: [{ key: 'k8s-app', operator: 'In', values: ['a', 'b'] }] }, 'a or b'],
  [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, 'tier Exists'],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a'] }] }, 'app NotIn (a)'],
])('pods of %j are %s', (selector, words) => {
  expect(describePods(selector)).toBe(words);
});

test.each([
  ['10.0.0.0/8', [], '10.0.0.0/8'],
  ['0.0.0.0/0', ['10.0.0.0/8'], 'any address (0.0.0.0/0), but 10.0.0.0/8'],
])('addresses of %s without %j are %s', (cidr, except, words) => {
  expect(describeAddress(cidr, except)).toBe(words);
});

test('the page has the tables of shipped environments', () => {
  const page = networkFlowsPage();
  for (const name of ['production', 'quickstart']) {
    expect(page).toContain(`## ${name}\n`);
    expect(page).toContain(flowsText(networkFlows(ENVIRONMENTS[name]!)));
  }
});

describe('slipway flows', () => {
  const workspace = useWorkspace();
  beforeEach(() => workspace().write({ 'environments/dev.yaml': yamlEnvironment('gemma') }));

  test('prints the table of an environment of the user', async () => {
    const { code, out, err } = await workspace().run('flows', 'dev');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('| gemma endpoint-picker | gemma vllm | TCP 8000 |');
  });

  test('prints it for programs', async () => {
    const { out } = await workspace().run('flows', 'dev', '--json');
    expect(JSON.parse(out)).toMatchObject({ environment: 'dev', denied: ['inference'] });
  });

  test('says so where there is no such environment', async () => {
    expect(await workspace().run('flows', 'prod')).toMatchObject({ code: 1, out: '' });
  });
});
