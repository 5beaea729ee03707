import { fields } from '../literal';
import type { Rule } from '../rule';

export const diskWeightsWithoutDriver = {
  name: 'disk-weights-without-driver',
  severity: 'error',
  summary: 'Weights on a Hyperdisk ML volume, on a cluster without the driver that attaches disks.',
  why: 'Without the add-on nothing attaches the disk: the pods wait in ContainerCreating on nodes that are paid for.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/gce-pd-csi-driver',
  check({ cluster, models }) {
    if (cluster.kind === 'existing' || cluster.addons.persistentDisk) return [];
    const model = Object.values(models).find(({ weights }) => weights.source === 'hyperdisk-ml');
    if (model === undefined) return [];
    return [
      {
        path: 'cluster.addons.persistentDisk',
        message: `the weights of ${model.name} are on a disk, and the driver is off`,
        given: false,
        allowed: 'true',
        fix: fields({ persistentDisk: true }),
      },
    ];
  },
} satisfies Rule;
