import type { Construct } from 'constructs';
import { InferenceObjective as GieObjective } from '../../imports/inference.networking.x-k8s.io';
import { InferenceObjective as LlmdObjective } from '../../imports/llm-d.ai';
import type { Served } from '../../platform/resolve';
import { INFERENCE_POOL } from './inference-pool';
import { modelServer } from '../labels';
import { metadata } from '../metadata';

const KINDS = { 'llm-d': LlmdObjective, gie: GieObjective } as const;

/** The priority of a model's requests, in the API group that its generation of pickers reads. */
export function objective(scope: Construct, environment: string, model: Served): GieObjective | LlmdObjective {
  return new KINDS[model.pool.picker.generation](scope, 'objective', {
    metadata: metadata({
      name: model.priority.objective,
      namespace: model.namespace,
      of: modelServer(environment, model),
      wave: 'picker',
    }),
    spec: { poolRef: { ...INFERENCE_POOL, name: model.pool.name }, priority: model.priority.value },
  });
}
