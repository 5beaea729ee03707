import { parse, stringify } from 'yaml';
import type { ApiServer } from './api-server';
import { Daemon } from './daemon';
import { grpcHealth, type ServingStatus } from './grpc-health';
import { httpGet } from './http';
import type { KubernetesObject } from './manifests';
import { freePorts } from './ports';
import { type Container, pickers, type PodTemplate } from './workloads';

/** How to start the picker. */
export interface PickerOptions {
  readonly objects: readonly KubernetesObject[];
  /** Changes the configuration before it is written. */
  readonly configure?: (config: Record<string, unknown>) => Record<string, unknown>;
}

interface Ports {
  readonly extProc: number;
  readonly health: number;
  readonly metrics: number;
}

/**
 * The real endpoint picker as its Deployment would start it: the same flags, the configuration from the same ConfigMap,
 * the rights of the same ServiceAccount. Only its ports and the folder of the configuration are this machine's.
 */
export class Picker {
  private constructor(
    readonly daemon: Daemon,
    private readonly ports: Ports,
    private readonly services: readonly string[],
  ) {}

  /** Starts it and waits until its probes would pass. */
  static async start(api: ApiServer, options: PickerOptions): Promise<Picker> {
    const [deployment] = pickers(options.objects);
    if (deployment === undefined) throw new Error('no endpoint picker among the objects');
    const { template } = deployment.spec;
    const [container] = template.spec.containers;
    const [extProc, health, metrics] = await freePorts(3);
    const ports: Ports = { extProc: extProc!, health: health!, metrics: metrics! };
    const folder = writeConfig(api, template, options);
    const services = probedServices(container!);
    const account = template.spec.serviceAccountName ?? 'default';
    const daemon = await Daemon.start(api.workspace, {
      program: 'epp',
      args: argumentsOf(container!, folder, ports),
      env: {
        ...environmentOf(container!),
        KUBECONFIG: await api.kubeconfigOf(deployment.metadata.namespace!, account),
      },
      ready: async () => {
        const statuses = await Promise.all(services.map((service) => grpcHealth(ports.health, service)));
        return statuses.every((status) => status === 'SERVING');
      },
    });
    return new Picker(daemon, ports, services);
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
function writeConfig({ workspace }: ApiServer, { spec }: PodTemplate, options: PickerOptions): string {
  const name = spec.volumes?.find(({ configMap }) => configMap !== undefined)?.configMap?.name;
  const configMap = options.objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name);
  if (configMap === undefined) throw new Error(`no ConfigMap ${name}, which the picker mounts`);
  const folder = `picker-${process.hrtime.bigint()}`;
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
    .map((argument) => argument.replace(`=${mount?.mountPath}/`, `=${folder}/`))
    .filter((argument) => !/^--(grpc|grpc-health|metrics)-port=/.test(argument));
  return [
    ...moved,
    `--grpc-port=${ports.extProc}`,
    `--grpc-health-port=${ports.health}`,
    `--metrics-port=${ports.metrics}`,
  ];
}

function environmentOf(container: Container): Record<string, string> {
  const literal = (container.env ?? []).filter(({ value }) => value !== undefined);
  return Object.fromEntries(literal.map(({ name, value }) => [name, value!]));
}

/** The service names that the Deployment's probes ask about. */
function probedServices({ livenessProbe, readinessProbe }: Container): string[] {
  const services = [livenessProbe, readinessProbe].map((probe) => probe?.grpc?.service);
  return services.filter((service): service is string => service !== undefined);
}
