import { z } from 'zod';

/**
 * A name that becomes part of Kubernetes and Google Cloud names: DNS-1123 label that starts with a letter, as RFC 1035
 * asks and Google Cloud demands. `maxLength` leaves room for the longest suffix that is added to it.
 */
export function nameSchema(what: string, maxLength: number) {
  return z
    .string()
    .regex(DNS_LABEL, {
      error: `${what} must be lower-case letters, digits and '-', start with a letter and not end with '-'`,
    })
    .max(maxLength, {
      error: `${what} may have ${maxLength} characters at the most, so that the names made from it still fit`,
    });
}

/** RFC 1035 label. */
export const DNS_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** Kubernetes object names end at 63 where they become labels or host names (RFC 1123). */
export const KUBERNETES_NAME_MAX = 63;

/**
 * Longest suffix that is added to a model's name. A Deployment's pod is `<name>-<10>-<5>` and must be a host name; the
 * picker's Deployment is `<name>-epp`: 4 + 17.
 */
export const LONGEST_MODEL_SUFFIX = '-epp-0123456789-01234'.length;

/** Longest name of a model: 42. */
export const MODEL_NAME_MAX = KUBERNETES_NAME_MAX - LONGEST_MODEL_SUFFIX;

/** Google service account ids end at 30 (IAM); the longest one is `<environment>-nodes`. */
export const ENVIRONMENT_NAME_MAX = 30 - '-nodes'.length;

/** GKE cluster and node pool names end at 40 (container API). */
export const GKE_NAME_MAX = 40;
