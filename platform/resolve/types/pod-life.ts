import type { ColdStart as ReckonedColdStart, Reckoning } from '../../sizing';

/** The life of a pod: start, drain, replacement. */
export interface PodLife {
  readonly probes: {
    readonly startup: Probe;
    readonly readiness: Probe;
    readonly liveness: Probe;
  };
  /** Time between the stop order and SIGTERM, in which the load balancer and the picker forget the pod. */
  readonly preStopSeconds: number;
  /** vLLM's `--shutdown-timeout`: time for running requests after SIGTERM; absent before 0.18.0, which has no such flag. */
  readonly shutdownTimeoutSeconds?: number;
  /** More than preStop and shutdown timeout together. */
  readonly terminationGracePeriodSeconds: number;
  readonly rollout: Rollout;
  /** Time that a rollout may make no progress before it counts as failed. */
  readonly progressDeadlineSeconds: number;
  readonly disruption: Disruption;
  /** Absent: the priority of pods without a class, which is 0 unless the cluster has a default of its own. */
  readonly priorityClass?: PodPriority;
  readonly topologySpread: TopologySpread;
  /** Expected seconds from the pod's creation to its first answer. */
  readonly coldStart: ColdStart;
}

/** How a new version replaces the pods. */
export interface Rollout {
  /** Pods beyond the replicas meanwhile. */
  readonly maxSurge: number;
  /** Replicas that may be missing meanwhile. */
  readonly maxUnavailable: number;
}

/** Replicas that a drain may take at a time, or has to leave. */
export type Disruption = { readonly maxUnavailable: number } | { readonly minAvailable: number };

/** The PriorityClass of pods. */
export interface PodPriority {
  readonly name: string;
  /** Absent: the class is the cluster's, and nothing here says what it means. */
  readonly level?: PodPriorityLevel;
}

/** `buffer` holds nodes free for all others. */
export type PodPriorityLevel = 'critical' | 'standard' | 'sheddable' | 'batch' | 'buffer';

/** How pods are spread, so that a zone or a node that fails takes few of them. */
export interface TopologySpread {
  readonly zones: Spread;
  /** Absent: pods may share a node. */
  readonly hosts?: Spread;
}

export interface Spread {
  readonly maxSkew: number;
  readonly whenUnsatisfiable: 'ScheduleAnyway' | 'DoNotSchedule';
}

/** Parts of the cold start, in seconds, as sizing reckons them; the sum stands in the origin. */
export type ColdStart = Omit<ReckonedColdStart, keyof Reckoning>;

/** How the kubelet asks. vLLM is asked over HTTP; servers of one's own also over gRPC, or whether they listen at all. */
export type Probe = HttpProbe | GrpcProbe | TcpProbe;

/** On the port that serves. */
export interface HttpProbe extends ProbeTiming {
  readonly path: string;
}

/** Of the standard gRPC health service. */
export interface GrpcProbe extends ProbeTiming {
  readonly grpcPort: number;
  /** Name that the health service is asked for; empty: the server as a whole. */
  readonly service: string;
}

export interface TcpProbe extends ProbeTiming {
  readonly tcpPort: number;
}

export interface ProbeTiming {
  readonly initialDelaySeconds: number;
  readonly periodSeconds: number;
  readonly timeoutSeconds: number;
  readonly failureThreshold: number;
}
