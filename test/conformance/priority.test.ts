import { contended } from './environments/contended';
import { ApiServer } from './harness/api-server';
import { installCrds } from './harness/cluster-set-up';
import { startControllerManager, startKwok, startScheduler } from './harness/controllers';
import { eventually } from './harness/eventually';
import { gkeAgents } from './harness/gke-agents';
import type { KubernetesObject } from './harness/manifests';
import { nodesOf } from './harness/node-pools';
import { isRunning, podsOf, running, unplaced } from './harness/pods';
import { synthesize } from './harness/synthesis';
import { capacityBuffers, type Deployment, modelServers } from './harness/workloads';
import { Workspace } from './harness/workspace';

/** Nodes of the pool, with one GPU each. */
const NODES = 2;

const workspace = new Workspace('priority');
let api: ApiServer;
let objects: readonly KubernetesObject[];

const modelOf = (name: string): Deployment => modelServers(objects).find(({ metadata }) => metadata.name === name)!;
const scaleTo = ({ metadata: { name, namespace } }: Deployment, replicas: number) =>
  api.kubectl.run('scale', `deployment/${name}`, '-n', namespace!, `--replicas=${replicas}`);
const runningOf = async (deployment: Deployment) => (await podsOf(api, deployment)).filter(isRunning).length;

beforeAll(async () => {
  const made = synthesize(workspace, 'contended', contended);
  objects = made.objects;
  api = await ApiServer.start(workspace, { serviceAccounts: true });
  await installCrds(api, objects);
  await startControllerManager(api);
  await startKwok(api);
  await startScheduler(api);
  await api.kubectl.run('create', `--filename=${api.kubectl.fileOf(nodesOf(made.terraform))}`);
  await api.kubectl.applyObjects(gkeAgents());
  // Nobody plays KEDA here: the test says itself how many pods there are.
  await api.kubectl.applyObjects(objects.filter(({ kind }) => kind !== 'ScaledObject'));
  await scaleTo(modelOf('chat'), 0);
}, 180_000);
afterAll(() => workspace.end());

describe('on a full pool the real scheduler', () => {
  test('lets what is served take the place of what holds nodes free', async () => {
    expect(await running(api, modelOf('drafts'), NODES)).toHaveLength(NODES);
    const [buffer] = capacityBuffers(objects);
    await eventually('the buffer to wait', async () => unplaced(await podsOf(api, buffer!)).length === 1);
  });

  test('evicts a sheddable pod for a critical one, and only as many as needed', async () => {
    await scaleTo(modelOf('chat'), 1);
    await running(api, modelOf('chat'), 1);
    await eventually('one draft to wait', async () => unplaced(await podsOf(api, modelOf('drafts'))).length === 1);
    expect(await runningOf(modelOf('drafts'))).toBe(NODES - 1);
  });

  test('evicts nobody for a batch', async () => {
    await scaleTo(modelOf('nightly'), 1);
    await eventually('the batch to wait', async () => unplaced(await podsOf(api, modelOf('nightly'))).length === 1);
    expect([await runningOf(modelOf('chat')), await runningOf(modelOf('drafts'))]).toEqual([1, NODES - 1]);
  });

  test('gives the place of a pod that goes to the sheddable one, before the batch and the buffer', async () => {
    await scaleTo(modelOf('chat'), 0);
    await running(api, modelOf('drafts'), NODES);
    expect(await runningOf(modelOf('nightly'))).toBe(0);
  });

  test('lets the batch have what nobody else wants, and it takes the node that was held free', async () => {
    await scaleTo(modelOf('drafts'), 1);
    await running(api, modelOf('nightly'), 1);
    const [buffer] = capacityBuffers(objects);
    expect(await runningOf(buffer!)).toBe(0);
  });
});
