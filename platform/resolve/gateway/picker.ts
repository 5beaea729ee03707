import { PICKER_PORTS, pickerHealth, pickerRelease } from '../../catalog';
import type { PickerDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived } from '../origin';
import type { KvEvents } from '../types/kv-events';
import type { Picker, PickerHealthServices } from '../types/picker';
import type { PickerTarget } from '../types/targets';
import { pickerArgs } from './picker-args';
import { hasThresholdsInConfig, knowsFlowControl, pickerConfiguration } from './picker-config';
import { flowControlOf, type QueueContext, resolveQueueTtl, saturationOf } from './picker-flow-control';
import { pickerName } from './picker-name';
import { pickerPlugins, scheduling } from './picker-plugins';
import { tryFindPoolingParser } from './picker-pooling';
import { precisePrefixCache } from './picker-prefix-cache';
import { missingRolePlugins, type PrefillDecision, schedulingProfiles } from './picker-profiles';

/** What a picker's values depend on beside its own description. */
export interface PickerContext extends QueueContext {
  /** Of the InferencePool. */
  readonly name: string;
  readonly namespace: string;
  readonly target: PickerTarget;
  /** Undefined where another engine serves. */
  readonly vllmVersion: string | undefined;
  readonly servesAdapters: boolean;
  /** Where the servers answer. */
  readonly port: number;
  readonly kvEvents?: KvEvents | undefined;
  /** Whether they answer with vectors, classes or scores. */
  readonly pooling?: boolean;
  /** The section of that name: what a picker is told of metrics that it does not know. */
  readonly dataLayer?: Readonly<Record<string, unknown>>;
  /** Set where prompts are read by servers of their own. */
  readonly prefill?: PrefillDecision | undefined;
}

/** Where the node pool of everything without an accelerator is described. */
const SYSTEM_POOL = 'system';

const CONFIG_FILE = 'endpoint-picker.yaml';

/** Memory that the picker may grow to where nothing is said. */
const MEMORY_LIMIT_MIB = 4096;

