import { createServer, type RequestListener, type Server } from 'node:http';
import type { ApiServer } from './api-server';
import type { KubernetesObject } from './manifests';
import { type Deployment, modelServers } from './workloads';

/** What a model server reports of itself. */
export interface Load {
  readonly waiting: number;
  /** Between 0 and 1. */
  readonly kvCacheUsage: number;
  /** LoRA adapters in its slots, of which all are taken. @default none, and it has no slots */
  readonly adapters?: readonly string[];
}

export interface ModelEndpointOptions {
  /** Name of the model's Deployment and InferencePool. @default the first */
  readonly model?: string;
  /** An address of the loopback network. */
  readonly address: string;
  readonly load: Load;
  /** Answers all that is not `/metrics`; 404 where it is not given. */
  readonly answer?: (deployment: Deployment) => RequestListener;
}

/**
 * A pod of the model's Deployment that is ready in the cluster and answers at an address of the loopback network, with
 * the metrics of an engine under some load.
 */
export class ModelEndpoint {
  private constructor(
    private readonly api: ApiServer,
    readonly pod: KubernetesObject,
    readonly address: string,
    private readonly server: Server,
    /** Read at each scrape. */
    public load: Load,
  ) {}

  static async start(
    api: ApiServer,
    objects: readonly KubernetesObject[],
    { address, answer, load, model }: ModelEndpointOptions,
  ): Promise<ModelEndpoint> {
    const deployment = modelServers(objects).find(({ metadata }) => metadata.name === (model ?? metadata.name));
    const pool = objects.find(
      ({ kind, metadata }) => kind === 'InferencePool' && metadata.name === (model ?? metadata.name),
    );
    if (deployment === undefined || pool === undefined) throw new Error('no such model with a pool among the objects');
    const [port] = pool.spec?.['targetPorts'] as { number: number }[];
    const others = answer?.(deployment);
    const server = createServer((request, response) => {
      if (request.url === '/metrics')
        response.setHeader('content-type', 'text/plain; version=0.0.4').end(page(endpoint.load));
      else if (others === undefined) response.writeHead(404).end();
      else others(request, response);
    });
    const endpoint = new ModelEndpoint(api, podOf(deployment, address), address, server, load);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port!.number, address, resolve);
    });
    api.workspace.onEnd(() => endpoint.close());
    await api.kubectl.applyObjects([endpoint.pod]);
    await endpoint.setReady(true);
    return endpoint;
  }

  /** What the kubelet finds by its readiness probe. */
  async setReady(ready: boolean): Promise<void> {
    const status = {
      phase: 'Running',
      podIP: this.address,
      podIPs: [{ ip: this.address }],
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
    };
    const { name, namespace } = this.pod.metadata;
    await this.api.kubectl.run(
      ...['patch', 'pod', name, '-n', namespace!, '--subresource=status', '--type=merge'],
      `--patch=${JSON.stringify({ status })}`,
    );
  }

  /** Nothing answers at its address any more, and its requests end. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

function podOf({ metadata, spec }: Deployment, address: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${metadata.name}-${address.split('.').join('-')}`,
      namespace: metadata.namespace!,
      labels: spec.template.metadata.labels,
    },
    spec: { ...spec.template.spec },
  };
}

/** The metrics that pickers read, under the names and labels that vLLM gives them. */
function page({ adapters = [], kvCacheUsage, waiting }: Load): string {
  const gauges: [name: string, labels: string, value: number][] = [
    ['vllm:num_requests_waiting', 'engine="0"', waiting],
    ['vllm:num_requests_running', 'engine="0"', 0],
    ['vllm:kv_cache_usage_perc', 'engine="0"', kvCacheUsage],
    ['vllm:lora_requests_info', slots(adapters), Date.now() / 1000],
    ['vllm:cache_config_info', 'block_size="16",num_gpu_blocks="1000"', 1],
  ];
  return gauges.map(([name, labels, value]) => `# TYPE ${name} gauge\n${name}{${labels}} ${value}\n`).join('');
}

function slots(adapters: readonly string[]): string {
  return `max_lora="${adapters.length}",running_lora_adapters="${adapters.join(',')}",waiting_lora_adapters=""`;
}
