import type { Container, EnvVar, PodTemplateSpec } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Hosts, Model, NodePool } from '../../platform/resolve';
import { labels, modelWorker } from '../labels';
import { modelPod } from './pod';

/** The pods of a group: one that serves, and those that compute with it. */
export interface GroupPods {
  readonly leader: PodTemplateSpec;
  readonly worker: PodTemplateSpec;
}

/** Pods of a replica that is spread over several hosts. They differ in what they run, and in who may find them. */
export function groupPods(environment: string, model: Model, hosts: Hosts, nodePool: NodePool): GroupPods {
  const pod = modelPod(environment, model, nodePool);
  const [engine, ...others] = pod.spec?.containers ?? [];
  if (engine === undefined) throw new Error(`the pods of ${model.name} have no container`);
  const server: Container = { ...engine, env: [...(engine.env ?? []), ...OWN_ADDRESS] };
  // A spread over zones or nodes would tear groups apart.
  const shared = { ...pod.spec, topologySpreadConstraints: undefined };
  return {
    leader: { ...pod, spec: { ...shared, containers: [server, ...others] } },
    worker: {
      metadata: { ...pod.metadata, labels: labels(modelWorker(environment, model)) },
      spec: {
        ...shared,
        terminationGracePeriodSeconds: WORKER_EXIT_SECONDS,
        containers: [worker(server, hosts), ...others],
      },
    },
  };
}

/** Kubernetes' own grace period: the leader has drained before its workers are told to stop. */
const WORKER_EXIT_SECONDS = 30;

/**
 * The address by which the ranks on other hosts reach this one's.
 *
 * @see https://docs.vllm.ai/en/latest/serving/parallelism_scaling/
 */
const OWN_ADDRESS: readonly EnvVar[] = [
  { name: 'VLLM_HOST_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
];

/**
 * It opens no port, so nothing can be probed: where it ends, its whole group is made anew. It has nothing to drain
 * either, since requests end with the leader, which is gone before its workers are told to stop.
 */
function worker(server: Container, { worker: { command, args } }: Hosts): Container {
  return {
    ...server,
    command: [...command],
    args: args.length === 0 ? undefined : [...args],
    ports: undefined,
    startupProbe: undefined,
    readinessProbe: undefined,
    livenessProbe: undefined,
    lifecycle: undefined,
  };
}
