import type { Rule } from '../rule';

export const addOnFixedOnAutopilot = {
  name: 'add-on-fixed-on-autopilot',
  severity: 'error',
  summary: 'An add-on of which an Autopilot cluster leaves no choice.',
  why:
    'Every Autopilot cluster has the drivers of Cloud Storage FUSE, Persistent Disk and Filestore, NodeLocal DNSCache and Cloud ' +
    'DNS. The provider refuses some of these fields beside `enable_autopilot`, GKE the others when one is switched off.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/resources/autopilot-standard-feature-comparison',
  check({ cluster }) {
    if (cluster.kind === 'existing' || cluster.mode === 'standard') return [];
    return cluster.withoutEffect.map((field) => ({
      path: `cluster.${field}`,
      message: 'every Autopilot cluster has it, and nobody can switch it on or off',
      allowed: 'addons.lustre, addons.secretManager and addons.backup',
      fix: `take ${field} out`,
    }));
  },
} satisfies Rule;
