import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { migrateText, targetOf } from '../../migrate';
import { examples } from '../migrate/examples';
import { ApiServer } from './harness/api-server';
import { installCrds } from './harness/cluster-set-up';
import { run } from './harness/command';
import { SCHEMA_LOCATION, writeJsonSchemas } from './harness/json-schemas';
import type { KubernetesObject } from './harness/manifests';
import { startPicker } from './harness/picker';
import { Workspace } from './harness/workspace';

const GENERATIONS = ['llm-d', 'gie'] as const;
const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'inference' } };
const CONFIG = 'gie/picker.yaml';

/** The pool whose picker the examples bring as well. */
const POOL = 'llama-8b';

describe('what migrate makes of manifests of older generations', () => {
  const workspace = new Workspace('migrate');
  const before = examples().flatMap(([, text]) => objectsIn(text));
  const after = (generation: (typeof GENERATIONS)[number]): KubernetesObject[] =>
    examples().flatMap(([, text]) => objectsIn(migrateText(text, targetOf(generation)).text));
  let api: ApiServer;

  beforeAll(async () => {
    api = await ApiServer.start(workspace);
    await installCrds(api, [...before, ...GENERATIONS.flatMap(after)]);
    await api.kubectl.applyObjects([NAMESPACE]);
  }, 180_000);
  afterAll(() => workspace.end());

  test('was good for the API servers of its time', async () => {
    expect(await accepted(before)).toHaveLength(before.length);
  });

  test.each(GENERATIONS)('is accepted by a real API server, for %s', async (generation) => {
    const objects = after(generation);

    expect(await accepted(objects)).toHaveLength(objects.length);
    expect(objects.filter(({ kind }) => kind === 'InferenceObjective')).toHaveLength(3);
    expect(objects.filter(({ kind }) => kind === 'InferenceModel')).toEqual([]);
  });

  test.each(GENERATIONS)('is valid to kubeconform -strict, for %s', async (generation) => {
    const objects = after(generation);
    const schemas = await writeJsonSchemas(api, objects);
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    const file = workspace.write(`${generation}.json`, JSON.stringify(list));
    const location = join(schemas, SCHEMA_LOCATION);
    const args = ['-strict', '-summary', '-output', 'json', '-schema-location', location, file];
    const { stdout } = await run('kubeconform', args, { mayFail: true });

    expect(JSON.parse(stdout)).toMatchObject({ summary: { valid: objects.length, invalid: 0, errors: 0, skipped: 0 } });
  });

  test('runs: the real picker starts from its Deployment, configuration and rights', async () => {
    const objects = after('gie');
    await api.kubectl.applyObjects(objects);
    const picker = await startPicker(api, { objects, pool: POOL });

    expect(await picker.health()).toEqual(['SERVING', 'SERVING']);
  });

  test('runs with a configuration of an older release, which the picker would not start from as it was', async () => {
    const objects = after('gie');
    const text = examples().find(([path]) => path === CONFIG)![1];
    const start = (config: string): ReturnType<typeof startPicker> =>
      startPicker(api, { objects, pool: POOL, configure: () => parse(config) as Record<string, unknown> });

    await expect(start(text)).rejects.toThrow(/unknown field|saturationDetector|data/);
    const picker = await start(migrateText(text, targetOf('gie')).text);
    expect(await picker.health()).toEqual(['SERVING', 'SERVING']);
  });

  /** Names of the objects that the API server would take, nothing of which it does not know. */
  async function accepted(objects: readonly KubernetesObject[]): Promise<string[]> {
    const { kubectl } = api;
    const file = `--filename=${kubectl.fileOf(objects)}`;
    const printed = await kubectl.run('apply', '--server-side', '--validate=strict', '--dry-run=server', file);
    return printed.split('\n').filter((line) => line.includes('serverside-applied'));
  }
});

/** The Kubernetes objects of a file; configurations and values are none. */
function objectsIn(text: string): KubernetesObject[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Partial<KubernetesObject> | null)
    .filter((object): object is KubernetesObject => object?.metadata?.name !== undefined);
}
