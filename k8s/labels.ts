import type { Served } from '../platform/resolve';

/** What an object belongs to. */
export interface Belonging {
  /** The program, or the part of the platform: `vllm`. */
  readonly name: string;
  /** Which one of its kind: the model's name, or the environment's for what all models share. */
  readonly instance: string;
  readonly component: Component;
  /** The environment. */
  readonly partOf: string;
}

/** The role that an object has on the platform. */
export type Component =
  | 'model-server'
  | 'endpoint-picker'
  | 'body-router'
  | 'gateway'
  | 'guardrail'
  | 'namespace'
  | 'network-boundary'
  | 'weights-filler'
  | 'metrics-reader'
  | 'delivery'
  | 'secret'
  | 'compute-class'
  | 'priority-class'
  | 'capacity-buffer'
  | 'gpu-metrics'
  | 'queue';

/** Label that tells model servers from pickers; NetworkPolicies select by it. */
export const COMPONENT_LABEL = 'app.kubernetes.io/component';

/**
 * Kubernetes' recommended labels of an object.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export function labels(of: Belonging): Record<string, string> {
  return {
    'app.kubernetes.io/name': of.name,
    'app.kubernetes.io/instance': of.instance,
    [COMPONENT_LABEL]: of.component,
    'app.kubernetes.io/part-of': of.partOf,
    'app.kubernetes.io/managed-by': 'slipway',
  };
}

/** Labels of a model's server, and of every object that serves it. */
export function modelServer(environment: string, { name, engine }: Pick<Served, 'name' | 'engine'>): Belonging {
  return { name: engine.kind, instance: name, component: 'model-server', partOf: environment };
}

/** Labels of the pods that compute with a model's server and do not serve themselves: no pool selects them. */
export function modelWorker(environment: string, model: Pick<Served, 'name' | 'engine'>): Belonging {
  const server = modelServer(environment, model);
  return { ...server, name: `${server.name}-worker` };
}

/** Labels that all pods of a model carry, those that serve and those that compute with them. */
export function podsOfModel(model: string): Record<string, string> {
  return { 'app.kubernetes.io/instance': model, [COMPONENT_LABEL]: 'model-server' };
}

/** The labels that the pods of one workload alone carry: a model's, or those of its prefill servers; stable over updates. */
export function serverSelector({ name, engine }: Pick<Served, 'name' | 'engine'>): Record<string, string> {
  return { 'app.kubernetes.io/name': engine.kind, 'app.kubernetes.io/instance': name };
}

/** Labels by which the pods of a model are found: those that serve, and on several hosts those that compute with them. */
export function everyPodOf(model: Pick<Served, 'name' | 'hosts' | 'engine'>): Record<string, string> {
  return model.hosts === undefined ? serverSelector(model) : podsOfModel(model.name);
}

/** Labels of a model's endpoint picker. */
export function endpointPicker(environment: string, model: string): Belonging {
  return { name: 'endpoint-picker', instance: model, component: 'endpoint-picker', partOf: environment };
}

/** Labels of the Job that downloads a model's weights to where its servers read them. */
export function weightsFiller(environment: string, model: string): Belonging {
  return { name: 'weights-filler', instance: model, component: 'weights-filler', partOf: environment };
}

/** The two labels that the picker's pods alone carry. */
export function pickerSelector(model: string): Record<string, string> {
  return { 'app.kubernetes.io/name': 'endpoint-picker', 'app.kubernetes.io/instance': model };
}

/** Labels of what all models of an environment share. */
export function shared(environment: string, component: Component): Belonging {
  return { name: component, instance: environment, component, partOf: environment };
}
