/** What is true of every node, in the throw-away default pool as well as in ours. */
export const HARDENED_NODE = {
  // Access is decided by the roles of the service account; scopes are the older, coarser way.
  oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
  imageType: 'COS_CONTAINERD',
  metadata: { 'disable-legacy-endpoints': 'true' },
  shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
  workloadMetadataConfig: { mode: 'GKE_METADATA' },
  kubeletConfig: { insecureKubeletReadonlyPortEnabled: 'FALSE' },
};
