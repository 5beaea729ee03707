import { accept, type Platform } from '../../../../platform';
import { everyRole, type Model, rolesOf } from '../../../../platform/resolve';
import { change } from '../../../fixtures/description';
import { splitDescription } from '../../../fixtures/split';

const platformOf = (path?: string, value?: unknown): Platform =>
  accept('split', path === undefined ? splitDescription() : change(splitDescription(), path, value)).platform;
const qwenOf = (platform: Platform): Model => platform.models['qwen']!;
const [decode, prefill] = rolesOf(qwenOf(platformOf())) as [Model, Model];
const transferOf = ({ engine }: Model): unknown =>
  JSON.parse(
    engine.args
      .find((arg) => arg.startsWith('--kv-transfer-config='))!
      .split('=')
      .slice(1)
      .join('='),
  );

describe('a model whose prompts are read apart', () => {
  test('is two sets of servers of one pool', () => {
    expect(rolesOf(qwenOf(platformOf())).map(({ name, pool }) => [name, pool.name])).toEqual([
      ['qwen', 'qwen'],
      ['qwen-prefill', 'qwen'],
    ]);
    expect(Object.keys(everyRole(platformOf().models))).toEqual(['qwen', 'qwen-prefill']);
  });

  test('has parallelism and replicas of its own for each', () => {
    expect(
      [decode, prefill].map(({ engine, resources }) => [engine.tensorParallelSize, resources.accelerator.count]),
    ).toEqual([
      [4, 4],
      [2, 2],
    ]);
    expect([decode.scaling.kind, prefill.scaling.kind]).toEqual(['fixed', 'hpa']);
  });

  test('has the same of all that shapes the KV cache', () => {
    const shape = ({ engine }: Model) => [engine.version, engine.image, engine.maxModelLen, engine.kvCacheDtype];
    expect(shape(prefill)).toEqual(shape(decode));
    expect(prefill.weights).toEqual(decode.weights);
  });

  test('flags and variables of its own come on top of the model’s', () => {
    const both = { args: { '--block-size': 64 }, env: { NCCL_DEBUG: 'WARN', NCCL_ALGO: 'Ring' } };
    const described = change(splitDescription(), 'models.qwen.engine', { tensorParallelSize: 4, ...both });
    const changed = change(described as ReturnType<typeof splitDescription>, 'models.qwen.prefill.engine', {
      ...{ tensorParallelSize: 2, args: { '--seed': 7 }, env: { NCCL_DEBUG: 'INFO' } },
    });
    const [own, theirs] = rolesOf(qwenOf(accept('split', changed).platform)) as [Model, Model];
    expect(own.engine.extraArgs).toEqual({ '--block-size': 64 });
    expect(theirs.engine.extraArgs).toEqual({ '--block-size': 64, '--seed': 7 });
    expect(theirs.engine.extraEnv).toEqual({ NCCL_DEBUG: 'INFO', NCCL_ALGO: 'Ring' });
  });

  test('the engine that writes stands behind the proxy, at the port that the pool names', () => {
    expect(decode.engine.port).toBe(8200);
    expect(prefill.engine.port).toBe(8000);
    expect(decode.pool.targetPorts).toEqual([8000]);
    expect(decode.disaggregation?.routingProxy).toMatchObject({
      image: 'ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.10.0',
      port: 8000,
      args: ['--port=8000', '--vllm-port=8200', '--kv-connector=nixlv2', '--secure-proxy=false'],
    });
    expect(prefill.disaggregation?.routingProxy).toBeUndefined();
  });

  test('a proxy that answers for itself is not asked whether the engine lives', () => {
    expect(decode.pool.healthCheck).toMatchObject({ path: '/v1/models', port: 8000 });
  });

  test('recomputes what a prefill server took with it where those are scaled, unless told otherwise', () => {
    const connector = { kv_connector: 'NixlConnector', kv_role: 'kv_both' };
    expect(transferOf(decode)).toEqual({ ...connector, kv_load_failure_policy: 'recompute' });
    expect(transferOf(qwenOf(platformOf('models.qwen.prefill.replicas', 2)))).toEqual(connector);
    expect(transferOf(qwenOf(platformOf('models.qwen.prefill.loadFailurePolicy', 'fail')))).toEqual({
      ...connector,
      kv_load_failure_policy: 'fail',
    });
  });

  test('is scaled by metrics of its own pods, and by those of the one picker', () => {
    const name = 'llm_d_epp_flow_control_queue_size';
    const { prefill: scaled } = qwenOf(platformOf('models.qwen.prefill.scaling', { metric: name }));
    expect(scaled?.scaling).toMatchObject({
      adapter: { source: 'External', selector: { 'metric.labels.inference_pool': 'qwen' } },
    });
  });

  test('every leaf of it has an origin', () => {
    const { origins, models } = platformOf();
    const { pool: _, priority: __, ...own } = prefill;
    const known = (path: string): boolean =>
      path
        .split('.')
        .some((_part, index, parts) => origins[parts.slice(0, parts.length - index).join('.')] !== undefined);
    const paths = leaves({ ...own, ...models['qwen']!.prefill }).map((path) => `models.qwen.prefill.${path}`);
    expect(paths.filter((path) => !known(path))).toEqual([]);
  });
});

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}
