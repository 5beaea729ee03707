import type { Container, ContainerPort, EnvVar } from 'cdk8s-plus-30/lib/imports/k8s';
import type { CustomServer } from '../../platform/resolve';
import { podLimits, podRequests } from '../model/container';
import { HTTP_PORT } from '../model/ports';
import { preStop } from '../model/pre-stop';
import { serverProbe } from '../model/probes';
import { secretVariable } from '../secret-variable';
import { CONTAINER_SECURITY_CONTEXT } from '../security-context';
import { bucketVolume } from '../weights';
import { serverFolders } from './writable-folders';

/** Name of the port of metrics, where it is another than that of the answers. */
export const METRICS_PORT = 'metrics';

/** The container that runs a server of one's own. */
export function serverContainer(server: CustomServer): Container {
  const { engine, life, resources } = server;
  return {
    name: 'server',
    image: engine.image,
    imagePullPolicy: 'IfNotPresent',
    ...(engine.command === undefined ? {} : { command: [...engine.command] }),
    ...(engine.args === undefined ? {} : { args: [...engine.args] }),
    env: environment(server),
    ports: ports(server),
    startupProbe: serverProbe(life.probes.startup, HTTP_PORT),
    readinessProbe: serverProbe(life.probes.readiness, HTTP_PORT),
    livenessProbe: serverProbe(life.probes.liveness, HTTP_PORT),
    ...preStop(life),
    resources: { requests: podRequests(resources), limits: podLimits(resources) },
    securityContext: { ...CONTAINER_SECURITY_CONTEXT, readOnlyRootFilesystem: engine.readOnlyRootFilesystem },
    volumeMounts: [
      ...serverFolders(server).map(({ mount }) => mount),
      ...(server.weights === undefined ? [] : bucketVolume(server.weights).mounts),
    ],
  };
}

function ports({ engine }: CustomServer): ContainerPort[] {
  const { metricsPort, port } = engine;
  return [
    { name: HTTP_PORT, containerPort: port, protocol: 'TCP' },
    ...(metricsPort === undefined ? [] : [{ name: METRICS_PORT, containerPort: metricsPort, protocol: 'TCP' }]),
  ];
}

function environment({ engine }: CustomServer): EnvVar[] {
  return [
    ...Object.entries(engine.env).map(([name, value]) => ({ name, value })),
    ...Object.entries(engine.secretEnv).flatMap(([name, reference]) => secretVariable(name, reference)),
  ];
}
