import type { Construct } from 'constructs';
import type { Model, NodePool, Served } from '../../platform/resolve';
import { leaderWorkerSet } from './leader-worker-set';
import { modelDeployment } from './model-deployment';

/** The object that makes a model's pods, as what scales it or counts its replicas names it. */
export interface WorkloadRef {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

/** What is served by pods, each a replica, or by groups of pods. */
type Replicated = Pick<Served, 'name' | 'hosts'>;

/** The object that makes a model's pods; its `/scale` counts replicas of the model. */
export function workloadRef({ name, hosts }: Replicated): WorkloadRef {
  return hosts === undefined
    ? { apiVersion: 'apps/v1', kind: 'Deployment', name }
    : { apiVersion: 'leaderworkerset.x-k8s.io/v1', kind: 'LeaderWorkerSet', name };
}

/**
 * Name of the Service of a model's servers. A LeaderWorkerSet makes one by its own name, without an address, by which the
 * pods of its groups find each other.
 */
export function serviceName({ name, hosts }: Replicated): string {
  return hosts?.service ?? name;
}

/** Makes a model's pods. */
export function modelWorkload(scope: Construct, environment: string, model: Model, nodePool: NodePool): void {
  if (model.hosts === undefined) modelDeployment(scope, environment, model, nodePool);
  else leaderWorkerSet(scope, environment, model, model.hosts, nodePool);
}
