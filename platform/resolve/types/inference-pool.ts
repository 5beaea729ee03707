import type { Picker } from './picker';

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
