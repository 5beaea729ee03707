/** A kind of object, as an AppProject names it. */
export interface GroupKind {
  readonly group: string;
  readonly kind: string;
}

const RBAC = 'rbac.authorization.k8s.io';

/**
 * Cluster-scoped kinds that the manifests may hold. It is every kind, not those of the day: what is not permitted cannot
 * be pruned either.
 */
export const CLUSTER_KINDS: readonly GroupKind[] = [
  { group: '', kind: 'Namespace' },
  { group: '', kind: 'PersistentVolume' },
  { group: 'cloud.google.com', kind: 'ComputeClass' },
  { group: 'kueue.x-k8s.io', kind: 'AdmissionCheck' },
  { group: 'kueue.x-k8s.io', kind: 'ClusterQueue' },
  { group: 'kueue.x-k8s.io', kind: 'ProvisioningRequestConfig' },
  { group: 'kueue.x-k8s.io', kind: 'ResourceFlavor' },
  { group: 'monitoring.googleapis.com', kind: 'ClusterPodMonitoring' },
  { group: RBAC, kind: 'ClusterRole' },
  { group: RBAC, kind: 'ClusterRoleBinding' },
  { group: 'scheduling.k8s.io', kind: 'PriorityClass' },
];

/** Namespaced kinds that the manifests may hold. */
export const NAMESPACED_KINDS: readonly GroupKind[] = [
  { group: '', kind: 'ConfigMap' },
  { group: '', kind: 'PersistentVolumeClaim' },
  { group: '', kind: 'Secret' },
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'autoscaling.gke.io', kind: 'AutoscalingMetric' },
  { group: 'autoscaling.x-k8s.io', kind: 'CapacityBuffer' },
  { group: 'batch', kind: 'Job' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'external-secrets.io', kind: 'SecretStore' },
  { group: 'gateway.networking.k8s.io', kind: 'Gateway' },
  { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' },
  { group: 'gateway.networking.k8s.io', kind: 'ReferenceGrant' },
  { group: 'inference.networking.k8s.io', kind: 'InferencePool' },
  { group: 'inference.networking.x-k8s.io', kind: 'InferenceModelRewrite' },
  { group: 'inference.networking.x-k8s.io', kind: 'InferenceObjective' },
  { group: 'keda.sh', kind: 'ScaledObject' },
  { group: 'keda.sh', kind: 'TriggerAuthentication' },
  { group: 'kueue.x-k8s.io', kind: 'LocalQueue' },
  { group: 'leaderworkerset.x-k8s.io', kind: 'LeaderWorkerSet' },
  { group: 'llm-d.ai', kind: 'InferenceModelRewrite' },
  { group: 'llm-d.ai', kind: 'InferenceObjective' },
  { group: 'monitoring.googleapis.com', kind: 'PodMonitoring' },
  { group: 'networking.gke.io', kind: 'FQDNNetworkPolicy' },
  { group: 'networking.gke.io', kind: 'GCPBackendPolicy' },
  { group: 'networking.gke.io', kind: 'GCPGatewayPolicy' },
  { group: 'networking.gke.io', kind: 'GCPRoutingExtension' },
  { group: 'networking.gke.io', kind: 'GCPTrafficExtension' },
  { group: 'networking.gke.io', kind: 'HealthCheckPolicy' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
  { group: RBAC, kind: 'Role' },
  { group: RBAC, kind: 'RoleBinding' },
  { group: 'secret-sync.gke.io', kind: 'SecretSync' },
  { group: 'secrets-store.csi.x-k8s.io', kind: 'SecretProviderClass' },
];
