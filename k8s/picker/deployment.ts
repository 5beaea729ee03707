import { type Container, KubeDeployment, type PodSpec, type PodTemplateSpec } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Served, NodePool, Picker } from '../../platform/resolve';
import { type Exceptions, exceptions, isPinned } from '../exception';
import { endpointPicker, labels, pickerSelector } from '../labels';
import { metadata } from '../metadata';
import { grpcProbe } from '../model/probes';
import { cpu, mebibytes } from '../quantity';
import { CONTAINER_SECURITY_CONTEXT, podSecurityContext } from '../security-context';
import { configHash } from './config';

/** User `nonroot` of the distroless images that both generations are built on. */
const NONROOT = 65_532;

/** Where the picker's command line says that its configuration is. */
const CONFIG_FOLDER = '/config';

/** Names of the container's ports. */
export const PICKER_PORTS = { extProc: 'grpc-ext-proc', health: 'grpc-health', metrics: 'http-metrics' } as const;

/** Both charts' timing: a picker that hangs is replaced soon, one that is ready is used at once. */
const LIVENESS = { initialDelaySeconds: 5, periodSeconds: 10 };
const READINESS = { periodSeconds: 2 };

/**
 * The picker. It is one pod, replaced only when it is gone: two without leader election would each know half of what
 * was sent where.
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
      replicas: 1,
      strategy: { type: 'Recreate' },
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
      annotations: { 'slipway.dev/config-hash': configHash(model) },
    },
    spec: {
      serviceAccountName: picker.name,
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: picker.terminationGracePeriodSeconds,
      securityContext: podSecurityContext(NONROOT),
      ...nodeSelectorOf(nodePool),
      containers: [container(picker)],
      volumes: [{ name: 'config', configMap: { name: picker.name } }],
    },
  };
}

/** Autopilot has a place for any pod that asks for nothing special. */
function nodeSelectorOf({ nodeSelector }: NodePool): Pick<PodSpec, 'nodeSelector'> {
  return Object.keys(nodeSelector).length === 0 ? {} : { nodeSelector: { ...nodeSelector } };
}

function container(picker: Picker): Container {
  const { health, image, args, ports, resources } = picker;
  const storage = mebibytes(resources.ephemeralStorageMib);
  return {
    name: 'endpoint-picker',
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [...args],
    ports: [
      { name: PICKER_PORTS.extProc, containerPort: ports.extProc, protocol: 'TCP' },
      { name: PICKER_PORTS.health, containerPort: ports.health, protocol: 'TCP' },
      { name: PICKER_PORTS.metrics, containerPort: ports.metrics, protocol: 'TCP' },
    ],
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
