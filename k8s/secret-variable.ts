import type { EnvVar } from 'cdk8s-plus-30/lib/imports/k8s';
import type { SecretKeyReference } from '../platform/resolve';

/** A variable from a Secret; nothing where none is named. */
export function secretVariable(name: string, reference: SecretKeyReference | undefined): EnvVar[] {
  if (reference === undefined) return [];
  return [{ name, valueFrom: { secretKeyRef: { name: reference.secret, key: reference.key } } }];
}
