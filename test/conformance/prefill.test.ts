import { ApiServer } from './harness/api-server';
import { namedCases } from './harness/cases';
import { installCrds } from './harness/cluster-set-up';
import { startControllerManager, startKwok, startScheduler } from './harness/controllers';
import { eventually } from './harness/eventually';
import { gkeAgents } from './harness/gke-agents';
import type { KubernetesObject } from './harness/manifests';
import { nodesOf } from './harness/node-pools';
import { isRunning, running } from './harness/pods';
import { type Deployment, type Pod } from './harness/workloads';
import { Workspace } from './harness/workspace';

/** Pod label by which the picker tells roles apart. */
const ROLE = 'llm-d.ai/role';

const synthesized = new Workspace('prefill-input');
afterAll(() => synthesized.end());

const withRoles = namedCases(synthesized).filter(([, { objects }]) => serversWithRole(objects).length > 0);

describe.each(withRoles)('prefill and decode of %s, on nodes that the real scheduler fills', (_, one) => {
  const workspace = new Workspace('prefill');
  const objects = withoutAutoscalers(one.objects);
  const nodes = nodesOf(one.terraform);
  const servers = serversWithRole(objects);
  const pools = one.objects.filter(({ kind }) => kind === 'InferencePool');
  let api: ApiServer;

  beforeAll(async () => {
    api = await ApiServer.start(workspace, { serviceAccounts: true });
    await installCrds(api, one.objects);
    await startControllerManager(api);
    await startKwok(api);
    await startScheduler(api);
    await api.kubectl.run('create', `--filename=${api.kubectl.fileOf(nodes)}`);
    await api.kubectl.applyObjects(gkeAgents());
    await api.kubectl.applyObjects(objects);
  }, 180_000);
  afterAll(() => workspace.end());

  test('there are as many of one role as of the other', () => {
    const roles = servers.map(roleOf).sort();
    expect(roles.filter((role) => role === 'prefill')).toHaveLength(servers.length / 2);
    expect(new Set(roles)).toEqual(new Set(['decode', 'prefill']));
  });

  test.each(named(servers))('%s finds its place at its maximum', async (_name, server) => {
    expect(await running(api, server, maximumOf(one.objects, server))).not.toHaveLength(0);
  });

  test.each(named(servers))('%s is updated where every GPU is taken', async (name, server) => {
    const { namespace = '' } = server.metadata;
    const patch = { spec: { template: { metadata: { annotations: { 'example.com/update': 'next' } } } } };
    await api.kubectl.run('patch', `deployment/${name}`, '-n', namespace, `--patch=${JSON.stringify(patch)}`);
    await api.kubectl.run('rollout', 'status', `deployment/${name}`, '-n', namespace, '--timeout=60s');
    const pods = await running(api, server, maximumOf(one.objects, server));
    expect(pods.map(({ metadata }) => metadata.annotations?.['example.com/update'])).toEqual(pods.map(() => 'next'));
  });

  test.each(pools.map((pool): [string, KubernetesObject] => [pool.metadata.name, pool]))(
    'the pool %s selects the pods of both roles and no others, and each listens where it sends requests',
    async (name, pool) => {
      const { selector, targetPorts } = pool['spec'] as {
        selector: { matchLabels: Record<string, string> };
        targetPorts: { number: number }[];
      };
      const labels = Object.entries(selector.matchLabels).map(([key, value]) => `${key}=${value}`);
      const { namespace = '' } = pool.metadata;
      const own = servers.filter(({ metadata }) => [name, `${name}-prefill`].includes(metadata.name));
      const wanted = own.reduce((sum, server) => sum + maximumOf(one.objects, server), 0);
      const pods = await eventually(`the pods of ${name}`, async () => {
        const found = (await api.kubectl.get('pods', '-n', namespace, `--selector=${labels.join(',')}`)) as Pod[];
        return found.length === wanted && found.every(isRunning) && found;
      });
      expect(new Set(pods.map(({ metadata }) => metadata.labels?.[ROLE]))).toEqual(new Set(['decode', 'prefill']));
      for (const pod of pods)
        expect(portsOf(pod)).toEqual(expect.arrayContaining(targetPorts.map(({ number }) => number)));
    },
  );
});

function serversWithRole(objects: readonly KubernetesObject[]): Deployment[] {
  return (objects as readonly Deployment[]).filter((one) => one.kind === 'Deployment' && roleOf(one) !== undefined);
}

function roleOf({ spec }: Deployment): string | undefined {
  return (spec.template.metadata as { labels?: Record<string, string> }).labels?.[ROLE];
}

/** Every set of servers as large as it may grow, with nothing that would shrink it. */
function withoutAutoscalers(objects: readonly KubernetesObject[]): KubernetesObject[] {
  return objects
    .filter(({ kind }) => kind !== 'HorizontalPodAutoscaler')
    .map((one) =>
      one.kind === 'Deployment' && roleOf(one as Deployment) !== undefined
        ? { ...one, spec: { ...(one as Deployment).spec, replicas: maximumOf(objects, one as Deployment) } }
        : one,
    );
}

function maximumOf(objects: readonly KubernetesObject[], { metadata, spec }: Deployment): number {
  const scaler = objects.find(
    (one) => one.kind === 'HorizontalPodAutoscaler' && one.metadata.name === metadata.name,
  ) as { spec?: { maxReplicas: number } } | undefined;
  return scaler?.spec?.maxReplicas ?? spec.replicas ?? 1;
}

/** Every port that a container of the pod, or a sidecar, listens on. */
function portsOf(pod: Pod): number[] {
  const { containers = [], initContainers = [] } = pod.spec as Partial<Record<string, Listening[]>>;
  return [...containers, ...initContainers].flatMap(({ ports = [] }) =>
    ports.map(({ containerPort }) => containerPort),
  );
}

interface Listening {
  readonly ports?: readonly { readonly containerPort: number }[];
}

function named(deployments: readonly Deployment[]): [string, Deployment][] {
  return deployments.map((deployment) => [deployment.metadata.name, deployment]);
}
