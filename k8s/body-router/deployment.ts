import {
  type Container,
  IntOrString,
  KubeDeployment,
  KubePodDisruptionBudget,
  type PodTemplateSpec,
} from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { BodyRouter, NodePool } from '../../platform/resolve';
import { type Exceptions, exceptions, isPinned } from '../exception';
import { labels } from '../labels';
import { metadata } from '../metadata';
import { nodeSelector } from '../placement';
import { grpcProbe, tcpProbe } from '../model/probes';
import { cpu, mebibytes } from '../quantity';
import { CONTAINER_SECURITY_CONTEXT, podSecurityContext } from '../security-context';
import { bodyRouterOf, bodyRouterSelector } from './belonging';
import { configHash } from './config';

/** User `nonroot` of the distroless images that both generations are built on. */
const NONROOT = 65_532;

/** Names of the container's ports. */
export const BODY_ROUTER_PORTS = { extProc: 'grpc-ext-proc', health: 'grpc-health', metrics: 'http-metrics' } as const;

/** It answers for any service. */
const HEALTH_SERVICE = 'envoy.service.ext_proc.v3.ExternalProcessor';

/**
 * Its health service answers from the start, its own port only once it has made its certificate and read the ConfigMaps:
 * seconds in which requests would fail. Without the right to read them it ends by itself after two minutes.
 */
const STARTUP = { periodSeconds: 1, failureThreshold: 150 };
const LIVENESS = { periodSeconds: 10 };
const READINESS = { periodSeconds: 2 };

/** Neither a node nor a zone that fails takes all of them along, where there are several; where not, they start all the same. */
const SPREAD_OVER = ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'] as const;

/** The router. Each pod knows all that it needs, so there may be several, and an update never leaves none. */
export function bodyRouterDeployment(
  scope: Construct,
  environment: string,
  router: BodyRouter,
  nodePool: NodePool,
): KubeDeployment {
  const { image, name, namespace, replicas } = router;
  const of = bodyRouterOf(environment);
  return new KubeDeployment(scope, 'body-router-deployment', {
    metadata: metadata({ name, namespace, of, wave: 'picker', annotations: exceptions(unmet(image)) }),
    spec: {
      replicas,
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: IntOrString.fromNumber(1), maxUnavailable: IntOrString.fromNumber(0) },
      },
      selector: { matchLabels: bodyRouterSelector(environment) },
      template: pod(environment, router, nodePool),
    },
  });
}

/** Node drains take one pod at a time; one that is not ready holds none up. */
export function bodyRouterDisruptionBudget(scope: Construct, environment: string, router: BodyRouter): void {
  const { name, namespace } = router;
  new KubePodDisruptionBudget(scope, 'body-router-disruption-budget', {
    metadata: metadata({ name, namespace, of: bodyRouterOf(environment), wave: 'picker' }),
    spec: {
      maxUnavailable: IntOrString.fromNumber(1),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: bodyRouterSelector(environment) },
    },
  });
}

function pod(environment: string, router: BodyRouter, nodePool: NodePool): PodTemplateSpec {
  const { config, name } = router;
  const hash = configHash(router);
  return {
    metadata: {
      labels: labels(bodyRouterOf(environment)),
      ...(hash === undefined ? {} : { annotations: { 'slipway.dev/config-hash': hash } }),
    },
    spec: {
      serviceAccountName: name,
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      securityContext: podSecurityContext(NONROOT),
      ...nodeSelector(nodePool),
      topologySpreadConstraints: SPREAD_OVER.map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: bodyRouterSelector(environment) },
      })),
      containers: [container(router)],
      ...(config === undefined ? {} : { volumes: [{ name: 'config', configMap: { name } }] }),
    },
  };
}

function container({ args, config, image, ports, resources }: BodyRouter): Container {
  const storage = mebibytes(resources.ephemeralStorageMib);
  return {
    name: 'body-router',
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [...args],
    // It reads the ConfigMaps of this namespace alone; without the variable it would ask for all.
    env: [{ name: 'NAMESPACE', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } } }],
    ports: [
      { name: BODY_ROUTER_PORTS.extProc, containerPort: ports.extProc, protocol: 'TCP' },
      { name: BODY_ROUTER_PORTS.health, containerPort: ports.health, protocol: 'TCP' },
      { name: BODY_ROUTER_PORTS.metrics, containerPort: ports.metrics, protocol: 'TCP' },
    ],
    startupProbe: tcpProbe(BODY_ROUTER_PORTS.extProc, STARTUP),
    livenessProbe: grpcProbe(ports.health, HEALTH_SERVICE, LIVENESS),
    readinessProbe: grpcProbe(ports.health, HEALTH_SERVICE, READINESS),
    resources: {
      requests: { cpu: cpu(resources.cpuMillis), memory: mebibytes(resources.memoryMib), 'ephemeral-storage': storage },
      limits: { memory: mebibytes(resources.memoryLimitMib), 'ephemeral-storage': storage },
    },
    securityContext: CONTAINER_SECURITY_CONTEXT,
    ...(config === undefined ? {} : { volumeMounts: [{ name: 'config', mountPath: config.folder, readOnly: true }] }),
  };
}

function unmet(image: string): Exceptions {
  return {
    CKV_K8S_11: 'it stands in the way of every request: throttling it slows them all',
    CKV_K8S_15: 'the tag of a release does not move; the pod starts without the registry',
    CKV_K8S_38: 'it watches ConfigMaps, so it needs its token',
    ...(isPinned(image) ? {} : { CKV_K8S_43: 'pinned by release, as its chart does' }),
  };
}
