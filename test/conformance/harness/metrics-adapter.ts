import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { ApiServer } from './api-server';
import { eventually } from './eventually';
import type { KubernetesObject } from './manifests';
import { freePort } from './ports';
import { type Condition, holds } from './workloads';

const GROUP = 'custom.metrics.k8s.io';
const VERSION = 'v1beta2';
const API = `/apis/${GROUP}/${VERSION}`;

const EXTERNAL_GROUP = 'external.metrics.k8s.io';
const EXTERNAL_VERSION = 'v1beta1';
const EXTERNAL_API = `/apis/${EXTERNAL_GROUP}/${EXTERNAL_VERSION}`;

/** A question of the autoscaler's: `/apis/…/namespaces/NAMESPACE/pods/ALL/METRIC?labelSelector=…`. */
const QUESTION = new RegExp(`^${API}/namespaces/([^/]+)/pods/[^/]+/([^/?]+)$`);

/** Of a metric that belongs to no pod: `/apis/…/namespaces/NAMESPACE/METRIC?labelSelector=…`. */
const EXTERNAL_QUESTION = new RegExp(`^${EXTERNAL_API}/namespaces/[^/]+/([^/?]+)$`);

/**
 * Serves the metrics API that autoscalers ask, as the Stackdriver adapter does in a cluster on GKE: of each metric one
 * value that holds for every pod, or for those that a selector names, or that belongs to none. A metric that was not set is not found.
 */
export class MetricsAdapter {
  private readonly values = new Map<string, number>();

  private constructor(private readonly api: ApiServer) {}

  static async start(api: ApiServer): Promise<MetricsAdapter> {
    const adapter = new MetricsAdapter(api);
    const port = await freePort();
    const server = createServer(certificate(api), (request, response) => {
      adapter.answer(request).then(
        ({ status, body }) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    await listen(server, port);
    api.workspace.onEnd(() => close(server));
    await register(api, port, GROUP, VERSION);
    await register(api, port, EXTERNAL_GROUP, EXTERNAL_VERSION);
    return adapter;
  }

  /** What every pod reports from now on, or every pod of this selector (`a=b,c=d`). */
  set(metric: string, value: number, selector = ''): void {
    this.values.set(keyOf(metric, selector), value);
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const url = new URL(request.url ?? '/', 'https://localhost');
    if (url.pathname === API) return { status: 200, body: resources(GROUP, VERSION) };
    if (url.pathname === EXTERNAL_API) return { status: 200, body: resources(EXTERNAL_GROUP, EXTERNAL_VERSION) };
    const [, external] = EXTERNAL_QUESTION.exec(url.pathname) ?? [];
    if (external !== undefined) return this.answerExternal(decodeURIComponent(external));
    const [, namespace, name] = QUESTION.exec(url.pathname) ?? [];
    const metric = decodeURIComponent(name ?? '');
    const selector = url.searchParams.get('labelSelector') ?? '';
    const value = this.values.get(keyOf(metric, selector)) ?? this.values.get(keyOf(metric, ''));
    if (namespace === undefined || value === undefined) return { status: 404, body: notFound(metric) };
    const pods = await this.api.kubectl.get('pods', '-n', namespace, `--selector=${selector}`);
    return { status: 200, body: listOf(pods, metric, value) };
  }

  private answerExternal(metric: string): { status: number; body: object } {
    const value = this.values.get(keyOf(metric, ''));
    if (value === undefined) return { status: 404, body: notFound(metric) };
    const item = { metricName: metric, metricLabels: {}, timestamp: new Date().toISOString(), value: String(value) };
    const apiVersion = `${EXTERNAL_GROUP}/${EXTERNAL_VERSION}`;
    return { status: 200, body: { kind: 'ExternalMetricValueList', apiVersion, metadata: {}, items: [item] } };
  }
}

function resources(group: string, version: string): object {
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: `${group}/${version}`, resources: [] };
}

/** Selectors are equal in whatever order they name their labels. */
function keyOf(metric: string, selector: string): string {
  return `${metric} ${selector.split(',').sort().join(',')}`;
}

function notFound(metric: string): object {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    code: 404,
    reason: 'NotFound',
    message: `no ${metric}`,
  };
}

function listOf(pods: readonly KubernetesObject[], metric: string, value: number): object {
  const timestamp = new Date().toISOString();
  const items = pods.map(({ metadata: { name, namespace } }) => ({
    describedObject: { kind: 'Pod', namespace, name, apiVersion: '/v1' },
    metric: { name: metric },
    timestamp,
    value: String(value),
  }));
  return { kind: 'MetricValueList', apiVersion: `${GROUP}/${VERSION}`, metadata: {}, items };
}

function certificate({ workspace }: ApiServer): { key: Buffer; cert: Buffer } {
  const [key, cert] = [workspace.path('adapter.key'), workspace.path('adapter.crt')];
  const subject = ['-subj', '/CN=localhost', '-days', '1'];
  const files = ['-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Makes the API server pass the group's requests on to the port. */
async function register({ kubectl }: ApiServer, port: number, group: string, version: string): Promise<void> {
  const service = { name: 'metrics-adapter', namespace: 'kube-system' };
  await kubectl.applyObjects([
    { apiVersion: 'v1', kind: 'Service', metadata: service, spec: { type: 'ExternalName', externalName: 'localhost' } },
    {
      apiVersion: 'apiregistration.k8s.io/v1',
      kind: 'APIService',
      metadata: { name: `${version}.${group}` },
      spec: {
        group,
        version,
        groupPriorityMinimum: 100,
        versionPriority: 100,
        insecureSkipTLSVerify: true,
        service: { ...service, port },
      },
    },
  ]);
  await eventually('the metrics API to be served', async () => {
    const [service] = await kubectl.get('apiservice', `${version}.${group}`);
    return holds(service?.status?.['conditions'] as Condition[] | undefined, 'Available');
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
