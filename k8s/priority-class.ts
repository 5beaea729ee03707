import { KubePriorityClass } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { PriorityClass } from '../platform/resolve';
import { shared } from './labels';
import { metadata } from './metadata';

/** What pods of a level are worth. */
export function priorityClass(scope: Construct, environment: string, given: PriorityClass): KubePriorityClass {
  const { name, value, preemptionPolicy, description } = given;
  return new KubePriorityClass(scope, name, {
    metadata: metadata({ name, of: shared(environment, 'priority-class'), wave: 'foundation' }),
    value,
    preemptionPolicy,
    description,
    globalDefault: false,
  });
}
