import { isInBucket, servedOf, type Weights } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

export const weightsMountedWithoutDriver = {
  name: 'weights-mounted-without-driver',
  severity: 'error',
  summary: 'Weights of a bucket that is mounted, on a cluster without the driver that mounts it.',
  why:
    'Without the add-on nothing answers for the volume: the pods wait in ContainerCreating, on a node with GPUs that is paid ' +
    'for, until somebody looks.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-storage-fuse-csi-driver-setup',
  check(platform) {
    const { cluster } = platform;
    if (cluster.kind === 'existing' || cluster.addons.gcsFuse) return [];
    const [model] = Object.values(servedOf(platform)).filter(
      ({ adapterFolder, weights }) => adapterFolder !== undefined || (weights !== undefined && isMounted(weights)),
    );
    if (model === undefined) return [];
    const problem: Problem = {
      path: 'cluster.addons.gcsFuse',
      message: `weights or adapters of ${model.name} are read or written through Cloud Storage FUSE, and its driver is off`,
      given: false,
      allowed: 'true',
      fix: fields({ gcsFuse: true }),
    };
    return [problem];
  },
} satisfies Rule;

/** By the servers, or by the Job that fills the folder. */
function isMounted(weights: Weights): boolean {
  return weights.source === 'gcs-fuse' || (isInBucket(weights) && weights.fill !== undefined);
}
