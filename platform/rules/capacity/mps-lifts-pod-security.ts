import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The price of MPS. */
export const mpsLiftsPodSecurity = {
  name: 'mps-lifts-pod-security',
  severity: 'warning',
  summary: 'A model on GPUs that are shared by MPS, whose pods see the IPC namespace of the node.',
  why:
    'Processes reach the MPS daemon through the IPC namespace of the node (hostIPC), which the baseline Pod Security ' +
    'Standard forbids: the namespace of these models has to admit privileged pods. A fault of one client also ends all ' +
    'others on that GPU.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/nvidia-mps-gpus',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models }) => {
      const sharing = pool.accelerator?.sharing;
      if (sharing?.strategy !== 'MPS' || models.length === 0) return [];
      const { maxSharedClientsPerGpu } = sharing;
      return [
        {
          path: `${path}.sharing.strategy`,
          message: `pods of ${models.map(({ name }) => name).join(', ')} see the IPC namespace of their node`,
          given: 'MPS',
          allowed: 'TIME_SHARING, or MIG where the GPU has it',
          fix: fields({ sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu } }),
        },
      ];
    }),
} satisfies Rule;
