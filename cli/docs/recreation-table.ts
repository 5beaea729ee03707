/** What is said of a resource that is destroyed: what it is, and what goes with it. */
export interface LostResourceRow {
  readonly noun: string;
  readonly loss: string;
}

/** Resources whose loss is felt, by their Terraform type. */
export const RESOURCES = {
  google_artifact_registry_repository: { noun: 'repository', loss: 'the images in it' },
  google_billing_budget: { noun: 'budget', loss: 'what it counted this month' },
  google_certificate_manager_certificate: { noun: 'certificate', loss: 'TLS, until the new one is issued' },
  google_certificate_manager_dns_authorization: { noun: 'proof of a domain', loss: 'renewal of the certificate' },
  google_cloud_quotas_quota_preference: { noun: 'request for quota', loss: 'its place in the queue, not the quota' },
  google_compute_address: { noun: 'address', loss: 'the address: clients and DNS point at nothing' },
  google_compute_disk: { noun: 'disk', loss: 'the weights on it: a Job has to fill it again' },
  google_compute_firewall: { noun: 'firewall rule', loss: 'nothing that stays' },
  google_compute_network: { noun: 'network', loss: 'everything that stands in it' },
  google_compute_resource_policy: { noun: 'placement policy', loss: 'the pools that follow it' },
  google_compute_subnetwork: { noun: 'subnet', loss: 'everything that stands in it' },
  google_container_cluster: { noun: 'cluster', loss: 'everything in it; its DNS name and address' },
  google_container_node_pool: { noun: 'node pool', loss: 'its nodes, and scarce capacity that may not come back' },
  google_dns_managed_zone: { noun: 'zone', loss: 'its name servers: the domain has to be delegated anew' },
  google_dns_record_set: { noun: 'record', loss: 'the name, until the new one is seen' },
  google_gke_backup_backup_plan: { noun: 'backup plan', loss: 'its backups' },
  google_kms_crypto_key: {
    noun: 'key',
    loss: 'Terraform forgets it; its versions are destroyed and what they encrypt is unreadable',
  },
  google_logging_project_bucket_config: { noun: 'log bucket', loss: 'the logs in it' },
  google_logging_project_exclusion: { noun: 'log exclusion', loss: 'nothing' },
  google_logging_project_sink: { noun: 'log sink', loss: 'entries of a few seconds' },
  google_model_armor_template: {
    noun: 'Model Armor template',
    loss: 'the gateway refuses or lets pass until the new one is there',
  },
  google_pubsub_topic: { noun: 'topic', loss: 'messages that nobody has read' },
  google_secret_manager_secret: { noun: 'secret', loss: 'its versions: the value has to be added again' },
  google_storage_anywhere_cache: { noun: 'read cache', loss: 'what it holds; reads are slower until it is full again' },
  google_storage_bucket: { noun: 'bucket', loss: 'what is in it: Google deletes no bucket that is not empty' },
} as const satisfies Record<string, LostResourceRow>;

export type LostResource = keyof typeof RESOURCES;

/**
 * What is destroyed, or made anew, when a field gets another value, by the field's path: `*` stands for a name, `0` for a place
 * in a list. A field that is not here changes things in place, or nothing in the cloud. Rights and switched-on APIs are
 * exchanged in passing and not listed. A test tries every field and holds this table against what comes of it.
 */
