import { pickers } from './environments/pickers';
import { ApiServer } from './harness/api-server';
import { installCrds } from './harness/cluster-set-up';
import { eventually } from './harness/eventually';
import type { ExtProcServer } from './harness/ext-proc-server';
import { grpcHealth } from './harness/grpc-health';
import { startPicker } from './harness/picker';
import { synthesize } from './harness/synthesis';
import { Workspace } from './harness/workspace';

describe('the real endpoint picker, with what a description may say of it', () => {
  const workspace = new Workspace('pickers');
  const { objects } = synthesize(workspace, 'pickers', pickers);
  let api: ApiServer;

  beforeAll(async () => {
    api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    await api.kubectl.applyObjects(objects);
  }, 180_000);
  afterAll(() => workspace.end());

  test.each([
    ['scorers, a parser, thresholds and flags of its own', 'scored', /running-requests-size-scorer/],
    ['adapters', 'tuned', /lora-affinity-scorer/],
    ['queues by priority', 'queued', /Initializing [a-z ]*Flow Control layer/],
  ])(
    'starts with %s',
    async (_, pool, logged) => {
      const picker = await startPicker(api, { objects, pool });
      expect(await picker.health()).toEqual(['SERVING', 'SERVING']);
      expect(picker.daemon.fullLog()).toMatch(logged);
      expect(faultsOf(picker)).toEqual([]);
      await picker.daemon.stop();
    },
    60_000,
  );

  test('ends where it weighs tokens in flight, with what counts them declared as well', async () => {
    const added = ['inflight-load-producer', 'token-load-scorer'].map((type) => ({ type }));
    const configure = (config: Record<string, unknown>) => ({
      ...config,
      plugins: [...(config['plugins'] as object[]), ...added],
      schedulingProfiles: [{ name: 'default', plugins: [{ pluginRef: 'token-load-scorer', weight: 1 }] }],
    });
    await expect(startPicker(api, { objects, pool: 'tuned', configure })).rejects.toThrow(/InFlightLoadKey/);
  }, 60_000);

  describe('of which one replica stands by', () => {
    const replicas: ExtProcServer[] = [];

    beforeAll(async () => {
      for (let replica = 0; replica < 2; replica += 1)
        replicas.push(await startPicker(api, { objects, pool: 'available' }));
    }, 120_000);

    test('is healthy to the probes of its Deployment, whether it leads or not', async () => {
      for (const replica of replicas) expect(await replica.health()).toEqual(['SERVING', 'SERVING']);
    });

    test('says to the load balancer which replica leads', async () => {
      await eventually('one to lead', async () => (await leaders()).length === 1, { logs });
    });

    test('holds the lease that its rights name, and lacks none of them', async () => {
      const [role] = objects.filter(({ kind, metadata }) => kind === 'Role' && metadata.name === 'available-epp');
      const named = JSON.stringify(role?.rules);
      const leases = await api.kubectl.run('get', 'leases', '-A', '-o', 'jsonpath={.items[*].metadata.name}');
      const own = leases.split(/\s+/).filter((lease) => lease.includes('available'));
      expect(own).toHaveLength(1);
      expect(named).toContain(`"${own[0]}"`);
      for (const replica of replicas) expect(replica.daemon.fullLog()).not.toContain('forbidden');
    });

    test('leads where the other one has gone', async () => {
      const [leader] = await leaders();
      const standby = replicas.find((replica) => replica !== leader)!;
      await leader!.daemon.stop();
      replicas.splice(0, replicas.length, standby);
      await eventually('the other one to lead', async () => (await leaders())[0] === standby, {
        withinSeconds: 60,
        logs,
      });
    }, 90_000);

    async function leaders(): Promise<ExtProcServer[]> {
      const statuses = await Promise.all(replicas.map(({ ports }) => grpcHealth(ports.health, leaderService())));
      return replicas.filter((_, index) => statuses[index] === 'SERVING');
    }

    /** The service that the load balancer is told to ask for. */
    function leaderService(): string {
      const policy = objects.find(
        ({ kind, metadata }) => kind === 'HealthCheckPolicy' && metadata.name === 'available-epp',
      );
      const { config } = policy?.spec?.['default'] as { config: { grpcHealthCheck: { grpcServiceName: string } } };
      return config.grpcHealthCheck.grpcServiceName;
    }

    function logs(): string {
      return replicas.map(({ daemon }) => daemon.log()).join('\n');
    }
  });

  function faultsOf({ daemon }: ExtProcServer): string[] {
    return daemon
      .fullLog()
      .split('\n')
      .filter((line) => /"level":"(error|fatal|panic)"|forbidden/.test(line));
  }
});
