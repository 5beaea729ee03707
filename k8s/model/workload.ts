import type { Construct } from 'constructs';
import type { Model, NodePool } from '../../platform/resolve';
import { modelDeployment } from './model-deployment';

/** The object that makes a model's pods, as what scales it or counts its replicas names it. */
export interface WorkloadRef {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

/** The object that makes a model's pods; its `/scale` counts replicas of the model. */
export function workloadRef(model: { readonly name: string }): WorkloadRef {
  return { apiVersion: 'apps/v1', kind: 'Deployment', name: model.name };
}

/** Makes a model's pods. */
export function modelWorkload(scope: Construct, environment: string, model: Model, nodePool: NodePool): void {
  modelDeployment(scope, environment, model, nodePool);
}
