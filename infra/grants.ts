/** A right that somebody gets: who may do what, on what, and why. The page of identities is written from these. */
export interface Grant {
  /** Who gets it. */
  readonly identity: string;
  readonly role: string;
  /** The smallest thing that it can be given on. */
  readonly on: string;
  /** Terraform resource type that grants it. */
  readonly type: string;
  readonly why: string;
  /** When it is given. */
  readonly when: string;
}

const ALWAYS = 'always';
const CRYPTO = 'roles/cloudkms.cryptoKeyEncrypterDecrypter';
const PROJECT = { on: 'the project', type: 'google_project_iam_member' };
const KEY = { role: CRYPTO, on: 'that key', type: 'google_kms_crypto_key_iam_member' };
const NODES = { identity: "the nodes' service account, `<environment>-nodes`" };
const MODEL = { identity: "a model's Kubernetes service account, by its Workload Identity principal" };
const EXTENSIONS = { identity: "Google's agent of Service Extensions, `gcp-sa-dep`", ...PROJECT };
const GKE = { identity: "GKE's agent, `container-engine-robot`" };
const HOST = { on: 'the host project', type: 'google_project_iam_member' };
const SUBNET = { role: 'roles/compute.networkUser', on: 'the subnet', type: 'google_compute_subnetwork_iam_member' };
const SHARED = { when: '`network.existing.grants`' };
const MODEL_ARMOR = { when: '`gateway.modelArmor`' };

