import { bootDiskEphemeralStorageMib } from '../../catalog';
import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { requestsOf } from './pod-fit';
import { poolViews } from './pool-view';

const STEP_GB = 50;
const LARGEST_GB = 65_536;

/** Weights are downloaded to the pod's ephemeral storage. */
export const bootDiskTooSmallForWeights = {
  name: 'boot-disk-too-small-for-weights',
  severity: 'error',
  summary: 'A boot disk that has no room for what a pod downloads.',
  why:
    'Without local SSD, weights and caches of a pod lie on the boot disk, of which GKE keeps more than a third for itself. A ' +
    'pod that asks for more ephemeral storage than is left stays Pending; one that asks for less is evicted while it ' +
    'downloads.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes, kubernetes-sigs/wg-serving#35',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models }) => {
      const room = pool.allocatable.ephemeralStorageMib;
      const largest = Math.max(0, ...models.map((model) => requestsOf(model).ephemeralStorageMib));
      if (pool.localSsd !== undefined || largest <= room) return [];
      const names = models.filter((model) => requestsOf(model).ephemeralStorageMib > room).map(({ name }) => name);
      const sizeGb = sizeFor(largest);
      return [
        {
          path: `${path}.bootDisk.sizeGb`,
          message:
            `a pod of ${names.join(', ')} asks for ${figure(largest / 1024, 0)} GiB of ephemeral storage, and a boot disk ` +
            `of ${pool.bootDisk.sizeGb} GB leaves ${figure(room / 1024, 0)}`,
          given: pool.bootDisk.sizeGb,
          allowed: `${sizeGb} or more`,
          fix: fields({ bootDisk: { sizeGb } }),
        },
      ];
    }),
} satisfies Rule;

function sizeFor(mib: number): number {
  let sizeGb = STEP_GB;
  while (sizeGb < LARGEST_GB && bootDiskEphemeralStorageMib(sizeGb) < mib) sizeGb += STEP_GB;
  return sizeGb;
}
