import { accept, type Platform } from '../../../platform';
import { customServers } from '../../conformance/environments/custom-servers';
import { change, goodDescription } from '../../fixtures/description';
import { findingsOf } from '../../platform/rules/rule-case';
import { at, manifestsOf, objectAt, podOf } from '../manifests';
import { parse } from 'yaml';

const platform = accept('custom-servers', customServers).platform;
const containerOf = (name: string) => podOf(objectAt(platform, `Deployment/${name}`)).container;
const pickerOf = (name: string, of: Platform = platform): unknown =>
  parse(at(objectAt(of, `ConfigMap/${name}-epp`), 'data', 'endpoint-picker.yaml') as string);
const typesOf = (config: unknown) => (at(config, 'plugins') as { type: string }[]).map(({ type }) => type);

describe('a server in vLLM’s place', () => {
  test('runs its own command, with its own environment and nothing of vLLM’s', () => {
    const container = containerOf('qwen3-8b');
    expect(at(container, 'command')).toEqual(['python3', '-m', 'sglang.launch_server']);
    expect(at(container, 'env')).toEqual([
      { name: 'HOME', value: '/home/sglang' },
      { name: 'HF_HUB_OFFLINE', value: '1' },
      { name: 'SGLANG_KEY', valueFrom: { secretKeyRef: { name: 'sglang', key: 'api-key' } } },
    ]);
    expect(at(containerOf('sentiment'), 'command')).toBeUndefined();
    expect(at(containerOf('sentiment'), 'args')).toBeUndefined();
  });

  test('is told apart by its own name in labels, selectors and pool', () => {
    const selector = { 'app.kubernetes.io/name': 'sglang', 'app.kubernetes.io/instance': 'qwen3-8b' };
    expect(at(objectAt(platform, 'InferencePool/qwen3-8b'), 'spec', 'selector', 'matchLabels')).toEqual(selector);
    expect(at(objectAt(platform, 'Deployment/qwen3-8b'), 'spec', 'selector', 'matchLabels')).toEqual(selector);
    expect(podOf(objectAt(platform, 'Deployment/qwen3-8b')).labels).toMatchObject({
      ...selector,
      'llm-d.ai/engine-type': 'sglang',
    });
    expect(at(objectAt(platform, 'InferencePool/qwen3-8b'), 'spec', 'targetPorts')).toEqual([{ number: 30_000 }]);
  });

  test.each([
    ['qwen3-8b', 'httpGet', { path: '/health_generate', port: 'http' }],
    ['sentiment', 'tcpSocket', { port: 8080 }],
    ['ranker', 'grpc', { port: 7070, service: 'inference' }],
  ])('%s is asked by %s', (name, how, asked) => {
    for (const probe of ['startupProbe', 'readinessProbe']) expect(at(containerOf(name), probe, how)).toEqual(asked);
  });

  test.each([
    ['resnet', 'HTTP', 'httpHealthCheck', { requestPath: '/v2/health/ready', port: 8000 }],
    ['sentiment', 'TCP', 'tcpHealthCheck', { port: 8080 }],
    ['ranker', 'GRPC', 'grpcHealthCheck', { grpcServiceName: 'inference', port: 7070 }],
  ])('the load balancer asks %s by %s', (name, type, field, check) => {
    const config = at(objectAt(platform, `HealthCheckPolicy/${name}`), 'spec', 'default', 'config');
    expect(config).toMatchObject({ type, [field]: check });
  });

  test('asks for accelerators only where it takes some', () => {
    expect(at(containerOf('qwen3-8b'), 'resources', 'limits')).toMatchObject({ 'nvidia.com/gpu': '2' });
    expect(Object.keys(at(containerOf('ranker'), 'resources', 'limits') as object)).toEqual([
      'ephemeral-storage',
      'memory',
    ]);
  });

  test('writes to its folders alone, unless it is said to write anywhere', () => {
    const mounts = (at(containerOf('ranker'), 'volumeMounts') as { mountPath: string }[]).map((one) => one.mountPath);
    expect(mounts).toEqual(['/home/model-server/tmp', '/home/model-server/logs', '/dev/shm', '/tmp']);
    expect(at(containerOf('ranker'), 'securityContext', 'readOnlyRootFilesystem')).toBe(true);
    expect(at(containerOf('sentiment'), 'securityContext', 'readOnlyRootFilesystem')).toBe(false);
  });

  test('is scraped where its metrics are, and not at all where it has none', () => {
    expect(at(objectAt(platform, 'PodMonitoring/resnet'), 'spec', 'endpoints', 0)).toMatchObject({ port: 'metrics' });
    expect(at(objectAt(platform, 'PodMonitoring/sentiment'), 'spec', 'endpoints', 0)).toMatchObject({
      path: '/prometheus',
      port: 'http',
    });
    const names = manifestsOf(platform).map(({ object }) => `${object.kind}/${object.metadata.name}`);
    expect(names).not.toContain('PodMonitoring/ranker');
    expect(at(objectAt(platform, 'NetworkPolicy/resnet-from-picker'), 'spec', 'ingress', 0, 'ports')).toEqual([
      { protocol: 'TCP', port: 8000 },
      { protocol: 'TCP', port: 8002 },
    ]);
  });

  test('scales on its own gauge, on one that the picker knows of it, or on what the picker counts', () => {
    const metricOf = (name: string) =>
      at(objectAt(platform, `HorizontalPodAutoscaler/${name}`), 'spec', 'metrics', 0, 'pods', 'metric', 'name');
    expect(metricOf('sentiment')).toBe('prometheus.googleapis.com|app_requests_in_progress|gauge');
    expect(metricOf('qwen3-8b')).toBe('prometheus.googleapis.com|sglang:num_queue_reqs|gauge');
    const own = change(customServers, 'models.ranker.replicas', { min: 1, max: 2 });
    const external = objectAt(accept('custom-servers', own).platform, 'HorizontalPodAutoscaler/ranker');
    expect(at(external, 'spec', 'metrics', 0, 'external', 'metric', 'name')).toMatch(/llm_d_epp_request_running/);
  });
});

