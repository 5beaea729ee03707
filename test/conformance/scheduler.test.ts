import { ApiServer } from './harness/api-server';
import { namedCases } from './harness/cases';
import { claimsOfOthers } from './harness/claims';
import { installCrds } from './harness/cluster-set-up';
import { startControllerManager, startKwok, startScheduler } from './harness/controllers';
import { eventually } from './harness/eventually';
import { gkeAgents } from './harness/gke-agents';
import type { KubernetesObject } from './harness/manifests';
import { MetricsAdapter } from './harness/metrics-adapter';
import { nodesOf } from './harness/node-pools';
import { isRunning, podsOf, portsOf, reasonOf, running, runningServers, selectedBy, unplaced } from './harness/pods';
import {
  ACCELERATOR_RESOURCES,
  type Autoscaler,
  autoscalers,
  type Condition,
  type Deployment,
  externalMetrics,
  holds,
  inferencePools,
  modelServers,
  pickers,
  type Pod,
  scalingMetrics,
  servers,
  selectorOf,
} from './harness/workloads';
import { Workspace } from './harness/workspace';

/** Far above any target of waiting requests. */
const BUSY = 1000;

/** Annotation that makes another version of a pod. */
const UPDATE = 'example.com/update';

const synthesized = new Workspace('scheduler-input');
afterAll(() => synthesized.end());

/**
 * Where GKE makes the nodes by itself, nothing says what they are before a pod asks. Replicas over several hosts have a
 * suite of their own.
 */
const withNodePools = namedCases(synthesized).filter(
  ([, { objects, terraform }]) => nodesOf(terraform).length > 0 && modelServers(objects).length > 0,
);

describe.each(withNodePools)('the real scheduler, given the nodes of %s', (_, { objects, terraform }) => {
  const workspace = new Workspace('scheduler');
  const nodes = nodesOf(terraform);
  const models = modelServers(objects);
  let api: ApiServer;
  let adapter: MetricsAdapter;

  beforeAll(async () => {
    api = await ApiServer.start(workspace, { serviceAccounts: true });
    await installCrds(api, objects);
    adapter = await MetricsAdapter.start(api);
    for (const metric of [...scalingMetrics(objects), ...externalMetrics(objects)]) adapter.set(metric, 0);
    await startControllerManager(api);
    await startKwok(api);
    await startScheduler(api);
    await api.kubectl.run('create', `--filename=${api.kubectl.fileOf(nodes)}`);
    await api.kubectl.applyObjects(gkeAgents());
    await eventually('GKE agents on every node', async () => {
      const agents = (await api.kubectl.get('pods', '-n', 'kube-system')) as Pod[];
      return agents.filter(isRunning).length === nodes.length;
    });
    await api.kubectl.applyObjects([...objects, ...claimsOfOthers(objects)]);
  }, 180_000);
  afterAll(() => workspace.end());

  test('there are models, and nodes with and without accelerators', () => {
    expect(models.length).toBeGreaterThan(0);
    expect(nodes.filter(hasAccelerator).length).toBeGreaterThan(0);
    expect(nodes.filter((node) => !hasAccelerator(node)).length).toBeGreaterThan(0);
  });

  test.each(named(models))('%s lands on its accelerator', async (_, model) => {
    const pods = await running(api, model, replicasOf(objects, model));
    expect(pods.map((pod) => hasAccelerator(nodeOf(nodes, pod)))).toEqual(pods.map(() => true));
  });

  test.each(named(pickers(objects)))('the picker %s lands on a node without accelerators', async (_, picker) => {
    const pods = await running(api, picker, replicasOf(objects, picker));
    expect(pods.map((pod) => hasAccelerator(nodeOf(nodes, pod)))).toEqual(pods.map(() => false));
  });

  test('each server that runs is selected by one InferencePool, at the port where it serves', async () => {
    const selected = await Promise.all(inferencePools(objects).map((pool) => selectedBy(api, pool)));
    const names = selected.flat().map(({ metadata }) => metadata.name);
    const serving = await runningServers(api, servers(objects));
    expect(names.sort()).toEqual(serving.map(({ metadata }) => metadata.name).sort());
    for (const [index, { spec }] of inferencePools(objects).entries()) {
      for (const pod of selected[index]!) {
        expect(portsOf(pod)).toEqual(expect.arrayContaining(spec.targetPorts.map(({ number }) => number)));
      }
    }
  });

  const scaled = models.filter((model) => measuredBy(objects, model) !== undefined);
  const fixed = models.filter((model) => tryFindAutoscaler(objects, model) === undefined);
  for (const [name, model] of named(fixed)) {
    test(`${name} is updated without another accelerator than the pool has`, async () => {
      await running(api, model, replicasOf(objects, model));
      await update(api, model);
      const pods = await running(api, model, replicasOf(objects, model));
      expect(pods.map(updateOf)).toEqual(pods.map(() => 'next'));
    });
  }

  for (const [name, model] of named(scaled)) {
    describe(name, () => {
      const namespace = model.metadata.namespace!;
      const scaler = tryFindAutoscaler(objects, model)!;
      const metric = measuredBy(objects, model)!;
      const { minReplicas: minimum, maxReplicas: maximum } = scaler.spec;
      const scaleTo = (replicas: number) =>
        api.kubectl.run('scale', `deployment/${name}`, '-n', namespace, `--replicas=${replicas}`);

      test('stays at its minimum while no request waits', async () => {
        await eventually(`${name} to be measured`, async () => {
          const [live] = await api.kubectl.get('hpa', scaler.metadata.name, '-n', namespace);
          return holds(live?.status?.['conditions'] as Condition[] | undefined, 'ScalingActive');
        });
        expect(await running(api, model, minimum)).toHaveLength(minimum);
      });

      test('grows while requests wait', async () => {
        adapter.set(metric, BUSY, selectorOf(model));
        const grown = Math.min(minimum + 1, maximum);
        await eventually(`${name} to grow`, async () => (await podsOf(api, model)).length >= grown);
      });

      test('finds room for every replica at its maximum', async () => {
        // Its autoscaler would come here, too, at the pace that its policy allows.
        await scaleTo(maximum);
        const pods = await running(api, model, maximum);
        expect(pods.every((pod) => hasAccelerator(nodeOf(nodes, pod)))).toBe(true);
      });

      test('is updated at its maximum, where it may be that no accelerator is free', async () => {
        await update(api, model);
        const pods = await running(api, model, maximum);
        expect(pods.map(updateOf)).toEqual(pods.map(() => 'next'));
      });

      test('is held at the maximum by its autoscaler', async () => {
        await scaleTo(maximum + 1);
        await eventually(`${name} back at ${maximum} replicas`, async () => {
          const [live] = await api.kubectl.get(`deployment/${name}`, '-n', namespace);
          return live?.spec?.['replicas'] === maximum && live.status?.['readyReplicas'] === maximum;
        });
        expect(await running(api, model, maximum)).toHaveLength(maximum);
      });

      test('would find no place without its toleration', async () => {
        const pod: KubernetesObject = {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: `${name}-without-toleration`, namespace },
          spec: { ...model.spec.template.spec, tolerations: [] },
        };
        await api.kubectl.applyObjects([pod]);
        const waiting = await eventually('the pod to be turned away', async () => {
          const found = (await api.kubectl.get('pod', pod.metadata.name, '-n', namespace)) as Pod[];
          return unplaced(found)[0];
        });
        expect(reasonOf(waiting)).toContain('had untolerated taint');
        await api.kubectl.run('delete', 'pod', pod.metadata.name, '-n', namespace);
      });

      test('waits, without its autoscaler, for an accelerator that is not there', async () => {
        await api.kubectl.run('delete', 'hpa', scaler.metadata.name, '-n', namespace);
        const room = acceleratorsOf(nodes) + 1;
        await scaleTo(room);
        const waiting = await eventually('a pod without a place', async () => unplaced(await podsOf(api, model))[0]);
        expect(reasonOf(waiting)).toMatch(/Insufficient (nvidia\.com\/gpu|google\.com\/tpu)/);
        expect((await podsOf(api, model)).filter(isRunning).length).toBeLessThan(room);
        // Others of its pool want to grow, too.
        await scaleTo(minimum);
      });
    });
  }
});

