import { CHECKOV_EXCEPTIONS, type CheckovException } from '../../infra/checkov-exceptions';
import { atOnce } from './harness/at-once';
import { cases } from './harness/cases';
import { checkov, type CheckovReport, type Verdict } from './harness/checkov';
import type { KubernetesObject } from './harness/manifests';
import type { StackFile } from './harness/synthesis';
import { resourcesOf, type TerraformJson } from './harness/terraform-json';
import { Workspace } from './harness/workspace';

const SKIP = /^checkov\.io\/skip\d+$/;

const workspace = new Workspace('checkov');
const CASES = cases(workspace);
const NAMED = CASES.map((one) => [one.name, one] as const);
afterAll(() => workspace.end());

describe('Checkov on the Terraform JSON', () => {
  const reports = new Map<StackFile, CheckovReport>();
  beforeAll(async () => {
    await atOnce(
      CASES.flatMap(({ stacks }) => stacks),
      async (stack) => reports.set(stack, await checkov(workspace, 'terraform_json', ['--file', stack.path])),
    );
  });

  test.each(NAMED)('of %s finds no fault but the exceptions', (_, { stacks }) => {
    for (const stack of stacks) {
      const { failed, skipped, passed } = reports.get(stack)!;
      const found = exceptionsOf(stack.terraform, failed);
      expect(found.filter((one) => !EXCEPTIONS.includes(one))).toEqual([]);
      expect(skipped).toEqual([]);
      expect(passed.length).toBeGreaterThanOrEqual(failed.length);
    }
    // Of what the edge alone is made of, Checkov may know nothing.
    expect(stacks.flatMap((stack) => reports.get(stack)!.passed).length).toBeGreaterThan(0);
  });

  test('meets every exception somewhere: none is left over, none is without a reason', () => {
    const found = CASES.flatMap(({ stacks }) =>
      stacks.flatMap((stack) => exceptionsOf(stack.terraform, reports.get(stack)!.failed)),
    );
    expect(EXCEPTIONS.filter((one) => !found.includes(one))).toEqual([]);
    expect(CHECKOV_EXCEPTIONS.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });

  test('would find a cluster that lets in by attributes', async () => {
    const terraform = structuredClone(CASES[0]!.terraform);
    for (const cluster of Object.values(resourcesOf(terraform, 'google_container_cluster'))) {
      Object.assign(cluster, { enable_legacy_abac: true });
    }
    const file = workspace.write('broken/cdk.tf.json', JSON.stringify(terraform));
    const { failed } = await checkov(workspace, 'terraform_json', ['--file', file]);
    expect(failed.map(({ check }) => check)).toContain('CKV_GCP_7');
  });
});

describe('Checkov on the manifests', () => {
  const reports = new Map<string, CheckovReport>();
  beforeAll(async () => {
    await atOnce(CASES, async ({ name, dist }) =>
      reports.set(name, await checkov(workspace, 'kubernetes', ['--directory', dist])),
    );
  });

  test.each(NAMED)('of %s finds no fault that is not an exception on the object', (name) => {
    const { failed, skipped, passed } = reports.get(name)!;
    expect(failed).toEqual([]);
    expect(passed.length).toBeGreaterThan(skipped.length);
    expect(skipped.filter(({ reason }) => reason === undefined || reason.trim() === '')).toEqual([]);
  });

  test.each(NAMED)('of %s would find each of the exceptions: none is left over', async (name, given) => {
    const objects = [...given.objects, ...given.bootstrap];
    const bare = writeObjects(name, objects.map(withoutSkips));
    const { failed } = await checkov(workspace, 'kubernetes', ['--file', bare]);
    const { skipped } = reports.get(name)!;
    expect(failed.map(key).sort()).toEqual(skipped.map(key).sort());
    expect(skipped).toHaveLength(objects.flatMap(skipsOf).length);
  });

  test('would find a container that may do everything', async () => {
    const pods = CASES[0]!.objects.filter(({ kind }) => kind === 'Deployment');
    const broken = JSON.stringify(pods).replaceAll('"allowPrivilegeEscalation":false', '"privileged":true');
    const file = writeObjects('broken', JSON.parse(broken) as KubernetesObject[]);
    const { failed } = await checkov(workspace, 'kubernetes', ['--file', file]);
    expect(failed.map(({ check }) => check)).toEqual(expect.arrayContaining(['CKV_K8S_16', 'CKV_K8S_20']));
  });
});

const EXCEPTIONS = CHECKOV_EXCEPTIONS.map(exceptionKey);

function exceptionKey({ check, type, names = '' }: CheckovException): string {
  return `${check} ${type} ${names}`;
}

/** Checkov names a resource of Terraform JSON without its type: `resource.cluster`. */
function exceptionsOf({ resource }: TerraformJson, failed: readonly Verdict[]): string[] {
  return failed.flatMap(({ check, resource: address }) => {
    const name = address.slice(address.indexOf('.') + 1);
    const types = Object.keys(resource).filter((type) => resource[type]?.[name] !== undefined);
    if (types.length === 0) return [`${check} ${address}`];
    return types.map((type) => {
      const known = CHECKOV_EXCEPTIONS.find(
        (one) => one.check === check && one.type === type && name.startsWith(one.names ?? ''),
      );
      return known === undefined ? `${check} ${type}.${name}` : exceptionKey(known);
    });
  });
}

function key({ check, resource }: Verdict): string {
  return `${check} ${resource}`;
}

function skipsOf({ metadata }: KubernetesObject): string[] {
  return Object.keys(metadata.annotations ?? {}).filter((name) => SKIP.test(name));
}

function withoutSkips(object: KubernetesObject): KubernetesObject {
  const { annotations = {}, ...metadata } = object.metadata;
  const kept = Object.entries(annotations).filter(([name]) => !SKIP.test(name));
  return { ...object, metadata: { ...metadata, annotations: Object.fromEntries(kept) } };
}

/** As YAML documents, for Checkov reads no List. */
function writeObjects(name: string, objects: readonly KubernetesObject[]): string {
  const documents = objects.map((object) => JSON.stringify(object));
  return workspace.write(`${name}-${process.hrtime.bigint()}/all.yaml`, documents.join('\n---\n'));
}
