import {
  type Container,
  type DeploymentStrategy,
  IntOrString,
  KubeDeployment,
  type PodSpec,
  type PodTemplateSpec,
} from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Served, NodePool, Picker } from '../../platform/resolve';
import { type Exceptions, exceptions, isPinned } from '../exception';
import { watchesRewrites } from '../gateway/model-rewrite';
import { endpointPicker, labels, pickerSelector } from '../labels';
import { metadata } from '../metadata';
import { nodeSelector } from '../placement';
import { grpcProbe, tcpProbe } from '../model/probes';
import { cpu, mebibytes } from '../quantity';
import { CONTAINER_SECURITY_CONTEXT, podSecurityContext } from '../security-context';
import { configHash } from './config';
import { latencyVariables } from './latency';

/** User `nonroot` of the distroless images that both generations are built on. */
const NONROOT = 65_532;

/** Where the picker's command line says that its configuration is. */
const CONFIG_FOLDER = '/config';

/** Names of the container's ports. */
export const PICKER_PORTS = { extProc: 'grpc-ext-proc', health: 'grpc-health', metrics: 'http-metrics' } as const;

/**
 * Its health service answers within half a second of its start, its own port only once it has made its certificate: three
 * to five seconds in which requests would find nobody (seen with Inference Extension v1.5.0). Without a right that it
 * needs it ends by itself after two minutes.
 */
const STARTUP = { periodSeconds: 1, failureThreshold: 150 };

/** Both charts' timing: a picker that hangs is replaced soon, one that is ready is used at once. */
const LIVENESS = { periodSeconds: 10 };
const READINESS = { periodSeconds: 2 };

/**
 * The picker. One pod is replaced only when it is gone: two without leader election would each know half of what was sent
 * where. Of several, one is replaced after the other, in its own place: the next leader has long been standing by.
 */
export function pickerDeployment(
  scope: Construct,
  environment: string,
  model: Served,
  nodePool: NodePool,
): KubeDeployment {
  const { picker } = model.pool;
  return new KubeDeployment(scope, 'picker-deployment', {
    metadata: metadata({
      name: picker.name,
      namespace: model.namespace,
      of: endpointPicker(environment, model.name),
      wave: 'picker',
      annotations: exceptions(unmet(picker)),
    }),
    spec: {
      replicas: picker.replicas,
      strategy: strategy(picker),
      selector: { matchLabels: pickerSelector(model.name) },
      template: pod(environment, model, nodePool),
    },
  });
}

function pod(environment: string, model: Served, nodePool: NodePool): PodTemplateSpec {
  const { picker } = model.pool;
  return {
    metadata: {
      labels: labels(endpointPicker(environment, model.name)),
      // The configuration is read at the start only: a change of it must be a change of the pod.
      annotations: { 'slipway.dev/config-hash': configHash(model), ...watchesRewrites(model) },
    },
    spec: {
      serviceAccountName: picker.name,
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: picker.terminationGracePeriodSeconds,
      securityContext: podSecurityContext(NONROOT),
      ...nodeSelector(nodePool),
      ...spreadOf(model),
      containers: [container(picker)],
      volumes: [{ name: 'config', configMap: { name: picker.name } }],
    },
  };
}

function strategy({ replicas }: Picker): DeploymentStrategy {
  if (replicas === 1) return { type: 'Recreate' };
  const [maxSurge, maxUnavailable] = [IntOrString.fromNumber(0), IntOrString.fromNumber(1)];
  return { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } };
}

/** No two of them on one node, whose end would be the end of both; where zones are to be had, not in one zone. */
function spreadOf({ name, pool }: Served): Pick<PodSpec, 'topologySpreadConstraints'> {
  if (pool.picker.replicas === 1) return {};
  const labelSelector = { matchLabels: pickerSelector(name) };
  return {
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule', labelSelector },
      { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector },
    ],
  };
}

function container(picker: Picker): Container {
  const { health, image, args, ports, resources } = picker;
  const storage = mebibytes(resources.ephemeralStorageMib);
  const variables = latencyVariables(picker);
  return {
    name: 'endpoint-picker',
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [...args],
    ...(variables.length === 0 ? {} : { env: variables }),
    ports: [
      { name: PICKER_PORTS.extProc, containerPort: ports.extProc, protocol: 'TCP' },
      { name: PICKER_PORTS.health, containerPort: ports.health, protocol: 'TCP' },
      { name: PICKER_PORTS.metrics, containerPort: ports.metrics, protocol: 'TCP' },
    ],
    startupProbe: tcpProbe(PICKER_PORTS.extProc, STARTUP),
    livenessProbe: grpcProbe(ports.health, health.liveness, LIVENESS),
    readinessProbe: grpcProbe(ports.health, health.readiness, READINESS),
    resources: {
      requests: { cpu: cpu(resources.cpuMillis), memory: mebibytes(resources.memoryMib), 'ephemeral-storage': storage },
      limits: { memory: mebibytes(resources.memoryLimitMib), 'ephemeral-storage': storage },
    },
    securityContext: CONTAINER_SECURITY_CONTEXT,
    volumeMounts: [{ name: 'config', mountPath: CONFIG_FOLDER, readOnly: true }],
  };
}

function unmet({ image }: Picker): Exceptions {
  return {
    CKV_K8S_11: 'it stands in the way of every request: throttling it slows them all',
    CKV_K8S_15: 'the tag of a release does not move; the pod starts without the registry',
    CKV_K8S_38: 'it watches pods and its pool, so it needs its token',
    ...(isPinned(image) ? {} : { CKV_K8S_43: 'pinned by release, as its chart does' }),
  };
}
