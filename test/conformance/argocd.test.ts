import { join } from 'node:path';
import { ApiServer } from './harness/api-server';
import { Application } from './harness/application';
import { startArgoCd } from './harness/argocd';
import { creationsIn } from './harness/audit-log';
import { installCrds } from './harness/cluster-set-up';
import { startControllerManager, startKwok, startScheduler } from './harness/controllers';
import { eventually } from './harness/eventually';
import { programGateways } from './harness/gateway-controller';
import { GitRepository } from './harness/git-repository';
import { describeObject, type KubernetesObject } from './harness/manifests';
import { MetricsAdapter } from './harness/metrics-adapter';
import { nodesOf } from './harness/node-pools';
import { neededBy } from './harness/references';
import { synthesize, type Synthesized } from './harness/synthesis';
import { autoscalers, scalingMetrics } from './harness/workloads';
import { Workspace } from './harness/workspace';
import { gitops, PRUNED_MODEL } from './environments/gitops';

const NAME = 'gitops';
const WAVE = 'argocd.argoproj.io/sync-wave';

/** Far above any target of waiting requests. */
const BUSY = 1000;

describe('the real Argo CD, given a git repository that holds dist/', () => {
  const workspace = new Workspace('argocd');
  let api: ApiServer;
  let repository: GitRepository;
  let output: Synthesized;
  let objects: readonly KubernetesObject[];
  let application: Application;
  let adapter: MetricsAdapter;

  beforeAll(async () => {
    repository = await GitRepository.create(workspace);
    output = synthesize(workspace, NAME, gitops(repository.url));
    api = await ApiServer.start(workspace, { serviceAccounts: true, audit: true });
    objects = output.objects;
    await installCrds(api, objects);
    const argocd = await startArgoCd(api);
    adapter = await MetricsAdapter.start(api);
    for (const metric of scalingMetrics(objects)) adapter.set(metric, 0);
    await startControllerManager(api);
    await startKwok(api);
    await startScheduler(api);
    await api.kubectl.run('create', `--filename=${api.kubectl.fileOf(nodesOf(output.terraform))}`);
    await repository.commitFolder(output.dist, join('dist', NAME));
    const handedOver = output.bootstrap.find(({ kind }) => kind === 'Application');
    application = new Application(api, argocd, handedOver!.metadata.name);
    await api.kubectl.applyObjects(output.bootstrap);
  }, 240_000);
  afterAll(() => workspace.end());

  test('the Application becomes Synced and Healthy, with every object of the output', async () => {
    const { resources } = await application.synced({ meanwhile: () => programGateways(api) });
    const synced = new Set(
      resources!.map(({ kind, namespace, name }) => [kind, namespace, name].filter(Boolean).join('/')),
    );
    expect(objects.map(describeObject).filter((object) => !synced.has(object))).toEqual([]);
  }, 180_000);

  test('objects are created wave by wave', () => {
    const created = creationsIn(workspace, objects);
    expect(created.map(describeObject).sort()).toEqual(objects.map(describeObject).sort());
    const waves = created.map(waveOf);
    expect(waves).toEqual([...waves].sort((a, b) => a - b));
    expect(new Set(waves).size).toBeGreaterThan(2);
  });

  test('nothing is created before what it needs', () => {
    const created = creationsIn(workspace, objects);
    expect(tooEarlyIn(created)).toEqual([]);
    expect(created.flatMap((object) => neededBy(object, created)).length).toBeGreaterThan(created.length / 2);
  });

  test('would show it if the order were another', () => {
    const reversed = creationsIn(workspace, objects).reverse();
    expect(tooEarlyIn(reversed).length).toBeGreaterThan(0);
    expect(reversed.map(waveOf)).not.toEqual(reversed.map(waveOf).sort((a, b) => a - b));
  });

  test('a second sync changes nothing', async () => {
    const before = await contentOf(api, objects);
    await application.sync();
    expect(await contentOf(api, objects)).toEqual(before);
    expect((await application.status()).sync?.status).toBe('Synced');
  }, 120_000);

  test('a change by hand is seen and undone', async () => {
    const [pool] = objects.filter(({ kind }) => kind === 'InferencePool');
    const { name, namespace } = pool!.metadata;
    const patch = JSON.stringify({ spec: { targetPorts: [{ number: 1 }] } });
    await api.kubectl.run('patch', 'inferencepool', name, '-n', namespace!, '--type=merge', `--patch=${patch}`);
    await eventually('the change to be undone', async () => {
      const [live] = await api.kubectl.get('inferencepool', name, '-n', namespace!);
      return JSON.stringify(live?.spec?.['targetPorts']) === JSON.stringify(pool!.spec?.['targetPorts']);
    });
  }, 120_000);

  test('the number of replicas is left to the autoscaler', async () => {
    const [scaler] = autoscalers(objects);
    const { namespace } = scaler!.metadata;
    const model = scaler!.spec.scaleTargetRef.name;
    const replicas = async () => (await api.kubectl.get('deployment', model, '-n', namespace!))[0]?.spec?.['replicas'];
    for (const metric of scalingMetrics([scaler!])) adapter.set(metric, BUSY);
    await eventually(`${model} to grow`, async () => (await replicas()) === scaler!.spec.maxReplicas);
    await application.sync();
    expect(await replicas()).toBe(scaler!.spec.maxReplicas);
    expect((await application.status()).sync?.status).toBe('Synced');
  }, 120_000);

  test('what the description no longer names is pruned, and nothing else', async () => {
    const smaller = synthesize(workspace, NAME, gitops(repository.url, { without: PRUNED_MODEL }));
    const kept = new Set(smaller.objects.map(describeObject));
    const gone = objects.filter((object) => !kept.has(describeObject(object)));
    expect(gone.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Deployment', 'InferencePool', 'HTTPRoute']));
    const revision = await repository.commitFolder(smaller.dist, join('dist', NAME));
    await application.refresh();
    await application.synced({ revision, meanwhile: () => programGateways(api) });
    await eventually('the objects to be gone', async () => (await existing(api, gone)).length === 0);
    const left = objects.filter((object) => kept.has(describeObject(object)));
    expect(await existing(api, left)).toEqual(left.map(describeObject));
  }, 180_000);
});

/** What stands before something that it needs. */
function tooEarlyIn(created: readonly KubernetesObject[]): string[] {
  return created.flatMap((object, index) =>
    neededBy(object, created)
      .filter((needed) => created.indexOf(needed) > index)
      .map((needed) => `${describeObject(object)} before ${describeObject(needed)}`),
  );
}

function waveOf({ metadata }: KubernetesObject): number {
  return Number(metadata.annotations?.[WAVE] ?? 0);
}

/** These objects as they are in the cluster, without what controllers write there in the ordinary course of things. */
async function contentOf(
  { kubectl }: ApiServer,
  objects: readonly KubernetesObject[],
): Promise<Record<string, unknown>> {
  const live = await kubectl.get('--show-managed-fields', `--filename=${kubectl.fileOf(objects)}`);
  const entries = live.map(({ status: _, metadata: { resourceVersion: __, managedFields, ...metadata }, ...rest }) => {
    const managers = (managedFields as { manager: string; subresource?: string }[]).filter(
      ({ manager, subresource }) => manager.startsWith('argocd') && subresource === undefined,
    );
    return [describeObject({ ...rest, metadata }), { ...rest, metadata, managers }] as const;
  });
  return Object.fromEntries(entries);
}

async function existing({ kubectl }: ApiServer, objects: readonly KubernetesObject[]): Promise<string[]> {
  const found = await kubectl.get('--ignore-not-found', `--filename=${kubectl.fileOf(objects)}`);
  return found.map(describeObject);
}