/** A new version of a model's pods. */
async function update(api: ApiServer, { metadata: { name, namespace = '' } }: Deployment): Promise<void> {
  const patch = { spec: { template: { metadata: { annotations: { [UPDATE]: 'next' } } } } };
  await api.kubectl.run('patch', `deployment/${name}`, '-n', namespace, `--patch=${JSON.stringify(patch)}`);
  await api.kubectl.run('rollout', 'status', `deployment/${name}`, '-n', namespace, '--timeout=60s');
}

function updateOf({ metadata }: Pod): string | undefined {
  return metadata.annotations?.[UPDATE];
}

function nodeOf(nodes: readonly KubernetesObject[], pod: Pod): KubernetesObject {
  const node = nodes.find(({ metadata }) => metadata.name === pod.spec.nodeName);
  if (node === undefined) throw new Error(`pod ${pod.metadata.name} is on no node of the node pools`);
  return node;
}

function acceleratorsOf(nodes: readonly KubernetesObject[]): number {
  return nodes.reduce((sum, node) => sum + countAccelerators(node), 0);
}

function hasAccelerator(node: KubernetesObject): boolean {
  return countAccelerators(node) > 0;
}

function countAccelerators(node: KubernetesObject): number {
  const allocatable = node.status?.['allocatable'] as Record<string, string>;
  return ACCELERATOR_RESOURCES.reduce((sum, resource) => sum + Number(allocatable[resource] ?? 0), 0);
}

/** As many pods as a Deployment starts with. */
function replicasOf(objects: readonly KubernetesObject[], deployment: Deployment): number {
  return tryFindAutoscaler(objects, deployment)?.spec.minReplicas ?? deployment.spec.replicas ?? 1;
}

function tryFindAutoscaler(objects: readonly KubernetesObject[], { metadata }: Deployment): Autoscaler | undefined {
  return autoscalers(objects).find(
    (scaler) => scaler.metadata.namespace === metadata.namespace && scaler.spec.scaleTargetRef.name === metadata.name,
  );
}

/** The metric of its pods by which a model is scaled, if by one. */
function measuredBy(objects: readonly KubernetesObject[], model: Deployment): string | undefined {
  const scaler = tryFindAutoscaler(objects, model);
  return scaler === undefined ? undefined : scalingMetrics([scaler])[0];
}

function named(deployments: readonly Deployment[]): [string, Deployment][] {
  return deployments.map((deployment) => [deployment.metadata.name, deployment]);
}
