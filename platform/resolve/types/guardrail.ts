import type { BodySendMode, ExtensionEvent } from '../../catalog';

/** A service in the cluster that the load balancer asks about what passes it. */
export interface Guardrail {
  readonly name: string;
  /** Name of the Service before its pods. */
  readonly service: string;
  /** That of the gateway, since an extension names none. */
  readonly namespace: string;
  /** Labels that its pods alone carry. */
  readonly pods: Readonly<Record<string, string>>;
  readonly port: number;
  readonly healthCheck: GuardrailHealthCheck;
  readonly supportedEvents: readonly ExtensionEvent[];
  readonly requestBodySendMode?: BodySendMode;
  readonly responseBodySendMode?: BodySendMode;
  /** For each message of the stream. */
  readonly timeoutMilliseconds: number;
  /** Whether what it did not read passes. */
  readonly failOpen: boolean;
  /** Whether it is told and not asked. */
  readonly observabilityMode: boolean;
  /** Headers that it is sent; absent: all. */
  readonly forwardHeaders?: readonly string[];
  readonly metadata?: Readonly<Record<string, string>>;
  /** Models that it asks, by their names in the description. */
  readonly asks: readonly string[];
  /** Where else it has to reach. */
  readonly calls: readonly GuardrailCall[];
}

/** How the load balancer tells whether a pod of it lives. */
export interface GuardrailHealthCheck {
  readonly type: 'GRPC' | 'HTTP' | 'TCP';
  readonly port: number;
  /** HTTP only. */
  readonly path?: string;
}

export interface GuardrailCall {
  readonly name: string;
  readonly cidr: string;
  readonly ports: readonly number[];
}
