/** The InferencePool and the endpoint picker that serves it. */
export interface InferencePool {
  readonly name: string;
  /** Labels that select exactly the pods that serve; stable over updates. */
  readonly selector: Readonly<Record<string, string>>;
  readonly targetPorts: readonly number[];
  readonly picker: Picker;
  /** Load balancer's health check on the pods. */
  readonly healthCheck: {
    readonly path: string;
    readonly port: number;
    readonly checkIntervalSeconds: number;
    readonly timeoutSeconds: number;
    readonly healthyThreshold: number;
    readonly unhealthyThreshold: number;
  };
  /** Longest time that the load balancer waits for an answer to end. */
  readonly backendTimeoutSeconds: number;
  readonly drainingTimeoutSeconds: number;
  /** Requests logged per million. */
  readonly logSampleRate: number;
}

/** The endpoint picker's Deployment. */
export interface Picker {
  readonly name: string;
  readonly generation: 'llm-d' | 'gie';
  readonly version: string;
  readonly image: string;
  /** What the load balancer does where the picker does not answer. */
  readonly failureMode: 'FailOpen' | 'FailClose';
  /** Set where flow control is on: how long a request may wait in the picker for a server. */
  readonly queueTtlSeconds?: number;
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
  readonly health: { readonly liveness: string; readonly readiness: string };
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
