import { join } from 'node:path';
import { ApiServer } from './harness/api-server';
import { installCrds } from './harness/cluster-set-up';
import { describeObject, type KubernetesObject } from './harness/manifests';
import { DIST, environments, objectsOf } from './harness/output';
import { Workspace } from './harness/workspace';

describe.each(environments())('a real API server, given dist/%s', (environment) => {
  const folder = join(DIST, environment);
  const objects = objectsOf(environment);

  describe('by plain kubectl apply', () => {
    const { started } = useApiServer(objects);

    test('takes the whole folder in one go on an empty cluster', async () => {
      const printed = await started().kubectl.run('apply', `--filename=${folder}`);
      expect(outcomes(printed)).toEqual(objects.map(() => 'created'));
    });
  });

  describe('by server-side apply with strict field validation', () => {
    const { started } = useApiServer(objects);

    test('accepts every object', async () => {
      const printed = await started().kubectl.apply(folder);
      expect(outcomes(printed)).toEqual(objects.map(() => 'serverside-applied'));
    });

    test('changes no object at a second apply', async () => {
      const { kubectl } = started();
      await kubectl.apply(folder);
      const before = await stateOf(started(), folder);
      expect(Object.keys(before).sort()).toEqual(objects.map(describeObject).sort());
      await kubectl.apply(folder);
      expect(await stateOf(started(), folder)).toEqual(before);
    });

    test('would show it if an object changed', async () => {
      const [first] = objects;
      await started().kubectl.apply(folder);
      const before = await stateOf(started(), folder);
      await started().kubectl.applyObjects([withLabel(first!, 'conformance', 'changed')]);
      const after = await stateOf(started(), folder);
      expect(changed(before, after)).toEqual([describeObject(first!)]);
    });

    test('refuses each object as soon as it holds a field that its kind does not have', async () => {
      const broken = objects.map((object) => ({ ...object, replicaz: 1 }));
      const { kubectl } = started();
      const complaint = await kubectl.refusal(
        ...['apply', '--server-side', '--validate=strict', '--dry-run=server', `--filename=${kubectl.fileOf(broken)}`],
      );
      const refusals = complaint.split('\n').filter((line) => line.includes('.replicaz: field not declared in schema'));
      expect(refusals).toHaveLength(objects.length);
    });
  });
});

/** An API server of its own for the tests of one describe, with the definitions that these objects need. */
function useApiServer(objects: readonly KubernetesObject[]): { started: () => ApiServer } {
  const workspace = new Workspace('api-server');
  let api: ApiServer | undefined;
  beforeAll(async () => {
    api = await ApiServer.start(workspace);
    await installCrds(api, objects);
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
async function stateOf({ kubectl }: ApiServer, folder: string): Promise<Record<string, string>> {
  const live = await kubectl.get(`--filename=${folder}`);
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
