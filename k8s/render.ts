import { ApiObject, App, type Chart } from 'cdk8s';
import type { Platform } from '../platform/resolve';
import {
  ArgoCdChart,
  BodyRouterChart,
  ComputeClassChart,
  GatewayChart,
  GuardrailChart,
  ModelChart,
  MonitoringChart,
  NamespaceChart,
  SecretChart,
  ServerChart,
  PriorityClassChart,
  QueueChart,
} from './charts';
import { header } from './gateway/header';
import { SYNC_WAVE_ANNOTATION } from './sync-wave';
import { type KubernetesObject, toYamlDocuments } from './yaml';

type Build = (app: App) => Chart;

/**
 * The manifests of an environment: text by file name, relative to `dist/<environment>/`, files by name.
 *
 * Each chart is one file and has an App of its own, so that the time grows with the number of models and not with its
 * square. Those that begin with `0-` sort first, because `kubectl apply` goes by file name. What hands the environment to Argo CD
 * lies in a folder below, where neither `kubectl apply --filename=dist/<environment>` nor Argo CD itself looks.
 */
export function renderManifests(platform: Platform): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, build] of charts(platform)) {
    files.set(`${name}.k8s.yaml`, `${header(platform.name)}\n${toYamlDocuments(objects(build(new App())))}`);
  }
  return files;
}

function charts(platform: Platform): [name: string, build: Build][] {
  const { bodyRouter, delivery } = platform;
  const models = Object.values(platform.models);
  const servers = Object.values(platform.servers);
  const all: [string, Build][] = [
    ['0-namespaces', (app) => new NamespaceChart(app, platform)],
    ['gateway', (app) => new GatewayChart(app, platform)],
    ['monitoring', (app) => new MonitoringChart(app, platform)],
    ...models.map((model): [string, Build] => [`model-${model.name}`, (app) => new ModelChart(app, platform, model)]),
    ...servers.map((one): [string, Build] => [`model-${one.name}`, (app) => new ServerChart(app, platform, one)]),
  ];
  if (bodyRouter !== undefined) all.push(['body-router', (app) => new BodyRouterChart(app, platform, bodyRouter)]);
  if (Object.keys(platform.gateway.guardrails).length > 0)
    all.push(['guardrails', (app) => new GuardrailChart(app, platform)]);
  if (Object.keys(platform.computeClasses).length > 0)
    all.push(['compute-classes', (app) => new ComputeClassChart(app, platform)]);
  if (Object.keys(platform.priorityClasses).length > 0)
    all.push(['0-priority-classes', (app) => new PriorityClassChart(app, platform)]);
  if (Object.keys(platform.queues).length > 0) all.push(['queues', (app) => new QueueChart(app, platform)]);
  if (Object.values(platform.secrets).some(({ synced }) => (synced?.namespaces ?? []).length > 0))
    all.push(['secrets', (app) => new SecretChart(app, platform)]);
  if (delivery.kind === 'argocd') all.push(['argocd/application', (app) => new ArgoCdChart(app, platform, delivery)]);
  return all.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A chart's objects in the order in which they are created: by wave, else as they were added. */
function objects(chart: Chart): KubernetesObject[] {
  return chart.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => object.toJson() as KubernetesObject)
    .sort((a, b) => wave(a) - wave(b));
}

function wave(object: KubernetesObject): number {
  return Number(object.metadata.annotations?.[SYNC_WAVE_ANNOTATION]);
}
