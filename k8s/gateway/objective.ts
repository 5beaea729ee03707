import type { Construct } from 'constructs';
import { InferenceObjective as GieObjective } from '../../imports/inference.networking.x-k8s.io';
import { InferenceObjective as LlmdObjective } from '../../imports/llm-d.ai';
import type { Priority, Served } from '../../platform/resolve';
import { INFERENCE_POOL } from './inference-pool';
import { modelServer } from '../labels';
import { metadata } from '../metadata';

const KINDS = { 'llm-d': LlmdObjective, gie: GieObjective } as const;

/**
 * The priorities of a model's requests, in the API group that its generation of pickers reads: one for all its names, and
 * one for each adapter that has its own. A request has the priority of the objective that it names in its header.
 */
export function objectives(scope: Construct, environment: string, model: Served): void {
  objective(scope, environment, model, 'objective', model.priority);
  for (const [name, { priority }] of Object.entries(model.adapters ?? {})) {
    if (priority !== undefined) objective(scope, environment, model, `objective-${name}`, priority);
  }
}

function objective(scope: Construct, environment: string, model: Served, id: string, priority: Priority): void {
  new KINDS[model.pool.picker.generation](scope, id, {
    metadata: metadata({
      name: priority.objective,
      namespace: model.namespace,
      of: modelServer(environment, model),
      wave: 'picker',
    }),
    spec: { poolRef: { ...INFERENCE_POOL, name: model.pool.name }, priority: priority.value },
  });
}
