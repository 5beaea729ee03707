import { KubeServiceAccount } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Belonging } from './labels';
import { metadata } from './metadata';

export interface ServiceAccountProps {
  readonly name: string;
  readonly namespace: string;
  readonly of: Belonging;
}

/** An identity whose token no pod gets unless it asks. */
export function serviceAccount(scope: Construct, props: ServiceAccountProps): KubeServiceAccount {
  return new KubeServiceAccount(scope, `service-account-${props.name}`, {
    metadata: metadata({ ...props, wave: 'foundation' }),
    automountServiceAccountToken: false,
  });
}
