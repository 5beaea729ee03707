import type { ModelDescription, NodePoolDescription, QueueDescription } from '../../platform/description';
import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { at, idOf, manifestsOf, objectAt } from './manifests';

const { gemma } = goodDescription().models;

/** The good description with a queue of this kind, for a model on a pool of this kind. */
function queued(pool: Partial<NodePoolDescription> = {}, queue: QueueDescription = {}) {
  const model = { ...gemma!, queue: 'batch' } as ModelDescription;
  return platformWith({
    nodePools: { l4: { ...goodDescription().nodePools['l4'], ...pool } as NodePoolDescription },
    models: { gemma: model },
    queues: { batch: queue },
  });
}

const idsOf = (platform: ReturnType<typeof queued>) => manifestsOf(platform).map(({ object }) => idOf(object));
const quotaOf = (platform: ReturnType<typeof queued>) => {
  const group = at(objectAt(platform, 'ClusterQueue/slipway-test-batch'), 'spec', 'resourceGroups', 0);
  const resources = at(group, 'flavors', 0, 'resources') as { name: string; nominalQuota: string }[];
  return {
    covered: at(group, 'coveredResources'),
    quota: Object.fromEntries(resources.map(({ name, nominalQuota }) => [name, nominalQuota])),
  };
};

describe('a queue', () => {
  test('lets the pods of its models in, and is asked by the label of their Deployment', () => {
    const platform = queued();
    const { metadata } = objectAt(platform, 'Deployment/gemma');
    expect(metadata.labels).toHaveProperty(['kueue.x-k8s.io/queue-name'], 'batch');
    expect(at(objectAt(platform, 'LocalQueue/batch'), 'spec', 'clusterQueue')).toBe('slipway-test-batch');
    expect(at(objectAt(platform, 'Deployment/gemma'), 'spec', 'template', 'spec', 'priorityClassName')).toBe(
      'slipway-test-batch',
    );
  });

  test('counts everything that a pod asks for, up to the most that its nodes may have', () => {
    const platform = queued();
    const { covered, quota } = quotaOf(platform);
    const container = at(objectAt(platform, 'Deployment/gemma'), 'spec', 'template', 'spec', 'containers', 0);
    const requests = at(container, 'resources', 'requests') as Record<string, string>;
    expect([...(covered as string[])].sort()).toEqual(Object.keys(requests).sort());
    expect(Object.keys(quota)).toEqual(covered);
    expect(quota['nvidia.com/gpu']).toBe('3');
  });

  test('lets in those of its own namespaces alone', () => {
    const selector = at(objectAt(queued(), 'ClusterQueue/slipway-test-batch'), 'spec', 'namespaceSelector');
    expect(selector).toEqual({
      matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['inference'] }],
    });
  });

  test('finds the nodes by the labels that its pods select', () => {
    const platform = queued();
    const { spec } = objectAt(platform, 'ResourceFlavor/slipway-test-l4');
    expect(at(spec, 'nodeLabels')).toEqual(
      at(objectAt(platform, 'Deployment/gemma'), 'spec', 'template', 'spec', 'nodeSelector'),
    );
  });

  test.each([
    [{}, 'BestEffortFIFO', 'Never'],
    [{ strategy: 'StrictFIFO', preemption: 'LowerPriority' }, 'StrictFIFO', 'LowerPriority'],
  ] as const)('of %j is served %s and sends back: %s', (description, strategy, preemption) => {
    const { spec } = objectAt(queued({}, description), 'ClusterQueue/slipway-test-batch');
    expect(at(spec, 'queueingStrategy')).toBe(strategy);
    expect(at(spec, 'preemption', 'withinClusterQueue')).toBe(preemption);
  });

  test('asks GKE for the nodes of a queued pool, and of no other', () => {
    const platform = queued({ queuedProvisioning: true, nodes: { min: 0, max: 2 }, maxRunDurationSeconds: 3600 });
    const { spec } = objectAt(platform, 'ProvisioningRequestConfig/slipway-test-batch');
    expect(spec).toEqual({
      provisioningClassName: 'queued-provisioning.gke.io',
      managedResources: ['nvidia.com/gpu'],
      parameters: { maxRunDurationSeconds: '3600' },
    });
    expect(at(objectAt(platform, 'AdmissionCheck/slipway-test-batch'), 'spec', 'parameters', 'name')).toBe(
      'slipway-test-batch',
    );
    const checks = at(objectAt(platform, 'ClusterQueue/slipway-test-batch'), 'spec', 'admissionChecksStrategy');
    expect(checks).toEqual({ admissionChecks: [{ name: 'slipway-test-batch', onFlavors: ['slipway-test-l4'] }] });
    expect(idsOf(queued()).filter((id) => /^(AdmissionCheck|ProvisioningRequestConfig)\//.test(id))).toEqual([]);
  });

  test('is not made where nobody stands in it', () => {
    const ids = idsOf(platformWith({ queues: { batch: {} } }));
    expect(ids.filter((id) => /Queue\//.test(id))).toEqual([]);
  });

  test('gives a rollout time to wait for its turn', () => {
    const { spec } = objectAt(queued(), 'Deployment/gemma');
    expect(at(spec, 'progressDeadlineSeconds')).toBeGreaterThan(24 * 3600);
  });
});
