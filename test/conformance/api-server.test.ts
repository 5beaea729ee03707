import { join } from 'node:path';
import { ApiServer } from './harness/api-server';
import { ARGOCD_NAMESPACE } from './harness/argocd';
import { namedCases } from './harness/cases';
import { installCrds } from './harness/cluster-set-up';
import { describeObject, type KubernetesObject } from './harness/manifests';
import { Workspace } from './harness/workspace';

const synthesized = new Workspace('api-server-input');
afterAll(() => synthesized.end());

const CASES = namedCases(synthesized);
describe.each(CASES)('a real API server, given %s', (_, { shipped, dist, objects, bootstrap }) => {
  const all = [...objects, ...bootstrap];
  const folders = bootstrap.length === 0 ? [dist] : [dist, join(dist, 'argocd')];
  const { started } = useApiServer(all);

  if (shipped) {
    test('takes the whole folder in one go by plain kubectl apply, while it is empty', async () => {
      const printed = await started().kubectl.run('apply', `--filename=${dist}`);
      expect(outcomes(printed)).toEqual(objects.map(() => 'created'));
    });
  }

  test('accepts every object by server-side apply', async () => {
    const printed = await started().kubectl.apply(...folders);
    expect(outcomes(printed)).toEqual(all.map(() => 'serverside-applied'));
  });

  test('changes no object at a second apply', async () => {
    const { kubectl } = started();
    await kubectl.apply(...folders);
    const before = await stateOf(started(), folders);
    expect(Object.keys(before).sort()).toEqual(all.map(describeObject).sort());
    await kubectl.apply(...folders);
    expect(await stateOf(started(), folders)).toEqual(before);
  });

  test('would show it if an object changed', async () => {
    const [first] = all;
    await started().kubectl.apply(...folders);
    const before = await stateOf(started(), folders);
    await started().kubectl.applyObjects([withLabel(first!, 'conformance', 'changed')]);
    const after = await stateOf(started(), folders);
    expect(changed(before, after)).toEqual([describeObject(first!)]);
  });

  test('refuses each object as soon as it holds a field that its kind does not have', async () => {
    const broken = all.map((object) => ({ ...object, replicaz: 1 }));
    const { kubectl } = started();
    const complaint = await kubectl.refusal(
      ...['apply', '--server-side', '--validate=strict', '--dry-run=server', `--filename=${kubectl.fileOf(broken)}`],
    );
    const refusals = complaint.split('\n').filter((line) => line.includes('.replicaz: field not declared in schema'));
    expect(refusals).toHaveLength(all.length);
  });
});

/** An API server of its own for the tests of one describe, with the definitions that these objects need. */
function useApiServer(objects: readonly KubernetesObject[]): { started: () => ApiServer } {
  const workspace = new Workspace('api-server');
  let api: ApiServer | undefined;
  beforeAll(async () => {
    api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    // Where Argo CD takes over, it is there already, and so is its namespace.
    await api.kubectl.run('create', 'namespace', ARGOCD_NAMESPACE);
  }, 120_000);
  afterAll(() => workspace.end());
  return {
    started: () => {
      if (api === undefined) throw new Error('the API server did not start');
      return api;
    },
  };
}

/** What tells whether an object was written: its identity and version, by description. */
async function stateOf({ kubectl }: ApiServer, folders: readonly string[]): Promise<Record<string, string>> {
  const live = await kubectl.get(...folders.map((folder) => `--filename=${folder}`));
  return Object.fromEntries(
    live.map((object) => {
      const { uid, resourceVersion, generation } = object.metadata;
      return [describeObject(object), `${uid} ${resourceVersion} ${generation ?? '-'}`];
    }),
  );
}

function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}

function outcomes(printed: string): (string | undefined)[] {
  return printed
    .trim()
    .split('\n')
    .map((line) => line.split(' ').at(-1));
}

function withLabel(object: KubernetesObject, name: string, value: string): KubernetesObject {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, [name]: value } } };
}
