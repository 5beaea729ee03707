/** Something in a Terraform JSON that Terraform or the provider would refuse. */
export interface Problem {
  /** Where: `google_container_node_pool.l4.node_config[0].machine_type`. */
  readonly path: string;
  readonly message: string;
}

/** A problem at a path. */
export function problem(path: string, message: string): Problem {
  return { path, message };
}
