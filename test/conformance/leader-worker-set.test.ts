import { ApiServer } from './harness/api-server';
import { namedCases } from './harness/cases';
import { claimsOfOthers } from './harness/claims';
import { installCrds } from './harness/cluster-set-up';
import { startControllerManager, startKwok, startScheduler } from './harness/controllers';
import { eventually } from './harness/eventually';
import { gkeAgents } from './harness/gke-agents';
import { startLeaderWorkerSets } from './harness/leader-worker-sets';
import type { KubernetesObject } from './harness/manifests';
import { MetricsAdapter } from './harness/metrics-adapter';
import { nodesOf } from './harness/node-pools';
import { isRunning, reasonOf } from './harness/pods';
import { autoscalers, type Condition, holds, type Pod, scalingMetrics } from './harness/workloads';
import { Workspace } from './harness/workspace';

const LABEL = 'leaderworkerset.sigs.k8s.io';

/** Far above any target of waiting requests. */
const BUSY = 1000;

/** Annotation that makes another version of a pod. */
const UPDATE = 'example.com/update';

const synthesized = new Workspace('leader-worker-set-input');
afterAll(() => synthesized.end());

const withGroups = namedCases(synthesized).filter(([, { objects }]) => groupsOf(objects).length > 0);

describe.each(withGroups)("LeaderWorkerSet's controller, given %s", (_, { objects, terraform }) => {
  const workspace = new Workspace('leader-worker-set');
  const nodes = nodesOf(terraform);
  let api: ApiServer;
  let adapter: MetricsAdapter;

  beforeAll(async () => {
    api = await ApiServer.start(workspace, { serviceAccounts: true });
    await installCrds(api, objects);
    adapter = await MetricsAdapter.start(api);
    for (const metric of scalingMetrics(objects)) adapter.set(metric, 0);
    await startControllerManager(api);
    await startKwok(api);
    await startScheduler(api);
    await startLeaderWorkerSets(api);
    await api.kubectl.run('create', `--filename=${api.kubectl.fileOf(nodes)}`);
    await api.kubectl.applyObjects(gkeAgents());
    await api.kubectl.applyObjects([...objects, ...claimsOfOthers(objects)]);
  }, 180_000);
  afterAll(() => workspace.end());

  const podsOf = async (selector: string, namespace: string) =>
    (await api.kubectl.get('pods', '-n', namespace, `--selector=${selector}`)) as Pod[];

  const running = (name: string, namespace: string, count: number, holdsFor: (pod: Pod) => boolean = () => true) =>
    eventually(`${count} running pods of ${name}`, async () => {
      const pods = await podsOf(`${LABEL}/name=${name}`, namespace);
      if (pods.length === count && pods.every((pod) => isRunning(pod) && holdsFor(pod))) return pods;
      const state = (pod: Pod) => `${pod.metadata.name}: ${pod.status?.phase} ${reasonOf(pod)}`;
      throw new Error(pods.map(state).join('\n') || 'none');
    });

  describe.each(groupsOf(objects).map((group) => [group.metadata.name, group] as const))('%s', (name, group) => {
    const namespace = group.metadata.namespace!;
    const size = group.spec.leaderWorkerTemplate.size;
    const scaler = autoscalers(objects).find(({ spec }) => spec.scaleTargetRef.name === name);
    const least = scaler?.spec.minReplicas ?? group.spec.replicas ?? 1;
    const most = scaler?.spec.maxReplicas ?? least;

    test('has every pod of every group on a node of its own', async () => {
      const pods = await running(name, namespace, least * size);
      expect(new Set(pods.map(({ spec }) => spec.nodeName)).size).toBe(pods.length);
      const pools = pods.map(({ spec }) => nodes.find(({ metadata }) => metadata.name === spec.nodeName)!);
      const selector = group.spec.leaderWorkerTemplate.leaderTemplate.spec['nodeSelector'] as Record<string, string>;
      for (const [key, value] of Object.entries(selector))
        expect(pools.map(({ metadata }) => metadata.labels?.[key])).toEqual(pools.map(() => value));
    });

    test('serves at its leaders, and the InferencePool selects those alone', async () => {
      const pool = objects.find(({ kind, metadata }) => kind === 'InferencePool' && metadata.name === name)!;
      const { matchLabels } = pool.spec!['selector'] as { matchLabels: Record<string, string> };
      const selector = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
      const names = (pods: readonly Pod[]) => pods.map(({ metadata }) => metadata.name).sort();
      const selected = names(await podsOf(selector.join(','), namespace));
      expect(selected).toEqual(names(await podsOf(`${LABEL}/name=${name},${LABEL}/worker-index=0`, namespace)));
      expect(selected).toHaveLength(least);
    });

    test('tells each pod its place, and where its leader is', async () => {
      const pods = await podsOf(`${LABEL}/name=${name},${LABEL}/group-index=0`, namespace);
      const variables = pods.map(({ spec }) => new Map(spec.containers[0]!.env!.map((one) => [one.name, one.value])));
      const leader = `${name}-0.${name}.${namespace}`;
      expect(variables.map((of) => of.get('LWS_LEADER_ADDRESS'))).toEqual(pods.map(() => leader));
      expect(variables.map((of) => of.get('LWS_WORKER_INDEX')).sort()).toEqual(pods.map((_, index) => `${index}`));
      const onTpu = pods[0]!.spec.containers[0]!.resources?.limits?.['google.com/tpu'] !== undefined;
      const ids = variables.map((of) => of.get('TPU_WORKER_ID'));
      expect(ids.sort()).toEqual(pods.map((_, index) => (onTpu ? `${index}` : undefined)));
      expect(await api.kubectl.get('service', name, '-n', namespace)).toMatchObject([{ spec: { clusterIP: 'None' } }]);
    });

    test('finds room for every group at its maximum', async () => {
      if (scaler !== undefined) {
        await eventually(`${name} to be measured`, async () => {
          const [live] = await api.kubectl.get('hpa', scaler.metadata.name, '-n', namespace);
          return holds(live?.status?.['conditions'] as Condition[] | undefined, 'ScalingActive');
        });
        for (const metric of scalingMetrics([scaler])) adapter.set(metric, BUSY);
      }
      const pods = await running(name, namespace, most * size);
      expect(new Set(pods.map(({ spec }) => spec.nodeName)).size).toBe(most * size);
    });

    test('is updated at its maximum, where no node may be free', async () => {
      const annotated = { metadata: { annotations: { [UPDATE]: 'next' } } };
      const template = { leaderTemplate: annotated, workerTemplate: annotated };
      const patch = JSON.stringify({ spec: { leaderWorkerTemplate: template } });
      await api.kubectl.run('patch', `leaderworkerset/${name}`, '-n', namespace, '--type=merge', `--patch=${patch}`);
      await running(name, namespace, most * size, ({ metadata }) => metadata.annotations?.[UPDATE] === 'next');
    });
  });
});

/** What is read of a LeaderWorkerSet. */
interface LeaderWorkerSet extends KubernetesObject {
  readonly spec: {
    readonly replicas?: number;
    readonly leaderWorkerTemplate: { readonly size: number; readonly leaderTemplate: Pick<Pod, 'spec'> };
  };
}

function groupsOf(objects: readonly KubernetesObject[]): LeaderWorkerSet[] {
  return objects.filter(({ kind }) => kind === 'LeaderWorkerSet') as LeaderWorkerSet[];
}
