import type { Platform } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt, podOf } from '../manifests';

const gemma = goodDescription().models['gemma']!;
const withLoader = (loader: 'runai_streamer' | 'gcsfuse'): Platform =>
  platformWith({
    weightsBucket: { existing: 'company-weights' },
    models: { gemma: { ...gemma, weightsFrom: { gcs: { loader } } } },
  });
const policiesOf = (platform: Platform) =>
  manifestsOf(platform)
    .map(({ object }) => object)
    .filter((object) => idOf(object).includes('metadata-server'));

describe('weights that are mounted', () => {
  const platform = withLoader('gcsfuse');
  const deployment = objectAt(platform, 'Deployment/gemma');
  const { container, spec } = podOf(deployment);

  test('are a read-only volume of the driver, with a cache that GKE takes by its name', () => {
    expect(at(spec, 'volumes')).toEqual(
      expect.arrayContaining([
        {
          name: 'weights',
          csi: {
            driver: 'gcsfuse.csi.storage.gke.io',
            readOnly: true,
            volumeAttributes: expect.objectContaining({ bucketName: 'company-weights' }) as unknown,
          },
        },
        { name: 'gke-gcsfuse-cache', emptyDir: { sizeLimit: expect.stringMatching(/Gi$/) as string } },
      ]),
    );
    expect(at(container, 'volumeMounts')).toContainEqual({ name: 'weights', mountPath: '/weights', readOnly: true });
  });

  test('ask for the sidecar, and for its room', () => {
    expect(at(deployment, 'spec', 'template', 'metadata', 'annotations')).toMatchObject({
      'gke-gcsfuse/volumes': 'true',
      'gke-gcsfuse/cpu-request': '250m',
      'gke-gcsfuse/memory-limit': '0',
      'gke-gcsfuse/ephemeral-storage-limit': expect.stringMatching(/Gi$/) as string,
    });
  });
});

test('weights that are streamed need no volume', () => {
  const { spec } = podOf(objectAt(withLoader('runai_streamer'), 'Deployment/gemma'));
  expect(JSON.stringify(at(spec, 'volumes'))).not.toContain('csi');
});

test.each(['runai_streamer', 'gcsfuse'] as const)('with %s, servers and no others may ask who they are', (loader) => {
  const policies = policiesOf(withLoader(loader));
  const egress = policies.map((policy) => at(policy, 'spec', 'egress', 0));
  expect(egress).toEqual([
    {
      to: [{ ipBlock: { cidr: '169.254.169.254/32' } }],
      ports: [80, 8080].map((port) => ({ protocol: 'TCP', port })),
    },
    {
      to: [{ ipBlock: { cidr: '169.254.169.252/32' } }],
      ports: [987, 988].map((port) => ({ protocol: 'TCP', port })),
    },
  ]);
  for (const policy of policies) {
    expect(at(policy, 'spec', 'podSelector', 'matchLabels')).toEqual(withLoader(loader).models['gemma']!.pool.selector);
  }
});

test('nobody asks the metadata server where weights come from the Hub', () => {
  expect(policiesOf(platformWith())).toEqual([]);
});