describe('its picker', () => {
  test('keeps every scorer where it knows the engine', () => {
    expect(typesOf(pickerOf('qwen3-8b'))).toEqual([
      'queue-scorer',
      'kv-cache-utilization-scorer',
      'prefix-cache-scorer',
    ]);
    expect(at(pickerOf('qwen3-8b'), 'dataLayer')).toBeUndefined();
  });

  test('is told of another port, and of names', () => {
    const plugins = at(pickerOf('resnet'), 'plugins') as { type: string; parameters?: unknown }[];
    expect(plugins).toContainEqual({ type: 'metrics-data-source', parameters: { port: 8002 } });
    const named = at(pickerOf('sentiment'), 'plugins') as { type: string; parameters?: unknown }[];
    expect(named).toContainEqual({
      type: 'core-metrics-extractor',
      parameters: {
        defaultEngine: 'own',
        engineConfigs: [{ name: 'own', runningRequestsSpec: 'app_requests_in_progress' }],
      },
    });
    expect(podOf(objectAt(platform, 'Deployment/sentiment')).labels).toMatchObject({ 'llm-d.ai/engine-type': 'own' });
  });

  test('counts requests itself where the server tells nothing, and takes it for full by its own count', () => {
    expect(typesOf(pickerOf('ranker'))).toEqual([
      'active-request-scorer',
      'passthrough-parser',
      'concurrency-detector',
    ]);
    expect(pickerOf('ranker')).toMatchObject({
      dataLayer: { injectDefaults: false },
      flowControl: { saturationDetector: { pluginRef: 'concurrency-detector' } },
    });
  });

  test('of the other generation picks any server where nothing tells them apart', () => {
    const gie = { ...customServers, targets: { picker: { generation: 'gie', version: '1.5.0' } } };
    const { ranker } = customServers.models;
    const { platform: other } = accept('gie', { ...gie, models: { ranker } });
    expect(at(pickerOf('ranker', other), 'schedulingProfiles')).toEqual([
      { name: 'default', plugins: [{ pluginRef: 'random-picker' }] },
    ]);
  });
});

test('its route takes its own paths, and asks for no model', () => {
  expect(at(objectAt(platform, 'HTTPRoute/resnet'), 'spec', 'rules', 0, 'matches')).toEqual([
    { path: { type: 'Exact', value: '/v2/models/resnet/infer' } },
  ]);
});

describe('is refused', () => {
  const own = customServers.models['resnet'];
  test.each([
    ['beside an engine', { ...own, engine: {} }, 'models.own.engine'],
    ['beside weights of vLLM’s', { ...own, weights: 'google/gemma-2-2b-it' }, 'models.own.weights'],
    ['beside a key of vLLM’s', { ...own, apiKey: { secret: 'key', key: 'key' } }, 'models.own.apiKey'],
    ['without names', { ...own, servedModelNames: undefined }, 'models.own.servedModelNames'],
    [
      'with a loader of vLLM’s',
      { ...own, weightsFrom: { gcs: { path: 'x', loader: 'runai_streamer' } } },
      'models.own.weightsFrom.gcs.loader',
    ],
  ])('%s', (_, model, path) => {
    const description = {
      ...goodDescription(),
      weightsBucket: {},
      models: { ...goodDescription().models, own: model },
    };
    expect(findingsOf(description).map((finding) => finding.path)).toContain(path);
  });

  test('a model with neither server nor weights', () => {
    const description = change(goodDescription(), 'models.gemma.weights', undefined);
    expect(findingsOf(description).map((finding) => finding.path)).toContain('models.gemma.weights');
  });
});
