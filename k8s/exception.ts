/** Checkov checks that an object does not meet on purpose, each with the reason. */
export type Exceptions = Readonly<Record<`CKV_K8S_${number}`, string>>;

/**
 * Annotations that tell Checkov, and whoever reads the object, which checks it does not meet and why.
 *
 * @see https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
 */
export function exceptions(checks: Exceptions): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checks).map(([check, reason], index) => [`checkov.io/skip${index + 1}`, `${check}=${reason}`]),
  );
}

/** Whether an image is named by its digest, which nobody can move. */
export function isPinned(image: string): boolean {
  return image.includes('@sha256:');
}
