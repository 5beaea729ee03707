import { createServer, type Server } from 'node:http';
import type { ApiServer } from './api-server';
import type { KubernetesObject } from './manifests';
import { modelServers } from './workloads';

/** What a model server reports of itself. */
export interface Load {
  readonly waiting: number;
  /** Between 0 and 1. */
  readonly kvCacheUsage: number;
}

/**
 * A pod of the model's Deployment that is ready in the cluster and answers at `address`, an address of the loopback
 * network, with the metrics of an engine under that load.
 */
export async function startModelEndpoint(
  api: ApiServer,
  objects: readonly KubernetesObject[],
  address: string,
  load: Load,
): Promise<void> {
  const [model] = modelServers(objects);
  const [pool] = objects.filter(({ kind }) => kind === 'InferencePool');
  if (model === undefined || pool === undefined) throw new Error('no model with a pool among the objects');
  const [port] = pool.spec?.['targetPorts'] as { number: number }[];
  const server = await serve(address, port!.number, load);
  api.workspace.onEnd(() => close(server));
  const { namespace, name } = model.metadata;
  const pod: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${name}-${address.split('.').join('-')}`,
      namespace: namespace!,
      labels: model.spec.template.metadata.labels,
    },
    spec: { ...model.spec.template.spec },
  };
  await api.kubectl.applyObjects([pod]);
  const status = {
    phase: 'Running',
    podIP: address,
    podIPs: [{ ip: address }],
    conditions: [{ type: 'Ready', status: 'True' }],
  };
  await api.kubectl.run(
    ...['patch', 'pod', pod.metadata.name, '-n', namespace!, '--subresource=status', '--type=merge'],
    `--patch=${JSON.stringify({ status })}`,
  );
}

function serve(address: string, port: number, load: Load): Promise<Server> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/metrics' ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(request.url === '/metrics' ? page(load) : '');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, address, () => resolve(server));
  });
}

/** The metrics that pickers read, under the names and labels that vLLM gives them. */
function page({ waiting, kvCacheUsage }: Load): string {
  const gauges: [name: string, labels: string, value: number][] = [
    ['vllm:num_requests_waiting', 'engine="0"', waiting],
    ['vllm:num_requests_running', 'engine="0"', 0],
    ['vllm:kv_cache_usage_perc', 'engine="0"', kvCacheUsage],
    ['vllm:lora_requests_info', 'max_lora="0",running_lora_adapters="",waiting_lora_adapters=""', 0],
    ['vllm:cache_config_info', 'block_size="16",num_gpu_blocks="1000"', 1],
  ];
  return gauges.map(([name, labels, value]) => `# TYPE ${name} gauge\n${name}{${labels}} ${value}\n`).join('');
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
