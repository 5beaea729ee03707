/** A Checkov check that a resource does not pass, on purpose. Checkov reads no skip comments in Terraform JSON. */
export interface CheckovException {
  readonly check: string;
  /** Terraform resource type. */
  readonly type: string;
  readonly reason: string;
}

/** Everything that Checkov may say of the Terraform JSON; anything else is a fault. */
export const CHECKOV_EXCEPTIONS: readonly CheckovException[] = [
  {
    check: 'CKV_GCP_65',
    type: 'google_container_cluster',
    reason:
      "Google Groups for RBAC need a group of the user's own Workspace domain, which the description does not name",
  },
  {
    check: 'CKV_GCP_66',
    type: 'google_container_cluster',
    reason:
      'Binary Authorization enforces the policy of the whole project: one that does not admit the images of vLLM and of ' +
      'the endpoint picker would keep every pod from starting, and the policy is not ours to write',
  },
  {
    check: 'CKV_GCP_42',
    type: 'google_project_iam_member',
    reason:
      "Google asks roles/container.admin for its own agent of Service Extensions before the load balancer may call Model Armor; it is granted only where the gateway has Model Armor, and to no account of the user's",
  },
  {
    check: 'CKV_GCP_9',
    type: 'google_container_node_pool',
    reason:
      'GKE makes no flex-start pool with auto-repair: a node that it deletes may not come back for days; every other pool has it unless the description says otherwise',
  },
];
