import { join } from 'node:path';
import { ApiServer } from './harness/api-server';
import { cases } from './harness/cases';
import { installCrds } from './harness/cluster-set-up';
import { run } from './harness/command';
import { SCHEMA_LOCATION, writeJsonSchemas } from './harness/json-schemas';
import type { KubernetesObject } from './harness/manifests';
import { findPrograms } from './harness/programs';
import { Workspace } from './harness/workspace';

interface Report {
  readonly resources?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly status: string;
    readonly msg: string;
  }[];
  readonly summary: {
    readonly valid: number;
    readonly invalid: number;
    readonly errors: number;
    readonly skipped: number;
  };
}

describe('kubeconform -strict, with the schemas that a real API server publishes', () => {
  const workspace = new Workspace('kubeconform');
  const byName = cases(workspace).map(({ name, dist, objects, bootstrap }) => {
    return [name, [...objects, ...bootstrap], dist] as const;
  });
  let schemas: string;

  beforeAll(async () => {
    findPrograms('kubeconform');
    const objects = byName.flatMap(([, objects]) => objects);
    const api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    schemas = await writeJsonSchemas(api, objects);
  }, 120_000);
  afterAll(() => workspace.end());

  test.each(byName)('finds every object of %s valid', async (_, objects, dist) => {
    const { resources, summary } = await kubeconform(dist);
    expect(resources ?? []).toEqual([]);
    expect(summary).toEqual({ valid: objects.length, invalid: 0, errors: 0, skipped: 0 });
  });

  test.each(byName)('refuses every object of %s with a field that its kind does not have', async (_, objects) => {
    const { summary } = await kubeconform(write(objects.map((object) => ({ ...object, replicaz: 1 }))));
    expect(summary).toEqual({ valid: 0, invalid: objects.length, errors: 0, skipped: 0 });
  });

  test.each<[string, string, (spec: Record<string, unknown>) => object, RegExp]>([
    ['a number written as a word', 'Deployment', (spec) => ({ ...spec, replicas: 'three' }), /replicas/],
    ['a field missing', 'HorizontalPodAutoscaler', ({ maxReplicas: _, ...spec }) => spec, /maxReplicas/],
    ['a field too many inside a custom resource', 'InferencePool', (spec) => ({ ...spec, selektor: {} }), /selektor/],
    [
      'a value out of its range',
      'InferencePool',
      (spec) => ({ ...spec, targetPorts: [{ number: 0 }] }),
      /number|minimum/,
    ],
  ])('refuses %s', async (_, kind, change, complaint) => {
    const sound = byName.flatMap(([, objects]) => objects).find((object) => object.kind === kind)!;
    const { resources } = await kubeconform(write([{ ...sound, spec: change(sound.spec ?? {}) } as KubernetesObject]));
    expect(resources).toEqual([expect.objectContaining({ kind, name: sound.metadata.name, status: 'statusInvalid' })]);
    expect(resources![0]!.msg).toMatch(complaint);
  });

  function write(objects: readonly KubernetesObject[]): string {
    const name = `broken/${process.hrtime.bigint()}.json`;
    return workspace.write(name, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
  }

  async function kubeconform(path: string): Promise<Report> {
    const location = join(schemas, SCHEMA_LOCATION);
    const { stdout } = await run(
      'kubeconform',
      ['-strict', '-summary', '-output', 'json', '-schema-location', location, path],
      { mayFail: true },
    );
    return JSON.parse(stdout) as Report;
  }
});