export const RECREATED: Readonly<Record<string, readonly LostResource[]>> = {
  'acceleratorNetworks.cidr': ['google_compute_subnetwork'],
  'budget.billing.account': ['google_billing_budget'],
  'cluster.existing.location': ['google_container_node_pool'],
  'cluster.existing.name': ['google_container_node_pool'],
  'cluster.keys.bootDisks': [
    'google_container_cluster',
    'google_container_node_pool',
    'google_gke_backup_backup_plan',
    'google_kms_crypto_key',
  ],
  'cluster.keys.secrets': ['google_kms_crypto_key'],
  'cluster.mode': ['google_container_cluster', 'google_container_node_pool', 'google_gke_backup_backup_plan'],
  'cluster.name': ['google_container_cluster', 'google_container_node_pool', 'google_gke_backup_backup_plan'],
  'cluster.notifications.topic': ['google_pubsub_topic'],
  'gateway.address.create': ['google_compute_address'],
  'gateway.address.networkTier': ['google_compute_address'],
  'gateway.class': ['google_compute_address', 'google_dns_managed_zone'],
  'gateway.dns.zone': ['google_dns_record_set'],
  'gateway.dns.zone.domain': ['google_dns_managed_zone'],
  'gateway.hostnames': [
    'google_certificate_manager_certificate',
    'google_certificate_manager_dns_authorization',
    'google_dns_record_set',
  ],
  'gateway.listeners.*.hostname': [
    'google_certificate_manager_certificate',
    'google_certificate_manager_dns_authorization',
    'google_dns_record_set',
  ],
  'gateway.modelArmor.location': ['google_model_armor_template'],
  'gateway.tls.certificateManager.authorizationZone': ['google_dns_record_set'],
  'gateway.tls.certificateManager.create': [
    'google_certificate_manager_certificate',
    'google_certificate_manager_dns_authorization',
    'google_dns_record_set',
  ],
  'models.*.computeClass': ['google_compute_disk'],
  'network.existing.hostProject': ['google_compute_subnetwork'],
  'network.existing.makeProxyOnlySubnet': ['google_compute_subnetwork'],
  'network.existing.network': ['google_compute_subnetwork'],
  'network.existing.proxyOnlyCidr': ['google_compute_subnetwork'],
  'network.nodesCidr': [
    'google_compute_subnetwork',
    'google_container_cluster',
    'google_container_node_pool',
    'google_gke_backup_backup_plan',
  ],
  'network.proxyOnlyCidr': ['google_compute_subnetwork'],
  'nodePools.*.accelerator.count': ['google_container_node_pool'],
  'nodePools.*.accelerator.type': ['google_container_node_pool'],
  'nodePools.*.additionalNetworks': [
    'google_compute_firewall',
    'google_compute_network',
    'google_compute_subnetwork',
    'google_container_node_pool',
  ],
  'nodePools.*.bootDisk.kmsKey': ['google_container_node_pool'],
  'nodePools.*.flexStart': ['google_cloud_quotas_quota_preference', 'google_container_node_pool'],
  'nodePools.*.gpuDriverVersion': ['google_container_node_pool'],
  'nodePools.*.machineType': ['google_container_node_pool'],
  'nodePools.*.maxRunDurationSeconds': ['google_container_node_pool'],
  'nodePools.*.placement.acceleratorTopology': ['google_compute_resource_policy'],
  'nodePools.*.placement.compact': ['google_container_node_pool'],
  'nodePools.*.queuedProvisioning': ['google_container_node_pool'],
  'nodePools.*.reservation': ['google_container_node_pool'],
  'nodePools.*.reservation.name': ['google_container_node_pool'],
  'nodePools.*.secondaryBootDisks.0.diskImage': ['google_container_node_pool'],
  'nodePools.*.sharing.maxSharedClientsPerGpu': ['google_container_node_pool'],
  'nodePools.*.sharing.partitionSize': ['google_container_node_pool'],
  'nodePools.*.sharing.strategy': ['google_container_node_pool'],
  'nodePools.*.spot': ['google_container_node_pool'],
  'observability.logPrompts': ['google_logging_project_exclusion'],
  'observability.logs.bucket': ['google_logging_project_bucket_config', 'google_logging_project_sink'],
  'observability.logs.location': ['google_logging_project_bucket_config'],
  'registry.ownImages.repository': ['google_artifact_registry_repository'],
  'registry.upstreams.*.passwordSecretVersion': ['google_artifact_registry_repository'],
  'registry.upstreams.*.username': ['google_artifact_registry_repository'],
  'secrets.*.id': ['google_secret_manager_secret'],
  'secrets.*.replication': ['google_secret_manager_secret'],
  'secrets.*.replication.locations': ['google_secret_manager_secret'],
  'state.bucket': ['google_storage_bucket'],
  'state.create.location': ['google_storage_bucket'],
  'weightsBucket.anywhereCache.zones': ['google_storage_anywhere_cache'],
  'weightsBucket.hierarchicalNamespace': ['google_storage_bucket'],
  'weightsBucket.location': ['google_storage_bucket'],
  'weightsBucket.name': ['google_storage_bucket'],
};
