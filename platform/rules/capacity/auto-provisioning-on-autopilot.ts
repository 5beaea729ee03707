import type { Rule } from '../rule';

/** Autopilot is nothing but auto-provisioning, with limits of Google's. */
export const autoProvisioningOnAutopilot = {
  name: 'auto-provisioning-on-autopilot',
  severity: 'error',
  summary: 'Limits of node auto-provisioning on an Autopilot cluster.',
  why: 'An Autopilot cluster makes every node by itself and takes no settings for it: the provider refuses both together.',
  source: 'hashicorp/google 6.50.0, google_container_cluster: cluster_autoscaling conflicts with enable_autopilot',
  check: ({ cluster }) => {
    if (cluster.autoProvisioning === undefined || cluster.mode !== 'autopilot') return [];
    return [
      {
        path: 'cluster.autoProvisioning',
        message: 'an Autopilot cluster obtains its nodes without limits of its own',
        allowed: "no autoProvisioning; or mode 'standard'",
      },
    ];
  },
} satisfies Rule;
