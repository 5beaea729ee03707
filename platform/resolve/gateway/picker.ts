import {
  findFeatureGate,
  findPickerFlag,
  needsFlowControl,
  PICKER_PORTS,
  pickerConfig,
  pickerRelease,
} from '../../catalog';
import type { ModelDescription } from '../../description';
import { pickerQueueTtl } from '../../sizing';
import type { InferencePoolContext } from './inference-pool';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived, type Reasoned } from '../origin';
import { engineMetricFlags } from './picker-metrics';
import { pickerName } from './picker-name';
import type { Picker } from '../types/inference-pool';
import type { PickerTarget } from '../types/targets';

/** Where the node pool of everything without an accelerator is described. */
const SYSTEM_POOL = 'system';

/** Scorers with their weights, as both generations' charts have them by default. */
const SCORERS = {
  'queue-scorer': 2,
  'kv-cache-utilization-scorer': 2,
  'prefix-cache-scorer': 3,
} as const;

/** Beside them where adapters are served: a pod that has an adapter loaded answers for it without loading it first. */
const ADAPTER_SCORERS = { 'lora-affinity-scorer': 1 } as const;

/** As long as llm-d's picker holds a request from 0.10.0 on where nothing is said. */
const QUEUE_TTL_SECONDS = 60;

/** The endpoint picker of a pool. */
export function resolvePicker(context: InferencePoolContext, given: ModelDescription, ledger: Ledger): Picker {
  const { generation, version } = context.targets.picker;
  const release = pickerRelease(generation, version);
  const configFile = 'endpoint-picker.yaml';
  const args = [
    `--pool-name=${context.name}`,
    `--pool-namespace=${context.namespace}`,
    '--pool-group=inference.networking.k8s.io',
    `--config-file=/config/${configFile}`,
    `--grpc-health-port=${PICKER_PORTS.health}`,
    '--zap-encoder=json',
    '--tracing=false',
    ...engineMetricFlags(context.targets.picker, context.engine.version),
  ].filter((flag) => !findPickerFlag(generation, version, flag).fatal);
  const wanted = queueTtl(context);
  const queueTtlSeconds =
    given.picker?.queueTtlSeconds === undefined && wanted === undefined
      ? undefined
      : ledger.choose('queueTtlSeconds', given.picker?.queueTtlSeconds, wanted ?? byDefault(QUEUE_TTL_SECONDS, ''));
  return {
    name: ledger.note('name', derived(pickerName(context.name), "the pool's name and '-epp'")),
    generation: ledger.note('generation', derived(generation, 'targets.picker.generation')),
    version: ledger.note('version', derived(version, 'targets.picker.version')),
    image: ledger.note('image', catalogued(release.image, `picker of ${generation} ${version}`, release)),
    failureMode: ledger.note(
      'failureMode',
      byDefault(
        'FailOpen' as const,
        'without its picker a pool still answers, only less evenly',
        'charts of both generations',
      ),
    ),
    ...(queueTtlSeconds === undefined ? {} : { queueTtlSeconds }),
    args: ledger.note('args', derived(args, 'what its chart passes, as far as the release knows it')),
    config: ledger.note(
      'config',
      derived(
        configuration(release.configApiVersion, context, queueTtlSeconds),
        'queue length, KV cache and prefix cache, weighted as the charts do',
      ),
    ),
    configFile: ledger.note('configFile', byDefault(configFile, 'says what it holds')),
    ports: ledger.note('ports', catalogued({ ...PICKER_PORTS }, "the picker's own defaults", release)),
    health: ledger.note(
      'health',
      byDefault(
        { liveness: 'inference-extension', readiness: 'inference-extension' },
        'one replica: no leader election',
      ),
    ),
    resources: ledger.note(
      'resources',
      byDefault(
        {
          cpuMillis: 500,
          memoryMib: 1024,
          memoryLimitMib: 4096,
          ephemeralStorageMib: 256,
        },
        'enough for a few hundred requests a second; the charts ask for 4 to 8 CPU and 8 GiB, which no small system node has',
      ),
    ),
    terminationGracePeriodSeconds: ledger.note(
      'terminationGracePeriodSeconds',
      byDefault(130, 'streams that it watches may end', 'charts of both generations'),
    ),
    objectiveApi: ledger.note(
      'objectiveApi',
      catalogued(release.objectiveApi, `the group that ${generation} reads`, release),
    ),
    watches: ledger.note(
      'watches',
      derived(
        [
          {
            group: release.objectiveApi.group,
            resources: ['inferenceobjectives', 'inferencemodelrewrites'],
          },
        ],
        'what it lists and watches beside pods and its pool',
      ),
    ),
    nodePool: ledger.note('nodePool', derived(SYSTEM_POOL, 'needs no accelerator')),
  };
}

/** Flow control that something else which was asked for cannot do without. */
function queueTtl({ scaling, life }: InferencePoolContext): Reasoned<number> | undefined {
  if (scaling.kind === 'fixed') return undefined;
  if (scaling.minReplicas === 0) {
    const { seconds, sum, source } = pickerQueueTtl({ ...life.coldStart, sum: '', source: [] });
    return derived(seconds, `requests wait while the first pod starts: ${sum}`, source.join('; '));
  }
  if (!needsFlowControl(scaling.metric)) return undefined;
  return byDefault(QUEUE_TTL_SECONDS, `${scaling.metric} is exposed with flow control only; llm-d's own default`);
}

function configuration(
  apiVersion: string,
  { engine, targets }: InferencePoolContext,
  queueTtlSeconds: number | undefined,
): Record<string, unknown> {
  const scorers = Object.entries({ ...SCORERS, ...(engine.lora === undefined ? {} : ADAPTER_SCORERS) });
  const flowControl = queueTtlSeconds !== undefined && hasFlowControl(targets.picker);
  return {
    apiVersion,
    kind: 'EndpointPickerConfig',
    ...(flowControl ? { featureGates: ['flowControl'] } : {}),
    plugins: scorers.map(([type]) => ({ type })),
    schedulingProfiles: [
      {
        name: 'default',
        plugins: scorers.map(([pluginRef, weight]) => ({ pluginRef, weight })),
      },
    ],
    ...(flowControl ? { flowControl: { defaultRequestTTL: `${queueTtlSeconds}s` } } : {}),
  };
}

/** A field or a gate that a release does not know ends it at once. */
function hasFlowControl({ generation, version }: PickerTarget): boolean {
  const { topLevel } = pickerConfig(generation, version);
  return (
    findFeatureGate(generation, version, 'flowControl') === 'known' &&
    topLevel.some(({ name }) => name === 'flowControl')
  );
}
