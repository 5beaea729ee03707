import type { LatencyPrediction } from './picker-latency';
import type { PriorityLevel } from './priority';

/** The endpoint picker's Deployment. */
export interface Picker {
  readonly name: string;
  readonly generation: 'llm-d' | 'gie';
  readonly version: string;
  readonly image: string;
  readonly replicas: number;
  /** Whether one of several replicas answers while the others stand by. */
  readonly leaderElection: boolean;
  /** Name of the Lease that the leader holds; absent where none is elected. */
  readonly lease?: string;
  /** What the load balancer does where the picker does not answer. */
  readonly failureMode: 'FailOpen' | 'FailClose';
  /** Every plugin that the configuration declares, in its order. */
  readonly plugins: readonly PickerPluginUse[];
  readonly profiles: readonly SchedulingProfile[];
  /** Set where flow control is on: how long a request may wait in the picker for a server. */
  readonly queueTtlSeconds?: number;
  readonly flowControl?: PickerFlowControl;
  readonly saturation?: Saturation;
  /** Name of the plugin that reads requests; absent: the release's own choice. */
  readonly parser?: string;
  /** Absent: no latency is foretold. */
  readonly latencyPrediction?: LatencyPrediction;
  /** Flags that the description adds; `args` has them too. */
  readonly extraArgs: Readonly<Record<string, string | number | boolean>>;
  readonly args: readonly string[];
  /** The EndpointPickerConfig as an object; `configFile` is the name of its file under `/config`. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly configFile: string;
  readonly ports: {
    readonly extProc: number;
    readonly health: number;
    readonly metrics: number;
  };
  /** gRPC health service names. */
  readonly health: PickerHealthServices;
  readonly resources: {
    readonly cpuMillis: number;
    readonly memoryMib: number;
    readonly memoryLimitMib: number;
    readonly ephemeralStorageMib: number;
  };
  readonly terminationGracePeriodSeconds: number;
  /** API of the InferenceObjective that this generation reads. */
  readonly objectiveApi: { readonly group: string; readonly version: string };
  /** Groups and resources that it lists and watches beside pods and its pool. */
  readonly watches: readonly {
    readonly group: string;
    readonly resources: readonly string[];
  }[];
  /** Node pool that it runs on. */
  readonly nodePool: string;
}

/** Whom each probe asks for. */
export interface PickerHealthServices {
  readonly liveness: string;
  readonly readiness: string;
  /** Which one of several replicas the load balancer is to ask; absent where there is one alone. */
  readonly leader?: string;
}

/** A plugin as the configuration declares it. */
export interface PickerPluginUse {
  /** Unique; what profiles and sections refer to. */
  readonly name: string;
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Where the description asks for it, below `picker`: `scorers.queue-scorer`; absent: it does not. */
  readonly askedAt?: string;
}

/** How a server is chosen: filters narrow the choice, scorers weigh what is left, one plugin picks. */
export interface SchedulingProfile {
  readonly name: string;
  readonly plugins: readonly ProfilePlugin[];
}

/** A plugin's place in a profile. */
export interface ProfilePlugin {
  /** Name of the plugin. */
  readonly ref: string;
  /** Of scorers. */
  readonly weight?: number;
}

/** Queues in the picker. */
export interface PickerFlowControl {
  readonly maxBytes?: number;
  readonly maxRequests?: number;
  /** By priority, the highest first. */
  readonly bands: readonly PriorityBand[];
  readonly usageLimitPolicy?: string;
  readonly enableEviction?: boolean;
}

/** The queue of one priority. */
export interface PriorityBand {
  readonly level: PriorityLevel;
  readonly priority: number;
  readonly maxBytes?: number;
  readonly maxRequests?: number;
  readonly fairnessPolicy?: string;
  readonly orderingPolicy?: string;
}

/** When the pool counts as full. */
export interface Saturation {
  /** Type of the plugin, which is its name as well. */
  readonly detector: 'utilization-detector' | 'concurrency-detector';
  readonly parameters: Readonly<Record<string, unknown>>;
}
