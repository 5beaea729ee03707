import type { Picker } from './picker';

/** The InferencePool and the endpoint picker that serves it. */
export interface InferencePool {
  readonly name: string;
  /** Whether gateways of other clusters of the fleet may send requests to it. */
  readonly exported: boolean;
  /** Labels that select exactly the pods that serve; stable over updates. */
  readonly selector: Readonly<Record<string, string>>;
  readonly targetPorts: readonly number[];
  readonly picker: Picker;
  /** Load balancer's health check on the pods. */
  readonly healthCheck: {
    /** Asked over HTTP; absent: over gRPC where a service is named, else whether it listens at all. */
    readonly path?: string;
    /** Name that the gRPC health service is asked for; empty: the server as a whole. */
    readonly grpcService?: string;
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
