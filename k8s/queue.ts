import type { Construct } from 'constructs';
import {
  AdmissionCheck,
  ClusterQueue,
  ClusterQueueSpecPreemptionWithinClusterQueue as WithinClusterQueue,
  ClusterQueueSpecQueueingStrategy as Strategy,
  ClusterQueueSpecResourceGroupsFlavorsResourcesNominalQuota as NominalQuota,
  LocalQueue,
  ProvisioningRequestConfig,
  ResourceFlavor,
  type ClusterQueueSpecResourceGroups as ResourceGroup,
} from '../imports/kueue.x-k8s.io';
import type { Queue, QueueFlavor, QueueProvisioning, Served } from '../platform/resolve';
import { shared } from './labels';
import { metadata } from './metadata';
import { cpu, mebibytes } from './quantity';

/** Kueue's controller for checks that wait for nodes. */
const PROVISIONING_CONTROLLER = 'kueue.x-k8s.io/provisioning-request';

/**
 * Lets the pods of the models that name it in, one by one, within what their node pools have.
 *
 * @see https://kueue.sigs.k8s.io/docs/tasks/run/deployment/
 */
export function queue(scope: Construct, environment: string, given: Queue): void {
  const of = shared(environment, 'queue');
  const flavors = Object.values(given.flavors);
  for (const { name, nodeLabels } of flavors) {
    new ResourceFlavor(scope, `flavor-${given.name}-${name}`, {
      metadata: metadata({ name, of, wave: 'foundation' }),
      spec: { nodeLabels: { ...nodeLabels } },
    });
  }
  if (given.provisioning !== undefined) provisioning(scope, environment, given, given.provisioning);
  clusterQueue(scope, environment, given, flavors);
  for (const namespace of given.namespaces) {
    new LocalQueue(scope, `local-queue-${given.name}-${namespace}`, {
      metadata: metadata({ name: given.name, namespace, of, wave: 'access' }),
      spec: { clusterQueue: given.clusterQueue },
    });
  }
}

/** Label by which Kueue lets the pods of a workload in through a queue. */
export function queueLabel({ queue }: Pick<Served, 'queue'>): Record<string, string> {
  return queue === undefined ? {} : { 'kueue.x-k8s.io/queue-name': queue };
}

function clusterQueue(scope: Construct, environment: string, given: Queue, flavors: readonly QueueFlavor[]): void {
  const checked = flavors.filter(({ queued }) => queued).map(({ name }) => name);
  new ClusterQueue(scope, `cluster-queue-${given.name}`, {
    metadata: metadata({ name: given.clusterQueue, of: shared(environment, 'queue'), wave: 'access' }),
    spec: {
      namespaceSelector: {
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [...given.namespaces] }],
      },
      queueingStrategy: given.strategy === 'StrictFIFO' ? Strategy.STRICT_FIFO : Strategy.BEST_EFFORT_FIFO,
      preemption: {
        withinClusterQueue:
          given.preemption === 'LowerPriority' ? WithinClusterQueue.LOWER_PRIORITY : WithinClusterQueue.NEVER,
      },
      resourceGroups: [resourceGroup(flavors)],
      ...(checked.length === 0
        ? {}
        : { admissionChecksStrategy: { admissionChecks: [{ name: given.clusterQueue, onFlavors: checked }] } }),
    },
  });
}

/** What a pod asks for and the queue does not count keeps it out: every request of ours is covered. */
function resourceGroup(flavors: readonly QueueFlavor[]): ResourceGroup {
  const devices = [...new Set(flavors.flatMap(({ accelerators }) => accelerators?.resource ?? []))].sort();
  return {
    coveredResources: ['cpu', 'memory', 'ephemeral-storage', ...devices],
    flavors: flavors.map(({ name, cpuMillis, memoryMib, ephemeralStorageMib, accelerators }) => ({
      name,
      resources: [
        { name: 'cpu', nominalQuota: NominalQuota.fromString(String(cpu(cpuMillis).value)) },
        { name: 'memory', nominalQuota: NominalQuota.fromString(String(mebibytes(memoryMib).value)) },
        {
          name: 'ephemeral-storage',
          nominalQuota: NominalQuota.fromString(String(mebibytes(ephemeralStorageMib).value)),
        },
        ...devices.map((device) => ({
          name: device,
          nominalQuota: NominalQuota.fromString(String(accelerators?.resource === device ? accelerators.count : 0)),
        })),
      ],
    })),
  };
}

/** Before a pod is let in, GKE is asked for the node that it will need, and the pod waits until that is there. */
function provisioning(scope: Construct, environment: string, given: Queue, how: QueueProvisioning): void {
  const of = shared(environment, 'queue');
  const name = given.clusterQueue;
  new ProvisioningRequestConfig(scope, `provisioning-${given.name}`, {
    metadata: metadata({ name, of, wave: 'foundation' }),
    spec: {
      provisioningClassName: how.className,
      managedResources: [...how.managedResources],
      ...(how.maxRunDurationSeconds === undefined
        ? {}
        : { parameters: { maxRunDurationSeconds: String(how.maxRunDurationSeconds) } }),
    },
  });
  new AdmissionCheck(scope, `admission-check-${given.name}`, {
    metadata: metadata({ name, of, wave: 'foundation' }),
    spec: {
      controllerName: PROVISIONING_CONTROLLER,
      parameters: { apiGroup: 'kueue.x-k8s.io', kind: 'ProvisioningRequestConfig', name },
    },
  });
}