/** Every right that the Terraform output can grant; a test finds any other. */
export const GRANTS = {
  nodeDefault: {
    ...NODES,
    ...PROJECT,
    role: 'roles/container.defaultNodeServiceAccount',
    why: "GKE's own minimum for a node: logs, metrics, autoscaling signals",
    when: ALWAYS,
  },
  nodeReadsImages: {
    ...NODES,
    role: 'roles/artifactregistry.reader',
    on: 'each repository of the project that an image is pulled from',
    type: 'google_artifact_registry_repository_iam_member',
    why: 'pull images',
    when: '`registry`, or an image of an Artifact Registry repository of the project',
  },
  modelReadsWeights: {
    ...MODEL,
    role: 'roles/storage.objectViewer',
    on: 'the bucket of weights',
    type: 'google_storage_bucket_iam_member',
    why: 'read and list the files of its checkpoint',
    when: '`models.<name>.weightsFrom.gcs`',
  },
  fillerWritesWeights: {
    identity: 'the Kubernetes service account of the Job that fetches weights, by its Workload Identity principal',
    role: 'roles/storage.objectUser',
    on: 'the bucket of weights',
    type: 'google_storage_bucket_iam_member',
    why: 'write the files of a checkpoint, and see which are there; no server may',
    when: '`models.<name>.weightsFrom.gcs.fill`',
  },
  modelReadsSecret: {
    identity: "a model's Kubernetes service account, or that of a copied secret, by its Workload Identity principal",
    role: 'roles/secretmanager.secretAccessor',
    on: 'the secret that it is told to read',
    type: 'google_secret_manager_secret_iam_member',
    why: 'read the newest version of a token or key',
    when: '`secrets.<name>`, read by a model, by what copies it (`sync`) or by an account of `readers`',
  },
  registryReadsPassword: {
    identity: "Google's agent of Artifact Registry, `gcp-sa-artifactregistry`",
    role: 'roles/secretmanager.secretAccessor',
    on: 'the secret with the password',
    type: 'google_secret_manager_secret_iam_member',
    why: 'log in to an image source that it stands in front of',
    when: '`registry.upstreams.<host>.passwordSecretVersion`',
  },
  storageAgentUsesKey: {
    ...KEY,
    identity: "Google's agent of Cloud Storage, `gs-project-accounts`",
    why: 'encrypt what is written to a bucket, and decrypt what is read',
    when: '`weightsBucket.kmsKey`, `state.kmsKey` beside `state.create`',
  },
  gkeUsesSecretsKey: {
    ...KEY,
    ...GKE,
    why: "encrypt and decrypt Secrets in the cluster's database",
    when: '`cluster.keys.secrets`',
  },
  computeUsesDiskKey: {
    ...KEY,
    identity: "Compute Engine's agent, `compute-system`",
    why: 'encrypt boot disks, and attach them to nodes',
    when: '`cluster.keys.bootDisks`, `nodePools.<name>.bootDisk.kmsKey`',
  },
  backupUsesKey: {
    ...KEY,
    identity: "Google's agent of Backup for GKE, `gcp-sa-gkebackup`",
    why: 'encrypt backups, and decrypt them when they are restored',
    when: '`cluster.addons.backup.key`',
  },
  gkeTellsTopic: {
    ...GKE,
    role: 'roles/pubsub.publisher',
    on: 'that topic',
    type: 'google_pubsub_topic_iam_member',
    why: 'tell upgrades and security bulletins to a topic of another project',
    when: '`cluster.notifications.topic` of another project',
  },
  gkeUsesSubnet: { ...SUBNET, ...GKE, ...SHARED, why: 'put nodes, pods and Services into a shared subnet' },
  googleUsesSubnet: {
    ...SUBNET,
    ...SHARED,
    identity: "Google's own agent of the project, `cloudservices`",
    why: "make the node pools' VMs in a shared subnet",
  },
  gkeActsInHostProject: {
    ...HOST,
    ...GKE,
    ...SHARED,
    role: 'roles/container.hostServiceAgentUser',
    why: "let GKE's agent of the host project configure the shared network for this project's cluster",
  },
  gkeMakesFirewallRules: {
    ...HOST,
    ...GKE,
    role: 'roles/compute.securityAdmin',
    why: 'make the firewall rules that cluster and load balancer need in the shared VPC',
    when: "`network.existing.grants: 'use-and-firewall'`",
  },
  secretsAgentUsesKey: {
    ...KEY,
    identity: "Google's agent of Secret Manager, `gcp-sa-secretmanager`",
    why: 'encrypt the versions of a secret, and decrypt what is read',
    when: '`secrets.<name>.kmsKey`',
  },
  secretsAgentTellsTopic: {
    identity: "Google's agent of Secret Manager, `gcp-sa-secretmanager`",
    role: 'roles/pubsub.publisher',
    on: 'that topic',
    type: 'google_pubsub_topic_iam_member',
    why: 'remind of a secret that is to be replaced',
    when: '`secrets.<name>.rotation`',
  },
  monitoringTellsTopic: {
    identity: "Google's agent of Cloud Monitoring, `gcp-sa-monitoring-notification`",
    role: 'roles/pubsub.publisher',
    on: 'that topic',
    type: 'google_pubsub_topic_iam_member',
    why: 'hand over alerts',
    when: 'a notification channel that is a Pub/Sub topic',
  },
  adapterReadsMetrics: {
    identity: "the metrics adapter's Kubernetes service account, by its Workload Identity principal",
    ...PROJECT,
    role: 'roles/monitoring.viewer',
    why: 'read the metrics that autoscalers follow',
    when: 'a model scales on a metric',
  },
  extensionsCallModelArmor: {
    ...EXTENSIONS,
    ...MODEL_ARMOR,
    role: 'roles/modelarmor.calloutUser',
    why: 'let the load balancer ask Model Armor',
  },
  extensionsUseModelArmor: {
    ...EXTENSIONS,
    ...MODEL_ARMOR,
    role: 'roles/modelarmor.user',
    why: 'have prompts and answers looked at',
  },
  callerPassesIap: {
    identity: 'each of `gateway.iap.members`',
    role: 'roles/iap.httpsResourceAccessor',
    on: "what is behind IAP in the project, under the gateway's host names alone",
    type: 'google_iap_web_iam_member',
    why: 'call the models; the backends have no names before GKE makes them',
    when: '`gateway.iap`',
  },
  extensionsManageContainers: {
    ...EXTENSIONS,
    ...MODEL_ARMOR,
    role: 'roles/container.admin',
    why: 'Google asks for it before an extension of a GKE gateway may call a Google service',
  },
  extensionsUseServices: {
    ...EXTENSIONS,
    ...MODEL_ARMOR,
    role: 'roles/serviceusage.serviceUsageConsumer',
    why: "call Model Armor on the project's account",
  },
} as const satisfies Readonly<Record<string, Grant>>;
