import { pickerFields } from '../../catalog';
import type { PickerDescription } from '../../description';
import type { CustomProgram, ServerMetrics } from '../types/custom-server';
import type { PickerTarget } from '../types/targets';

/** What the picker of a server of one's own is told beside what its description says. */
export interface ServerPicker {
  /** The description with everything in it that follows from the server. */
  readonly described: PickerDescription;
  /** The section of that name in its configuration. */
  readonly dataLayer?: Readonly<Record<string, unknown>>;
}

const SOURCE = 'metrics-data-source';
const EXTRACTOR = 'core-metrics-extractor';

/** Reads no body: requests on paths of one's own may be anything. */
const ANY_BODY = 'passthrough-parser';

/** The picker's own count of the requests that it has sent on: as good as a queue where no server tells of one. */
const COUNTS_ITSELF = 'active-request-scorer';

/** Scorers that a picker has where nothing is said. */
const DEFAULTS: Readonly<Record<string, number>> = {
  'queue-scorer': 2,
  'kv-cache-utilization-scorer': 2,
  'prefix-cache-scorer': 3,
};

/** Any server, where nothing is known of any. */
const ANY_SERVER = 'random-picker';

/**
 * The picker of a server of one's own: it keeps the scorers that its metrics allow, counts requests itself where nobody
 * tells of a queue, and is told names and places that it cannot know. It has a pool and a picker all the same, and no
 * plain Service, so that priority, weights of routes, rewrites and policies are one and the same for every model.
 */
export function serverPicker(
  target: PickerTarget,
  program: CustomProgram,
  given: PickerDescription | undefined,
): ServerPicker {
  const { metrics, paths } = program;
  const scorers = { ...scorersOf(target, program), ...given?.scorers };
  const weights = Object.values({ ...DEFAULTS, ...scorers });
  const anyServer = given?.pick === undefined && weights.every((weight) => weight === 0);
  const layer = tellsMetrics(target) ? dataLayerOf(target, program) : undefined;
  return {
    described: {
      ...given,
      scorers,
      ...(anyServer ? { pick: ANY_SERVER } : {}),
      ...(paths === undefined || !takesParser(target) ? {} : { parser: given?.parser ?? ANY_BODY }),
      ...(metrics === undefined ? { saturation: given?.saturation ?? { detector: 'concurrency-detector' } } : {}),
      ...(layer?.plugins === undefined ? {} : { plugins: { ...layer.plugins, ...given?.plugins } }),
    },
    ...(layer?.section === undefined ? {} : { dataLayer: layer.section }),
  };
}

/** Weights over the default ones: 0 for what the server gives no figures for. */
function scorersOf(target: PickerTarget, { metrics, paths }: CustomProgram): Record<string, number> {
  const counts = metrics?.queued === undefined && target.generation === 'llm-d';
  return {
    ...(metrics?.queued === undefined ? { 'queue-scorer': 0 } : {}),
    ...(metrics?.kvCacheUsage === undefined ? { 'kv-cache-utilization-scorer': 0 } : {}),
    ...(paths === undefined ? {} : { 'prefix-cache-scorer': 0 }),
    ...(counts ? { [COUNTS_ITSELF]: 2 } : {}),
  };
}

interface DataLayer {
  readonly plugins?: NonNullable<PickerDescription['plugins']>;
  readonly section?: Readonly<Record<string, unknown>>;
}

/** What is told of the metrics: nothing where the picker finds and knows them by itself. */
function dataLayerOf({ generation }: PickerTarget, { metrics, pickerEngine, port }: CustomProgram): DataLayer {
  if (metrics === undefined) return generation === 'llm-d' ? { section: { injectDefaults: false } } : {};
  const place = {
    ...(metrics.path === '/metrics' ? {} : { path: metrics.path }),
    ...(metrics.port === port ? {} : { port: metrics.port }),
  };
  if (!metrics.named && Object.keys(place).length === 0) return {};
  return {
    plugins: {
      [SOURCE]: Object.keys(place).length === 0 ? {} : { parameters: place },
      [EXTRACTOR]: metrics.named ? { parameters: engineConfig(pickerEngine, metrics) } : {},
    },
    section: { sources: [{ pluginRef: SOURCE, extractors: [{ pluginRef: EXTRACTOR }] }] },
  };
}

function engineConfig(name: string, { queued, running, kvCacheUsage }: ServerMetrics): Record<string, unknown> {
  const engine = {
    name,
    ...(queued === undefined ? {} : { queuedRequestsSpec: queued }),
    ...(running === undefined ? {} : { runningRequestsSpec: running }),
    ...(kvCacheUsage === undefined ? {} : { kvUsageSpec: kvCacheUsage }),
  };
  return { defaultEngine: name, engineConfigs: [engine] };
}

/** Whether a release can be told of metrics: its configuration has the section. */
export function tellsMetrics({ generation, version }: PickerTarget): boolean {
  return pickerFields(generation, version, 'dataLayer').length > 0;
}

function takesParser({ generation, version }: PickerTarget): boolean {
  return ['requestHandler', 'parser'].some((field) => pickerFields(generation, version, field).length > 0);
}
