import { parse, stringify } from 'yaml';
import type { ApiServer } from './api-server';
import { Daemon } from './daemon';
import { grpcHealth, type ServingStatus } from './grpc-health';
import { httpGet } from './http';
import type { KubernetesObject } from './manifests';
import { freePorts, isListening } from './ports';
import type { Container, Deployment, PodTemplate } from './workloads';

/** How to start it. */
export interface ExtProcServerOptions {
  readonly program: string;
  /** The Deployment whose container it is. */
  readonly deployment: Deployment;
  readonly objects: readonly KubernetesObject[];
  /** Changes the configuration before it is written. */
  readonly configure?: ((config: Record<string, unknown>) => Record<string, unknown>) | undefined;
}

interface Ports {
  readonly extProc: number;
  readonly health: number;
  readonly metrics: number;
}

/**
 * A real program that the load balancer asks about requests, as its Deployment would start it: the same flags, the
 * configuration from the same ConfigMap, the rights of the same ServiceAccount. Only its ports and the folder of the
 * configuration are this machine's.
 */
export class ExtProcServer {
  private constructor(
    readonly daemon: Daemon,
    readonly ports: Ports,
    private readonly services: readonly string[],
  ) {}

  /** Starts it and waits until its probes would pass. */
  static async start(api: ApiServer, options: ExtProcServerOptions): Promise<ExtProcServer> {
    const { deployment, program } = options;
    const { template } = deployment.spec;
    const namespace = deployment.metadata.namespace!;
    const container = template.spec.containers[0]!;
    const [extProc, health, metrics] = await freePorts(3);
    const ports: Ports = { extProc: extProc!, health: health!, metrics: metrics! };
    const folder = writeConfig(api, template, options);
    const services = probedServices(container);
    const account = template.spec.serviceAccountName ?? 'default';
    const daemon = await Daemon.start(api.workspace, {
      program,
      args: argumentsOf(container, folder, ports),
      env: { ...environmentOf(container, namespace), KUBECONFIG: await api.kubeconfigOf(namespace, account) },
      ready: async () => {
        const statuses = await Promise.all(services.map((service) => grpcHealth(ports.health, service)));
        // Some answer for their health before they listen: what a startup probe is for.
        return statuses.every((status) => status === 'SERVING') && (await isListening(ports.extProc));
      },
    });
    return new ExtProcServer(daemon, ports, services);
  }

  /** What the health service says to each of the Deployment's probes. */
  async health(): Promise<ServingStatus[]> {
    return Promise.all(this.services.map((service) => grpcHealth(this.ports.health, service)));
  }

  /** Its metrics page, asked for with a token or without. */
  async metrics(token?: string): Promise<{ status: number; text: string }> {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return httpGet(`http://127.0.0.1:${this.ports.metrics}/metrics`, headers);
  }
}

/** Writes the files of the ConfigMap that the Deployment mounts; returns the folder that they lie in. */
function writeConfig({ workspace }: ApiServer, { spec }: PodTemplate, options: ExtProcServerOptions): string {
  const folder = `${options.program}-${process.hrtime.bigint()}`;
  const name = spec.volumes?.find(({ configMap }) => configMap !== undefined)?.configMap?.name;
  if (name === undefined) return workspace.path(folder);
  const configMap = options.objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name);
  if (configMap === undefined) throw new Error(`no ConfigMap ${name}, which ${options.program} mounts`);
  for (const [file, text] of Object.entries(configMap['data'] as Record<string, string>)) {
    const config = options.configure?.(parse(text) as Record<string, unknown>);
    workspace.write(`${folder}/${file}`, config === undefined ? text : stringify(config));
  }
  return workspace.path(folder);
}

/** The container's own arguments, its folder and its ports exchanged for the machine's. */
function argumentsOf(container: Container, folder: string, ports: Ports): string[] {
  const [mount] = container.volumeMounts ?? [];
  const moved = (container.args ?? [])
    .map((argument) => (mount === undefined ? argument : argument.replace(`=${mount.mountPath}/`, `=${folder}/`)))
    .filter((argument) => !/^--(grpc|grpc-health|metrics)-port=/.test(argument));
  return [
    ...moved,
    `--grpc-port=${ports.extProc}`,
    `--grpc-health-port=${ports.health}`,
    `--metrics-port=${ports.metrics}`,
  ];
}

/** What the kubelet would set: values as they stand, and of the pod's own fields its namespace. */
function environmentOf(container: Container, namespace: string): Record<string, string> {
  const known = (container.env ?? []).flatMap(({ name, value, valueFrom }): [string, string][] => {
    if (value !== undefined) return [[name, value]];
    return valueFrom?.fieldRef?.fieldPath === 'metadata.namespace' ? [[name, namespace]] : [];
  });
  return Object.fromEntries(known);
}

/** The service names that the Deployment's probes ask about. */
function probedServices({ livenessProbe, readinessProbe }: Container): string[] {
  const services = [livenessProbe, readinessProbe].map((probe) => probe?.grpc?.service);
  return services.filter((service): service is string => service !== undefined);
}
