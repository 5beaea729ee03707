import { groupOf, type KubernetesObject } from './manifests';

/** What the suites read of a Deployment. */
export interface Deployment extends KubernetesObject {
  readonly spec: { readonly replicas?: number; readonly selector: LabelSelector; readonly template: PodTemplate };
}

export interface PodTemplate {
  readonly metadata: { readonly labels: Record<string, string> };
  readonly spec: PodSpec;
}

/** What the suites read of a pod. */
export interface Pod extends KubernetesObject {
  readonly spec: PodSpec & Record<string, unknown>;
  readonly status?: { readonly phase?: string; readonly conditions?: readonly Condition[] };
}

export interface LabelSelector {
  readonly matchLabels: Record<string, string>;
}

export interface PodSpec {
  readonly nodeName?: string;
  readonly serviceAccountName?: string;
  readonly containers: readonly Container[];
  readonly volumes?: readonly { readonly name: string; readonly configMap?: { readonly name: string } }[];
  readonly [field: string]: unknown;
}

export interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly env?: readonly EnvironmentVariable[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly resources?: { readonly limits?: Record<string, string>; readonly requests?: Record<string, string> };
  readonly [field: string]: unknown;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly fieldRef?: { readonly fieldPath: string } };
}

export interface Probe {
  readonly grpc?: { readonly port: number; readonly service?: string };
}

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
}

/** The extended resources that stand for an accelerator. */
export const ACCELERATOR_RESOURCES = ['nvidia.com/gpu', 'google.com/tpu'];

/** The Deployments whose pods ask for an accelerator: the model servers. */
export function modelServers(objects: readonly KubernetesObject[]): Deployment[] {
  return holdersOfAccelerators(objects).filter((deployment) => !isBuffer(deployment));
}

/** The Deployments whose pods hold nodes free for those of models. */
export function capacityBuffers(objects: readonly KubernetesObject[]): Deployment[] {
  return holdersOfAccelerators(objects).filter(isBuffer);
}

function holdersOfAccelerators(objects: readonly KubernetesObject[]): Deployment[] {
  return deployments(objects).filter(({ spec }) => spec.template.spec.containers.some(asksForAccelerator));
}

function isBuffer({ metadata }: Deployment): boolean {
  return metadata.labels?.['app.kubernetes.io/component'] === 'capacity-buffer';
}

/** The Deployments whose pods serve a model, with accelerators or without. */
export function servers(objects: readonly KubernetesObject[]): Deployment[] {
  return deployments(objects).filter(
    ({ spec }) => spec.template.metadata.labels['app.kubernetes.io/component'] === 'model-server',
  );
}

/** What the suites read of an InferencePool. */
export interface InferencePool extends KubernetesObject {
  readonly spec: { readonly selector: LabelSelector; readonly targetPorts: readonly { readonly number: number }[] };
}

/** The InferencePools among these objects. */
export function inferencePools(objects: readonly KubernetesObject[]): InferencePool[] {
  return objects.filter(({ kind }) => kind === 'InferencePool') as InferencePool[];
}

/** The Deployments behind the endpoint pickers that InferencePools name. */
export function pickers(objects: readonly KubernetesObject[]): Deployment[] {
  return objects
    .filter((object) => object.kind === 'InferencePool')
    .map((pool) => pool.spec?.['endpointPickerRef'] as { name: string })
    .flatMap(({ name }) => deploymentsBehind(name, objects));
}

/** The Deployments whose pods a Service selects. @throws where there is no such Service */
export function deploymentsBehind(name: string, objects: readonly KubernetesObject[]): Deployment[] {
  const service = objects.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name);
  if (service === undefined) throw new Error(`no Service ${name}, which others name`);
  const selector = service.spec?.['selector'] as Record<string, string>;
  return deployments(objects).filter(
    (deployment) => deployment.metadata.namespace === service.metadata.namespace && selects(selector, deployment),
  );
}

/** An autoscaler on metrics of its pods. */
export interface Autoscaler extends KubernetesObject {
  readonly spec: {
    readonly minReplicas: number;
    readonly maxReplicas: number;
    readonly scaleTargetRef: { readonly name: string };
    readonly metrics: readonly {
      readonly pods?: { readonly metric: { readonly name: string } };
      readonly external?: { readonly metric: { readonly name: string } };
    }[];
  };
}

/** The autoscalers among these objects. */
export function autoscalers(objects: readonly KubernetesObject[]): Autoscaler[] {
  return objects.filter(({ kind }) => kind === 'HorizontalPodAutoscaler') as Autoscaler[];
}

/** The metrics of their pods that autoscalers among these objects ask for. */
export function scalingMetrics(objects: readonly KubernetesObject[]): string[] {
  const metrics = autoscalers(objects).flatMap(({ spec }) => spec.metrics);
  return metrics.map(({ pods }) => pods?.metric.name).filter((name): name is string => name !== undefined);
}

/** The metrics of others that autoscalers among these objects ask for. */
export function externalMetrics(objects: readonly KubernetesObject[]): string[] {
  return autoscalers(objects).flatMap(({ spec }) =>
    spec.metrics.flatMap(({ external }) => external?.metric.name ?? []),
  );
}

/** The Deployments among these objects. */
export function deployments(objects: readonly KubernetesObject[]): Deployment[] {
  return objects.filter((object) => groupOf(object) === 'apps' && object.kind === 'Deployment') as Deployment[];
}

/** A Deployment's selector as kubectl takes it. */
export function selectorOf(deployment: Deployment): string {
  return Object.entries(deployment.spec.selector.matchLabels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

/** Whether a condition of this type is True. */
export function holds(conditions: readonly Condition[] | undefined, type: string): boolean {
  return conditions?.some((condition) => condition.type === type && condition.status === 'True') ?? false;
}

function asksForAccelerator(container: Container): boolean {
  return ACCELERATOR_RESOURCES.some((resource) => container.resources?.limits?.[resource] !== undefined);
}

function selects(selector: Record<string, string>, deployment: Deployment): boolean {
  const { labels } = deployment.spec.template.metadata;
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
