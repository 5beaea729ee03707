import type { Conversion } from './converter';
import { ensureMap, keysOf, mapAt, type Mapping, pairAt, named, rename, take, valueAt } from './nodes';

/** Values that move by themselves; a path ends at the first dot that a key of the values itself would need. */
const MOVES: readonly (readonly [from: string, to: string])[] = [
  ['inferencePool.modelServers.matchLabels', 'router.modelServers.matchLabels'],
  ['inferencePool.modelServerType', 'router.modelServers.type'],
  ['inferencePool.modelServerProtocol', 'router.modelServers.protocol'],
  ['inferencePool.targetPorts', 'router.modelServers.targetPorts'],
  ['inferencePool.failureMode', 'router.inferencePool.failureMode'],
  ['inferencePool.enabled', 'router.inferencePool.create'],
  ['inferencePool.create', 'router.inferencePool.create'],
  ['inferenceObjectives', 'router.inferenceObjectives'],
  ['provider.gke.autopilot', 'router.monitoring.provider.gmp.autopilot'],
  ['experimentalHttpRoute', 'httpRoute'],
  ['httpRoute.enabled', 'httpRoute.create'],
];

/** Parts of the picker's block that stand beside it now. */
const BESIDE_PICKER = ['monitoring', 'tracing', 'latencyPredictor', 'extraServicePorts', 'imagePullSecrets'];

/** Keys of the picker's block now. Source: the llm-d router's config/charts/README.md, "EPP Core Configuration". */
const PICKER_KEYS = [
  ...[
    'replicas',
    'image',
    'extProcPort',
    'env',
    'extraContainerPorts',
    'flags',
    'affinity',
    'tolerations',
    'resources',
  ],
  ...[
    'pluginsConfigFile',
    'pluginsCustomConfig',
    'volumes',
    'volumeMounts',
    'parsers',
    'metricsDataSource',
    'podAnnotations',
  ],
];

/** Puts the values of the inferencepool chart where the llm-d router's chart has them. */
export function moveValues(root: Mapping, conversion: Conversion): void {
  const { document, notes } = conversion;
  if (root.has('inferenceExtension')) {
    const picker = mapAt(root, 'inferenceExtension');
    rename(root, 'inferenceExtension', 'router');
    const pair = pairAt(root, 'router');
    const router = document.createNode({}) as Mapping;
    router.flow = false;
    if (picker !== undefined) router.set('epp', picker);
    if (pair !== undefined) pair.value = router;
    notes.changed('inferenceExtension', '-> router.epp');
  }
  const router = ensureMap(document, root, 'router');
  for (const key of BESIDE_PICKER) moveOne(root, `router.epp.${key}`, `router.${key}`, conversion);
  moveParser(root, conversion);
  for (const [from, to] of MOVES) moveOne(root, from, to, conversion);
  removeApiVersion(root, conversion);
  const picker = mapAt(router, 'epp');
  for (const key of keysOf(picker).filter((name) => !PICKER_KEYS.includes(name))) {
    take(picker, key);
    notes.lost(`inferenceExtension.${key}`, "removed: the llm-d router's chart has no such value");
  }
  prune(root, 'inferencePool', 'modelServers');
  for (const key of keysOf(mapAt(root, 'inferencePool'))) {
    take(mapAt(root, 'inferencePool'), key);
    notes.lost(`inferencePool.${key}`, "removed: the llm-d router's chart has no such value");
  }
  for (const path of [['inferencePool'], ['provider', 'gke'], ['router', 'epp']]) prune(root, ...path);
}

/** The one parser becomes a list. */
function moveParser(root: Mapping, { document, notes }: Conversion): void {
  for (const [owner, path] of [
    [mapAt(root, 'inferencePool'), 'inferencePool'],
    [mapAt(root, 'router', 'epp'), 'inferenceExtension'],
  ] as const) {
    const parser = valueAt(owner, 'parser');
    if (take(owner, 'parser') === undefined || parser === undefined || parser === '') continue;
    ensureMap(document, ensureMap(document, root, 'router'), 'epp').set('parsers', document.createNode([parser]));
    notes.lost(`${path}.parser`, '-> router.epp.parsers, a list; that 0.10.0 reads the list was not confirmed');
  }
}

function removeApiVersion(root: Mapping, { notes }: Conversion): void {
  if (take(mapAt(root, 'inferencePool'), 'apiVersion') !== undefined)
    notes.changed('inferencePool.apiVersion', 'removed: the chart writes v1 only');
}

function moveOne(root: Mapping, from: string, to: string, { document, notes }: Conversion): void {
  const source = from.split('.');
  const last = source.pop() ?? '';
  const pair = take(mapAt(root, ...source), last);
  if (pair === undefined) return;
  const place = to.split('.');
  const key = place.pop() ?? '';
  const owner = place.reduce((map, name) => ensureMap(document, map, name), root);
  if (owner.has(key)) notes.lost(from, `removed: ${to} is there already`);
  else {
    owner.add(named(pair, key));
    notes.changed(from.replace(/^router\.epp/, 'inferenceExtension'), `-> ${to}`);
  }
}

/** Takes a mapping away where nothing is left in it. */
function prune(root: Mapping, ...path: readonly string[]): void {
  const map = mapAt(root, ...path);
  if (map !== undefined && map.items.length === 0) take(mapAt(root, ...path.slice(0, -1)), path.at(-1) ?? '');
}
