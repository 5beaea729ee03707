/** A Checkov check that a resource does not pass, on purpose. Checkov reads no skip comments in Terraform JSON. */
export interface CheckovException {
  readonly check: string;
  /** Terraform resource type. */
  readonly type: string;
  /** How the names of those resources begin; absent: every one of the type. */
  readonly names?: string;
  readonly reason: string;
}

/** Everything that Checkov may say of the Terraform JSON; anything else is a fault. */
export const CHECKOV_EXCEPTIONS: readonly CheckovException[] = [
  {
    check: 'CKV_GCP_65',
    type: 'google_container_cluster',
    reason:
      "Google Groups for RBAC need a group of the user's own Workspace domain, which nobody can name but `cluster.rbacGroup`",
  },
  {
    check: 'CKV_GCP_66',
    type: 'google_container_cluster',
    reason:
      'Binary Authorization enforces the policy of the whole project, which other clusters share: it is written, with the ' +
      'images of vLLM and of the endpoint picker, only where `cluster.binaryAuthorization` asks for it',
  },
  {
    check: 'CKV_GCP_37',
    type: 'google_compute_disk',
    reason:
      "weights that anybody may download are encrypted with Google's keys unless `cluster.keys.bootDisks` names one of one's own",
  },
  {
    check: 'CKV_GCP_42',
    type: 'google_project_iam_member',
    reason:
      "Google asks roles/container.admin for its own agent of Service Extensions before the load balancer may call Model Armor; it is granted only where the gateway has Model Armor, and to no account of the user's. GKE's own agent gets roles/compute.securityAdmin in the host project of a Shared VPC where `network.existing.grants` says so, else it can make no firewall rules there",
  },
  {
    check: 'CKV_GCP_9',
    type: 'google_container_node_pool',
    reason:
      'GKE makes no flex-start pool with auto-repair: a node that it deletes may not come back for days; every other pool has it unless the description says otherwise',
  },
  {
    check: 'CKV_GCP_12',
    type: 'google_container_cluster',
    reason:
      'Only of Autopilot: Dataplane V2 enforces NetworkPolicies in every such cluster, and the provider refuses a network_policy block beside enable_autopilot',
  },
  {
    check: 'CKV_GCP_20',
    type: 'google_container_cluster',
    reason:
      'Only where `cluster.ipEndpoint` is off: there is no address that authorized networks could guard, and the provider leaves them out; the DNS name is guarded by IAM',
  },
  {
    check: 'CKV_GCP_61',
    type: 'google_container_cluster',
    reason: 'Only of Autopilot: the provider refuses enable_intranode_visibility beside enable_autopilot',
  },
  {
    check: 'CKV_GCP_69',
    type: 'google_container_cluster',
    reason:
      'Only of Autopilot: every node of such a cluster runs the metadata server, and there is no node_config that could say so',
  },
  {
    check: 'CKV_GCP_83',
    type: 'google_pubsub_topic',
    reason:
      'The topic of cluster notifications carries versions of GKE and numbers of security bulletins, which are public, and no prompt, answer or secret',
  },
  {
    check: 'CKV2_GCP_18',
    type: 'google_compute_network',
    names: 'accelerator-network_',
    reason:
      'A RoCE VPC takes no VPC firewall rules (Cloud NGFW for RoCE VPC networks): only the network cards of GPUs are in it, and what is in it may reach the rest of it',
  },
  {
    check: 'CKV_GCP_26',
    type: 'google_compute_subnetwork',
    names: 'accelerator-network_',
    reason:
      'A RoCE VPC carries what GPUs write into the memory of other GPUs, past the kernel: there are no flows that could be logged; the networks for gVNIC beside it log theirs',
  },
  {
    check: 'CKV_GCP_74',
    type: 'google_compute_subnetwork',
    names: 'accelerator-network_',
    reason:
      "The network cards of GPUs in a RoCE VPC reach nothing but each other, Google's APIs included: nodes call those over the cluster's own network",
  },
  {
    check: 'CKV_GCP_62',
    type: 'google_storage_bucket',
    reason:
      'Usage logs of a bucket go into another bucket, late and at best effort; who reads and writes it stands in the data access ' +
      'audit logs of Cloud Storage, which are switched on for the project and not for a bucket',
  },
  {
    check: 'CKV_GCP_78',
    type: 'google_storage_bucket',
    names: 'weights',
    reason:
      'Only of a bucket with a hierarchical namespace, which takes no versions: soft delete keeps what is overwritten or deleted',
  },
  {
    check: 'CKV_GCP_84',
    type: 'google_artifact_registry_repository',
    reason:
      "Copies of public images, and images without data in them: Google's own encryption is enough for what is no secret",
  },
];
