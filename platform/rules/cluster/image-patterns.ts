/**
 * Whether one of the patterns admits an image: `*` at the end stands for text without a `/`, `**` for any.
 *
 * @see https://cloud.google.com/binary-authorization/docs/reference/rest/v1/Policy#AdmissionWhitelistPattern
 */
export function isAdmitted(image: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const start = pattern.replace(/\*+$/, '');
    if (start === pattern) return image === pattern;
    if (!image.startsWith(start)) return false;
    return pattern.endsWith('**') || !image.slice(start.length).includes('/');
  });
}

/** Registries where everybody may publish. */
const PUBLIC_REGISTRIES = ['docker.io', 'gcr.io', 'ghcr.io', 'public.ecr.aws', 'quay.io', 'registry.k8s.io'];

/** The public registry all of whose images a pattern admits, if it does that. */
export function tryFindOpenRegistry(pattern: string): string | undefined {
  return PUBLIC_REGISTRIES.find((registry) => pattern === `${registry}/**` || pattern === `${registry}/*`);
}
