/**
 * For a resource that cannot be had back, or whose name or address others rely on: Terraform refuses, when planning, to destroy
 * it and to replace it. Nothing where the environment may go without a trace.
 */
export function protection(isProtected: boolean): { lifecycle?: { preventDestroy: true } } {
  return isProtected ? { lifecycle: { preventDestroy: true } } : {};
}
