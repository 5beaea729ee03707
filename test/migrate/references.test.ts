import { parse } from 'yaml';

import { migrateText, targetOf } from '../../migrate';

const TARGET = targetOf('llm-d');
const REF = '{ group: inference.networking.x-k8s.io, kind: InferencePool, name: p }';

describe('what names a pool of the old group', () => {
  test.each([
    ['gateway.networking.k8s.io/v1', 'HTTPRoute', `rules: [{ backendRefs: [${REF}] }]`],
    [
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      `rules: [{ filters: [{ type: RequestMirror, requestMirror: { backendRef: ${REF} } }] }]`,
    ],
    ['gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', `to: [${REF}]`],
    ['networking.gke.io/v1', 'GCPBackendPolicy', `targetRef: ${REF}`],
    ['networking.gke.io/v1', 'HealthCheckPolicy', `targetRef: ${REF}`],
    ['networking.gke.io/v1', 'GCPTrafficDistributionPolicy', `targetRefs: [${REF}]`],
    ['autoscaling.gke.io/v1beta1', 'AutoscalingMetric', `targetRef: ${REF}`],
  ])('is changed in %s %s', (apiVersion, kind, spec) => {
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\nspec: { ${spec} }\n`;
    const { text: after, objects } = migrateText(text, TARGET);

    expect(after).toBe(text.replace('inference.networking.x-k8s.io', 'inference.networking.k8s.io'));
    expect(objects[0]!.notes).toEqual([expect.objectContaining({ kind: 'changed' })]);
  });

  test('is changed by its apiVersion too', () => {
    const described = '{ apiVersion: inference.networking.x-k8s.io/v1alpha2, kind: InferencePool, name: p }';
    const text = `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: { describedObject: ${described} }\n`;

    expect(migrateText(text, TARGET).text).toContain('inference.networking.k8s.io/v1,');
  });

  test('is only told of in a kind that nobody knows', () => {
    const text = `apiVersion: example.org/v1\nkind: Thing\nspec: { ref: ${REF} }\n`;
    const { text: after, objects } = migrateText(text, TARGET);

    expect(after).toBe(text);
    expect(objects[0]!.notes).toEqual([expect.objectContaining({ kind: 'decide' })]);
  });

  test('is told of by its place', () => {
    const route = `rules: [{ backendRefs: [{ kind: Service, name: s, port: 80 }, ${REF}] }]`;
    const text = `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec: { ${route} }\n`;

    expect(migrateText(text, TARGET).objects[0]!.notes[0]!.path).toBe('spec.rules[0].backendRefs[1].group');
  });
});

describe('the rights of a picker', () => {
  test.each([
    [['inferencepools'], 'llm-d', ['inference.networking.k8s.io']],
    [['inferencemodels'], 'llm-d', ['llm-d.ai']],
    [['inferenceobjectives', 'inferencepools'], 'llm-d', ['inference.networking.k8s.io', 'llm-d.ai']],
    [['inferencemodels/status'], 'gie', ['inference.networking.x-k8s.io']],
    [['*'], 'llm-d', ['inference.networking.k8s.io', 'llm-d.ai']],
  ] as const)('on %j are on the groups that %s reads', (resources, generation, apiGroups) => {
    const rule = { apiGroups: ['inference.networking.x-k8s.io'], resources, verbs: ['list', 'watch'] };
    const text = JSON.stringify({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', rules: [rule] });
    const after = parse(migrateText(text, targetOf(generation)).text) as { rules: (typeof rule)[] };

    expect(after.rules[0]!.apiGroups).toEqual(apiGroups);
    expect(after.rules[0]!.resources.join()).not.toContain('inferencemodels');
    expect(after.rules[0]!.verbs).toEqual(['list', 'watch']);
  });
});

describe('a picker', () => {
  const deployment = (image: string, args: readonly string[]): string =>
    JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      spec: { template: { spec: { containers: [{ name: 'epp', image, args }] } } },
    });
  const after = (text: string): { image: string; args: string[] } => {
    const object = parse(migrateText(text, TARGET).text) as {
      spec: { template: { spec: { containers: [{ image: string; args: string[] }] } } };
    };
    return object.spec.template.spec.containers[0];
  };
  const OLD = 'registry.k8s.io/gateway-api-inference-extension/epp:v1.0.0';

  test.each([
    [
      ['-poolName', 'p', '--v', '4'],
      ['--pool-name=p', '--v', '4'],
    ],
    [['--kv-cache-usage-percentage-metric=own'], []],
    [['--kv-cache-usage-percentage-metric', 'own', '--tracing=false'], ['--tracing=false']],
    [['--pool-group', 'inference.networking.x-k8s.io'], ['--pool-group=inference.networking.k8s.io']],
    [
      ['--secure-serving', '--pool-name=p'],
      ['--secure-serving', '--pool-name=p'],
    ],
    [['--no-such-flag', '--pool-name=p'], ['--pool-name=p']],
  ])('called with %j is called with %j', (args, wanted) => {
    expect(after(deployment(OLD, args))).toEqual({ name: 'epp', image: TARGET.release.image, args: wanted });
  });

  test.each([
    ['registry.example.org/mirror/epp:v1', 'registry.example.org/mirror/epp:v1', 'decide'],
    ['ghcr.io/llm-d/llm-d-inference-scheduler@sha256:abc', TARGET.release.image, 'changed'],
  ])('of the image %s gets %s', (before, image, kind) => {
    const text = deployment(before, []);

    expect(after(text).image).toBe(image);
    expect(migrateText(text, TARGET).objects[0]!.notes).toEqual([expect.objectContaining({ kind })]);
  });

  test('is none where its image is another', () => {
    const text = deployment('vllm/vllm-openai:v0.30.0', ['--no-such-flag']);

    expect(migrateText(text, TARGET)).toEqual({ text, objects: [], kinds: [] });
  });

  test('has the configuration on its command line converted', () => {
    const config = 'apiVersion: inference.networking.x-k8s.io/v1alpha1\nkind: EndpointPickerConfig\n';

    expect(after(deployment(OLD, ['--config-text', config])).args).toEqual([
      '--config-text',
      config.replace('inference.networking.x-k8s.io', 'llm-d.ai'),
    ]);
  });

  test('is told of a value that its picker never read', () => {
    const [object] = migrateText(deployment(OLD, ['--secure-serving', 'false']), TARGET).objects;

    expect(object!.notes).toContainEqual(
      expect.objectContaining({ kind: 'decide', path: expect.stringContaining('secure-serving') }),
    );
  });

  test('that would take Pods for vLLM says which label they need', () => {
    const labels = { 'inference.networking.k8s.io/engine-type': 'sglang' };
    const text = JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      spec: { template: { metadata: { labels } } },
    });

    expect(migrateText(text, TARGET).objects[0]!.notes[0]!.message).toContain(
      "'llm-d.ai/engine-type': add it with 'sglang'",
    );
  });
});

describe('what nobody would miss until it is too late', () => {
  test.each([
    ['inference_model_request_total', 'gie', true],
    ['inference_objective_request_total', 'gie', false],
    ['inference_objective_request_total', 'llm-d', false],
    ['llm_d_epp_ready_endpoints', 'gie', true],
    ['llm_d_epp_ready_endpoints', 'llm-d', false],
  ] as const)('the metric %s, for %s, is told of: %s', (metric, generation, told) => {
    const text = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec: { expr: 'rate(${metric}[5m])' }\n`;
    const { text: after, objects } = migrateText(text, targetOf(generation));

    expect(after).toBe(text);
    expect(objects.flatMap(({ notes }) => notes.map(({ kind }) => kind))).toEqual(told ? ['decide'] : []);
  });

  test('a header of the llm-d picker that the other does not read is exchanged', () => {
    const filter = '{ requestHeaderModifier: { set: [{ name: X-Llm-D-Inference-Objective, value: a }] } }';
    const route = `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec: { rules: [{ filters: [${filter}] }] }\n`;

    expect(migrateText(route, targetOf('gie')).text).toContain('{ name: x-gateway-inference-objective, value: a }');
    expect(migrateText(route, TARGET).text).toBe(route);
  });

  test('the definition of an API that is gone is told of', () => {
    const spec = 'spec: { group: inference.networking.x-k8s.io, names: { kind: InferenceModel } }';
    const text = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n${spec}\n`;

    expect(migrateText(text, TARGET).objects[0]!.notes).toEqual([expect.objectContaining({ kind: 'decide' })]);
    expect(migrateText(text.replace('InferenceModel', 'InferenceObjective'), TARGET).objects).toEqual([]);
  });
});
