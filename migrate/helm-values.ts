import { apiVersionOf } from '../platform/catalog';
import type { Conversion } from './converter';
import { convertEmbedded } from './embedded';
import { ensureMap, keysOf, mapAt, type Mapping, named, pairAt, put, rename, take, textAt, valueAt } from './nodes';
import { convertChartFlags } from './helm-flags';
import { moveValues } from './helm-moves';
import { pickerOf, POOL_GROUP } from './target';

/** Values of the inferencepool chart, of any release, or of the llm-d router's. */
export function isChartValues(root: Mapping): boolean {
  if (root.has('kind') || root.has('apiVersion')) return false;
  const pool = mapAt(root, 'inferencePool');
  const router = mapAt(root, 'router');
  return (
    mapAt(root, 'inferenceExtension') !== undefined ||
    ['modelServers', 'modelServerType', 'targetPortNumber', 'targetPorts'].some((key) => pool?.has(key) === true) ||
    ['epp', 'modelServers', 'inferencePool'].some((key) => router?.has(key) === true)
  );
}

/**
 * Values of the inferencepool chart for the chart of the target: the llm-d router's refuses the old keys.
 * Source: the llm-d router's config/charts/README.md, "Value Mapping Guide".
 */
export function convertChartValues(root: Mapping, conversion: Conversion): readonly never[] {
  const { target, notes } = conversion;
  if (mapAt(root, 'router') !== undefined) convertRouterValues(root, conversion);
  else {
    modernise(root, conversion);
    if (target.generation === 'llm-d') {
      moveValues(root, conversion);
      notes.decide(
        '',
        `install with ${target.release.chart} ${target.release.version}; the release of the inferencepool chart goes`,
      );
    }
  }
  return [];
}

function convertRouterValues(root: Mapping, conversion: Conversion): void {
  const { target, notes } = conversion;
  if (target.generation !== 'llm-d') {
    notes.decide(
      'router',
      `are values of the llm-d router's chart, which stay: ${pickerOf(target)} has a chart of its own`,
    );
    return;
  }
  const picker = mapAt(root, 'router', 'epp');
  convertChartFlags(picker, 'router.epp', conversion);
  convertEmbedded(mapAt(picker, 'pluginsCustomConfig'), 'router.epp.pluginsCustomConfig', conversion);
}

/** What earlier releases of the inferencepool chart said in another way than the last one. */
function modernise(root: Mapping, conversion: Conversion): void {
  const { document, notes } = conversion;
  const picker = mapAt(root, 'inferenceExtension');
  const pool = mapAt(root, 'inferencePool');
  const port = valueAt(pool, 'targetPortNumber');
  const pair = pairAt(pool, 'targetPortNumber');
  if (pool !== undefined && pair !== undefined && !pool.has('targetPorts')) {
    rename(pool, 'targetPortNumber', 'targetPorts');
    pair.value = document.createNode([{ number: port }]);
    notes.changed('inferencePool.targetPortNumber', '-> inferencePool.targetPorts');
  }
  const apiVersion = apiVersionOf(POOL_GROUP, 'InferencePool');
  if (pool !== undefined && ![undefined, apiVersion, POOL_GROUP].includes(textAt(pool, 'apiVersion'))) {
    notes.changed('inferencePool.apiVersion', `${textAt(pool, 'apiVersion') ?? ''} -> ${apiVersion}`);
    put(document, pool, 'apiVersion', apiVersion);
  }
  convertImage(picker, conversion);
  convertChartFlags(picker, 'inferenceExtension', conversion);
  convertEmbedded(mapAt(picker, 'pluginsCustomConfig'), 'inferenceExtension.pluginsCustomConfig', conversion);
  moveMonitoring(root, conversion);
  if (take(picker, 'enableLeaderElection') === undefined) return;
  const replicas = valueAt(picker, 'replicas');
  if (typeof replicas === 'number' && replicas > 1)
    notes.changed(
      'inferenceExtension.enableLeaderElection',
      'removed: the chart turns it on where there are several replicas',
    );
  else
    notes.lost(
      'inferenceExtension.enableLeaderElection',
      'removed: say how many replicas; with several the chart turns it on',
    );
}

function convertImage(picker: Mapping | undefined, { document, target, notes }: Conversion): void {
  const image = mapAt(picker, 'image');
  if (picker === undefined || image === undefined) return;
  const [, registry, repository, tag] = /^(.*)\/([^/]*):([^/:]*)$/.exec(target.release.image) ?? [];
  const wanted = { registry, repository, tag };
  if (Object.entries(wanted).every(([key, value]) => textAt(image, key) === value) && !image.has('hub')) return;
  for (const [old, now] of [
    ['hub', 'registry'],
    ['name', 'repository'],
  ] as const)
    if (!image.has(now)) rename(image, old, now);
    else take(image, old);
  for (const [key, value] of Object.entries(wanted)) put(document, image, key, value);
  notes.changed('inferenceExtension.image', `-> ${target.release.image}`);
}

/** Who scrapes the picker, and with which secret: three releases said it in three places. */
function moveMonitoring(root: Mapping, { document, notes }: Conversion): void {
  const monitoring = (): Mapping => ensureMap(document, ensureMap(document, root, 'inferenceExtension'), 'monitoring');
  const gke = mapAt(root, 'inferenceExtension', 'monitoring', 'gke');
  if (gke !== undefined) {
    if (valueAt(gke, 'enabled') === true) put(document, ensureMap(document, monitoring(), 'provider'), 'name', 'gmp');
    take(monitoring(), 'gke');
    notes.changed('inferenceExtension.monitoring.gke', '-> inferenceExtension.monitoring.provider.name');
  }
  const secrets: [Mapping | undefined, string, string][] = [
    [mapAt(root, 'inferenceExtension', 'monitoring'), 'secret', 'inferenceExtension.monitoring.secret'],
    [mapAt(root, 'gke'), 'monitoringSecret', 'gke.monitoringSecret'],
  ];
  for (const [owner, key, path] of secrets) {
    const secret = mapAt(owner, key);
    const name = pairAt(secret, 'name');
    if (secret === undefined) continue;
    take(owner, key);
    const auth = ensureMap(document, ensureMap(document, monitoring(), 'prometheus'), 'auth');
    if (name !== undefined && !auth.has('secretName')) auth.add(named(name, 'secretName'));
    notes.changed(path, '-> inferenceExtension.monitoring.prometheus.auth.secretName');
  }
  if (mapAt(root, 'gke') !== undefined && keysOf(mapAt(root, 'gke')).length === 0) take(root, 'gke');
}
