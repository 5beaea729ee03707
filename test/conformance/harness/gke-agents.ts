import type { KubernetesObject } from './manifests';

/**
 * What GKE's own DaemonSets ask of every node (network agent, logging, metrics, DNS cache, storage drivers, device
 * plugins), as one. UNCONFIRMED: the sum differs by version and add-ons; this one leaves out nothing that is known.
 */
const REQUESTS = { cpu: '500m', memory: '1Gi' };

/** Puts GKE's own share of every node into the cluster, so that a pod that only fits an empty node is not placed. */
export function gkeAgents(): KubernetesObject[] {
  const name = 'gke-agents';
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name, namespace: 'kube-system' },
      spec: {
        selector: { matchLabels: { name } },
        template: {
          metadata: { labels: { name } },
          spec: {
            priorityClassName: 'system-node-critical',
            tolerations: [{ operator: 'Exists' }],
            containers: [{ name, image: 'gke-agents', resources: { requests: REQUESTS } }],
          },
        },
      },
    },
  ];
}