/** The endpoint picker of a pool. */
export function resolvePicker(context: PickerContext, given: PickerDescription | undefined, ledger: Ledger): Picker {
  const { target } = context;
  const { generation, version } = target;
  const release = pickerRelease(generation, version);
  const replicas = ledger.choose('replicas', given?.replicas, byDefault(1, 'one knows all that was sent where'));
  const leaderElection = ledger.choose(
    'leaderElection',
    given?.leaderElection,
    derived(replicas > 1, 'one of several answers, and the others stand by', release.source),
  );
  const queueTtlSeconds = resolveQueueTtl(context, given, ledger);
  const extraArgs = ledger.choose('extraArgs', given?.args, byDefault({}, 'no other flag is asked for'));
  const { config, ...parts } = resolveConfig(context, given, queueTtlSeconds, ledger);
  return {
    name: ledger.note('name', derived(pickerName(context.name), "the pool's name and '-epp'")),
    generation: ledger.note('generation', derived(generation, 'targets.picker.generation')),
    version: ledger.note('version', derived(version, 'targets.picker.version')),
    image: ledger.note('image', catalogued(release.image, `picker of ${generation} ${version}`, release)),
    replicas,
    leaderElection,
    ...(leaderElection ? { lease: ledger.note('lease', catalogued(leaseName(context), 'its own name', release)) } : {}),
    failureMode: ledger.choose(
      'failureMode',
      given?.failureMode,
      byDefault(
        'FailOpen' as const,
        'without its picker a pool still answers, only less evenly',
        'charts of both generations',
      ),
    ),
    ...(queueTtlSeconds === undefined ? {} : { queueTtlSeconds }),
    ...parts,
    ...(given?.latencyPrediction === undefined
      ? {}
      : { latencyPrediction: ledger.given('latencyPrediction', given.latencyPrediction) }),
    extraArgs,
    args: ledger.note(
      'args',
      derived(
        pickerArgs({ ...context, configFile: CONFIG_FILE, leaderElection, extraArgs }),
        'what its chart passes, as far as the release knows it, then `picker.args`',
      ),
    ),
    config,
    configFile: ledger.note('configFile', byDefault(CONFIG_FILE, 'says what it holds')),
    ports: ledger.note('ports', catalogued({ ...PICKER_PORTS }, "the picker's own defaults", release)),
    health: ledger.note('health', healthServices(leaderElection)),
    resources: resolveResources(given, ledger.under('resources')),
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

/** The configuration, and the parts that it is written from. */
function resolveConfig(
  context: PickerContext,
  given: PickerDescription | undefined,
  queueTtlSeconds: number | undefined,
  ledger: Ledger,
): Pick<Picker, 'plugins' | 'profiles' | 'flowControl' | 'saturation' | 'parser' | 'config'> {
  const { servesAdapters, pooling, target, prefill } = context;
  const precise = precisePrefixCache(target, given, context.kvEvents, context);
  const flowControl = flowControlOf(given);
  const saturation = saturationOf(given);
  const chosen = scheduling(given, { servesAdapters, pooling });
  const apart = prefill === undefined || missingRolePlugins(target, prefill).length > 0 ? undefined : prefill;
  const { profiles, plugins: beside } = schedulingProfiles(chosen, apart);
  const parser = resolveParser(given, pooling === true ? tryFindPoolingParser(target) : undefined, ledger);
  const plugins = pickerPlugins(target, given, {
    scheduling: chosen,
    beside,
    flowControl: knowsFlowControl(target) ? flowControl : undefined,
    saturation: hasThresholdsInConfig(target) ? undefined : saturation,
    parser,
    precise,
  });
  const dataLayer = context.dataLayer ?? precise?.dataLayer;
  const parts = { plugins, profiles, queueTtlSeconds, flowControl, saturation, parser, dataLayer };
  return {
    plugins: ledger.note('plugins', derived(plugins, 'what profiles and sections name, and what that needs')),
    profiles: ledger.note(
      'profiles',
      derived(profiles, "the charts' weights, a scorer for adapters where there are any, then `picker.scorers`"),
    ),
    ...(flowControl === undefined ? {} : { flowControl: ledger.given('flowControl', flowControl) }),
    ...(saturation === undefined ? {} : { saturation: ledger.given('saturation', saturation) }),
    ...(parser === undefined ? {} : { parser }),
    config: ledger.note(
      'config',
      derived(
        pickerConfiguration(target, parts),
        'queue length, KV cache and prefix cache, weighted as the charts do, then what the description asks for',
      ),
    ),
  };
}

function resolveParser(
  given: PickerDescription | undefined,
  ofPooling: string | undefined,
  ledger: Ledger,
): string | undefined {
  if (given?.parser !== undefined) return ledger.given('parser', given.parser);
  if (ofPooling === undefined) return undefined;
  return ledger.note('parser', derived(ofPooling, 'no other parser knows the paths of vectors, scores and classes'));
}

function leaseName({ name, namespace, target }: PickerContext): string {
  const { leaseName } = pickerRelease(target.generation, target.version);
  return leaseName.replace('<namespace>', namespace).replace('<pool>', name);
}

function healthServices(leaderElection: boolean) {
  const { liveness, readiness } = pickerHealth(leaderElection);
  if (!leaderElection) {
    const services: PickerHealthServices = { liveness, readiness };
    return byDefault(services, 'one replica, or all answer: no leader election');
  }
  const services: PickerHealthServices = { liveness, readiness: liveness, leader: readiness };
  return derived(
    services,
    'a replica that stands by is ready to lead; which one leads, the load balancer asks by itself: a Deployment, a drain and Argo CD wait for ready pods',
  );
}

function resolveResources(given: PickerDescription | undefined, ledger: Ledger): Picker['resources'] {
  const { cpuMillis, ephemeralStorageMib, memoryLimitMib, memoryMib } = given?.resources ?? {};
  const because =
    'enough for a few hundred requests a second; the charts ask for 4 to 8 CPU and 8 GiB, which no small system node has';
  return {
    cpuMillis: ledger.choose('cpuMillis', cpuMillis, byDefault(500, because)),
    memoryMib: ledger.choose('memoryMib', memoryMib, byDefault(1024, because)),
    memoryLimitMib: ledger.choose(
      'memoryLimitMib',
      memoryLimitMib,
      byDefault(Math.max(MEMORY_LIMIT_MIB, 2 * (memoryMib ?? 0)), 'queues and prefixes of a busy pool take room'),
    ),
    ephemeralStorageMib: ledger.choose('ephemeralStorageMib', ephemeralStorageMib, byDefault(256, because)),
  };
}
