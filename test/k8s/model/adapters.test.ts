import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { findingsOf } from '../../platform/rules/rule-case';
import { at, manifestsOf, objectAt, podOf } from '../manifests';

const gemma = goodDescription().models['gemma']!;
const folder = { gcs: { path: 'adapters/gemma' } };
const adapters = { sql: { rank: 32 }, support: { source: 'acme/support', rank: 8 } };
const platform = platformWith({
  weightsBucket: {},
  models: { gemma: { ...gemma, adaptersFrom: folder, adapters } },
});
const pod = podOf(objectAt(platform, 'Deployment/gemma'));
const annotationsOf = (of = platform) =>
  at(objectAt(of, 'Deployment/gemma'), 'spec', 'template', 'metadata', 'annotations') as Record<string, string>;

describe('adapters that are loaded when they are first asked for', () => {
  test('are looked for in the folder, and do not stand on the command line', () => {
    expect(at(pod.container, 'env')).toEqual(
      expect.arrayContaining([
        { name: 'VLLM_ALLOW_RUNTIME_LORA_UPDATING', value: 'true' },
        { name: 'VLLM_PLUGINS', value: 'lora_filesystem_resolver' },
        { name: 'VLLM_LORA_RESOLVER_CACHE_DIR', value: '/adapters' },
      ]),
    );
    const args = at(pod.container, 'args') as string[];
    expect(args).toEqual(expect.arrayContaining(['support=acme/support', '--enable-lora', '--max-lora-rank=32']));
    expect(args.some((arg) => arg.startsWith('sql='))).toBe(false);
  });

  test('are read from the bucket alone, by the pod’s own account', () => {
    expect(at(pod.spec, 'volumes')).toContainEqual({
      name: 'adapters',
      csi: {
        driver: 'gcsfuse.csi.storage.gke.io',
        readOnly: true,
        volumeAttributes: {
          bucketName: 'example-project-test-weights',
          mountOptions: 'only-dir:adapters/gemma,implicit-dirs',
          skipCSIBucketAccessCheck: 'true',
        },
      },
    });
    expect(at(pod.container, 'volumeMounts')).toContainEqual({
      name: 'adapters',
      mountPath: '/adapters',
      readOnly: true,
    });
    expect(annotationsOf()['gke-gcsfuse/volumes']).toBe('true');
    expect(platform.weightsBucket?.readers).toEqual(['gemma']);
    const names = manifestsOf(platform).map(({ object }) => object.metadata.name);
    expect(names).toContain('gemma-to-metadata-server-dataplane-v2');
  });

  test('share the sidecar that reads the weights', () => {
    const mounted = { gcs: { loader: 'gcsfuse' as const } };
    const both = platformWith({
      weightsBucket: {},
      models: { gemma: { ...gemma, weightsFrom: mounted, adaptersFrom: folder } },
    });
    const alone = platformWith({ weightsBucket: {}, models: { gemma: { ...gemma, weightsFrom: mounted } } });
    expect(annotationsOf(both)).toEqual(annotationsOf(alone));
    expect(both.models['gemma']!.resources).toEqual(alone.models['gemma']!.resources);
  });

  test('are routable by their names, and what changes the server is not', () => {
    const routes = manifestsOf(platform).filter(({ object }) => object.kind === 'HTTPRoute');
    const paths = routes.flatMap(({ object }) =>
      (at(object, 'spec', 'rules') as { matches: { path: { type: string; value: string } }[] }[]).flatMap(
        ({ matches }) => matches.map(({ path }) => path),
      ),
    );
    expect(paths.every(({ type }) => type === 'Exact')).toBe(true);
    expect(paths.some(({ value }) => value.includes('lora'))).toBe(false);
  });

  test('leave the pod room for the sidecar', () => {
    const without = platformWith({
      models: { gemma: { ...gemma, adapters: { sql: { source: 'acme/sql', rank: 32 } } } },
    });
    const [own, other] = [platform, without].map((one) => one.models['gemma']!.resources.cpuMillis);
    expect(own).toBeLessThan(other!);
  });
});

test.each([
  ['without a source or a folder', { adapters: { sql: { rank: 8 } } }, 'models.gemma.adapters.sql.source'],
  ['from a folder without a bucket', { adaptersFrom: folder }, 'models.gemma.adaptersFrom'],
])('an adapter %s is refused', (_, own, path) => {
  const description = { ...goodDescription(), models: { gemma: { ...gemma, ...own } } };
  expect(findingsOf(description).map((finding) => finding.path)).toContain(path);
});
