import type { Container, EnvVar } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model, RoutingProxy } from '../../platform/resolve';
import { tcpProbe } from './probes';
import { cpu, mebibytes } from '../quantity';
import { CONTAINER_SECURITY_CONTEXT } from '../security-context';

/** Name of the port on which the routing proxy takes requests. */
const PROXY_PORT = 'proxy';

/** Name and number of the port that the gateway, the picker and Services reach a server on. */
export function servingPort({ engine, disaggregation }: Model, engineName: string): { name: string; port: number } {
  const proxy = disaggregation?.routingProxy;
  return proxy === undefined ? { name: engineName, port: engine.port } : { name: PROXY_PORT, port: proxy.port };
}

/**
 * Containers that run beside the engine from its start to its end: the routing proxy of decode servers. It is asked
 * whether it listens, and no more: what it passes on depends on the engine, which starts after it.
 */
export function sidecars({ disaggregation }: Model): { initContainers?: Container[] } {
  const proxy = disaggregation?.routingProxy;
  return proxy === undefined ? {} : { initContainers: [routingProxy(proxy)] };
}

/** What the engine must know of its own pod for others to fetch KV cache from it. */
export function transferEnvironment({ disaggregation }: Model): EnvVar[] {
  if (disaggregation === undefined) return [];
  return [
    { name: 'VLLM_NIXL_SIDE_CHANNEL_HOST', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
  ];
}

function routingProxy({ image, args, port, runAsUser, resources }: RoutingProxy): Container {
  const limits = {
    memory: mebibytes(resources.memoryMib),
    'ephemeral-storage': mebibytes(resources.ephemeralStorageMib),
  };
  return {
    name: 'routing-proxy',
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [...args],
    restartPolicy: 'Always',
    ports: [{ name: PROXY_PORT, containerPort: port, protocol: 'TCP' }],
    readinessProbe: tcpProbe(PROXY_PORT, { periodSeconds: 5, failureThreshold: 3 }),
    livenessProbe: tcpProbe(PROXY_PORT, { periodSeconds: 10, failureThreshold: 3 }),
    resources: { requests: { cpu: cpu(resources.cpuMillis), ...limits }, limits },
    securityContext: { ...CONTAINER_SECURITY_CONTEXT, runAsUser, runAsGroup: runAsUser },
  };
}
