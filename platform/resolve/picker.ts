import { PICKER_PORTS, pickerRelease } from '../catalog';
import type { InferencePoolContext } from './inference-pool';
import type { Ledger } from './ledger';
import { byDefault, catalogued, derived } from './origin';
import type { Picker } from './types/inference-pool';

/** Where the node pool of everything without an accelerator is described. */
const SYSTEM_POOL = 'system';

/** Scorers with their weights, as both generations' charts have them by default. */
const SCORERS = {
  'queue-scorer': 2,
  'kv-cache-utilization-scorer': 2,
  'prefix-cache-scorer': 3,
} as const;

/** The endpoint picker of a pool. */
export function resolvePicker(context: InferencePoolContext, ledger: Ledger): Picker {
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
  ];
  return {
    name: ledger.note('name', derived(`${context.name}-epp`, "the pool's name and '-epp'")),
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
    args: ledger.note('args', derived(args, 'what its chart passes')),
    config: ledger.note(
      'config',
      derived(
        configuration(release.configApiVersion),
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

function configuration(apiVersion: string): Record<string, unknown> {
  const scorers = Object.entries(SCORERS);
  return {
    apiVersion,
    kind: 'EndpointPickerConfig',
    plugins: scorers.map(([type]) => ({ type })),
    schedulingProfiles: [
      {
        name: 'default',
        plugins: scorers.map(([pluginRef, weight]) => ({ pluginRef, weight })),
      },
    ],
  };
}
