import { gie } from './environments/gie';
import { ApiServer } from './harness/api-server';
import { installCrds } from './harness/cluster-set-up';
import { eventually } from './harness/eventually';
import type { ExtProcServer } from './harness/ext-proc-server';
import { ModelEndpoint } from './harness/model-endpoint';
import { startPicker } from './harness/picker';
import { synthesize } from './harness/synthesis';
import { Workspace } from './harness/workspace';

/** Addresses of the loopback network, so that several endpoints may have the pool's one target port. */
const ENDPOINTS = ['127.31.0.1', '127.31.0.2'];

describe('the real endpoint picker, as the output would start it', () => {
  const workspace = new Workspace('picker');
  const { objects } = synthesize(workspace, 'gie', gie);
  const [pool] = objects.filter(({ kind }) => kind === 'InferencePool');
  let api: ApiServer;
  let picker: ExtProcServer;
  let token: string;

  beforeAll(async () => {
    api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    await api.kubectl.applyObjects(objects);
    const account = findMetricsReader();
    token = (await api.kubectl.run('create', 'token', account, '-n', pool!.metadata.namespace!)).trim();
    picker = await startPicker(api, { objects });
  }, 180_000);
  afterAll(() => workspace.end());

  test('is healthy to every probe of its Deployment', async () => {
    const health = await picker.health();
    expect(health).toEqual(health.map(() => 'SERVING'));
    expect(health).toHaveLength(2);
  });

  test('shows its metrics to the account that scrapes them, and to nobody else', async () => {
    expect((await picker.metrics(token)).status).toBe(200);
    expect((await picker.metrics()).status).toBe(401);
  });

  test('has no endpoint while no pod is ready', async () => {
    await eventually('the pool to be counted', async () => (await readyPods()) === 0);
  });

  test('finds the pods that the pool selects and reads their load', async () => {
    for (const [index, address] of ENDPOINTS.entries()) {
      await ModelEndpoint.start(api, objects, { address, load: { waiting: 4 + 2 * index, kvCacheUsage: 0.5 } });
    }
    await eventually('both pods to be endpoints', async () => (await readyPods()) === ENDPOINTS.length, {
      logs: () => picker.daemon.log(),
    });
    await eventually('their load to be read', async () => (await gauge('inference_pool_average_queue_size')) === 5, {
      logs: () => picker.daemon.log(),
    });
    expect(await gauge('inference_pool_average_kv_cache_utilization')).toBeCloseTo(0.5);
  });

  test('runs with flow control, as its configuration asks for', () => {
    expect(picker.daemon.fullLog()).toMatch(/Initializing [a-z ]*Flow Control layer/);
  });

  test('reports no fault', () => {
    const faults = picker.daemon
      .fullLog()
      .split('\n')
      .filter((line) => /"level":"(error|fatal|panic)"|forbidden/.test(line));
    expect(faults).toEqual([]);
  });

  test('would not start from a configuration that names a plugin it does not have', async () => {
    const configure = (config: Record<string, unknown>) => ({ ...config, plugins: [{ type: 'no-such-scorer' }] });
    await expect(startPicker(api, { objects, configure })).rejects.toThrow(/no-such-scorer/);
  });

  function findMetricsReader(): string {
    const bindings = objects.filter(({ kind }) => kind === 'ClusterRoleBinding');
    const reading = objects.find(
      ({ kind, rules }) => kind === 'ClusterRole' && JSON.stringify(rules).includes('/metrics'),
    );
    const binding = bindings.find(({ roleRef }) => (roleRef as { name: string }).name === reading?.metadata.name);
    const [subject] = (binding?.['subjects'] ?? []) as { name: string }[];
    if (subject === undefined) throw new Error('no account may read metrics');
    return subject.name;
  }

  async function readyPods(): Promise<number | undefined> {
    return gauge('inference_pool_ready_pods');
  }

  async function gauge(name: string): Promise<number | undefined> {
    const { text } = await picker.metrics(token);
    const line = text.split('\n').find((one) => one.startsWith(`${name}{`) && one.includes(`"${pool!.metadata.name}"`));
    return line === undefined ? undefined : Number(line.split(' ').at(-1));
  }
});
