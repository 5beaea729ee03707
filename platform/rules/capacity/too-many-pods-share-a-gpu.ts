import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** GKE has a limit of its own. */
export const tooManyPodsShareAGpu = {
  name: 'too-many-pods-share-a-gpu',
  severity: 'warning',
  summary: 'More pods on one GPU than GKE lets share it.',
  why: 'GKE refuses a node pool whose GPUs are to be shared by more pods than its limit.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/timesharing-gpus',
  unconfirmed: 'the limit of 48 pods for each GPU: general documentation of GKE, not read again',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, accelerator }) => {
      const sharing = pool.accelerator?.sharing;
      const most = accelerator?.sharing?.maxClientsPerGpu;
      if (sharing === undefined || sharing.strategy === 'MIG' || most === undefined) return [];
      if (sharing.maxSharedClientsPerGpu <= most) return [];
      return [
        {
          path: `${path}.sharing.maxSharedClientsPerGpu`,
          message: `${sharing.maxSharedClientsPerGpu} pods cannot share one ${accelerator?.displayName ?? 'GPU'}`,
          given: sharing.maxSharedClientsPerGpu,
          allowed: `at most ${most}`,
          fix: fields({ sharing: { strategy: sharing.strategy, maxSharedClientsPerGpu: most } }),
        },
      ];
    }),
} satisfies Rule;
