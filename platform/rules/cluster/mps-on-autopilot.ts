import type { Problem, Rule } from '../rule';

export const mpsOnAutopilot = {
  name: 'mps-on-autopilot',
  severity: 'error',
  summary: 'GPUs shared by MPS on an Autopilot cluster.',
  why:
    'Pods reach the MPS daemon through the IPC namespace of the node (hostIPC), and Autopilot admits no pod that shares a ' +
    'namespace with its node: every replica is turned away.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-security',
  check({ cluster, nodePools }) {
    if (cluster.mode === 'standard') return [];
    return Object.entries(nodePools).flatMap(([name, { accelerator }]): Problem[] => {
      if (accelerator?.sharing?.strategy !== 'MPS') return [];
      const clients = accelerator.sharing.maxSharedClientsPerGpu;
      return [
        {
          path: `nodePools.${name}.sharing`,
          message: 'pods that share a GPU by MPS need hostIPC, which Autopilot refuses',
          given: 'MPS',
          allowed: "TIME_SHARING, MIG, or cluster.mode: 'standard'",
          fix: `sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: ${clients} }`,
        },
      ];
    });
  },
} satisfies Rule;
