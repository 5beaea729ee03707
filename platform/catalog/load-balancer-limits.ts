/** A bound or a default of the load balancer that a Gateway makes. */
export interface LoadBalancerLimit {
  /** Used where the field is left out. */
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: 'seconds' | 'milliseconds' | 'count' | 'per-million' | 'characters' | 'port' | 'requests-per-second';
  /** The field that it bounds: `kind: path`; `-` where no field sets it. */
  readonly field: string;
  /** What happens at the bound, or why the default matters. */
  readonly consequence: string;
  /** False where no source of record states it. */
  readonly confirmed: boolean;
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11-21';
const POLICIES = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources';
const QUOTAS = 'https://cloud.google.com/load-balancing/docs/quotas';
const GATEWAY_CRDS =
  'https://github.com/GoogleCloudPlatform/gke-gateway-api/tree/fc40d606a5332f11a8883f85caff66b63c4e88ef';
const POOL_CRD = 'https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/v1.6.0/config/crd';
const GATEWAY_SECURITY = 'https://cloud.google.com/kubernetes-engine/docs/how-to/secure-gateway';
const NATIVE_METRICS = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics';
const EXTENSION = 'GCPTrafficExtension, GCPRoutingExtension: spec.extensionChains';

/** Limits that matter to a model server behind a Gateway, by what they bound. */
export const LOAD_BALANCER_LIMITS = {
  backendTimeout: {
    default: 30,
    min: 1,
    unit: 'seconds',
    field: 'GCPBackendPolicy: spec.default.timeoutSec',
    consequence: 'a response still streaming when it ends is cut with 504; 30 s is too short for most generations',
    confirmed: true,
    source: POLICIES,
    asOf: AS_OF,
  },
  connectionDraining: {
    min: 0,
    max: 3600,
    unit: 'seconds',
    field: 'GCPBackendPolicy: spec.default.connectionDraining.drainingTimeoutSec',
    consequence: 'requests still open when it ends are cut',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  loggingSampleRate: {
    min: 0,
    max: 1_000_000,
    unit: 'per-million',
    field: 'GCPBackendPolicy: spec.default.logging.sampleRate',
    consequence: '1000000 logs every request; 100 logs one in ten thousand',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  maxRatePerEndpoint: {
    min: 1,
    max: 1_000_000_000,
    unit: 'requests-per-second',
    field: 'GCPBackendPolicy: spec.default.maxRatePerEndpoint',
    consequence: 'the endpoint counts as full at this rate',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  negsPerBackendService: {
    max: 50,
    unit: 'count',
    field: '-',
    consequence: 'an InferencePool uses one NEG for each target port in each zone, and in each cluster of a fleet',
    confirmed: true,
    source: QUOTAS,
    asOf: AS_OF,
  },
  inferencePoolTargetPorts: {
    min: 1,
    max: 8,
    unit: 'count',
    field: 'InferencePool: spec.targetPorts',
    consequence: 'one port for each data-parallel rank of a pod: more than eight ranks need several pods',
    confirmed: true,
    source: POOL_CRD,
    asOf: AS_OF,
  },
  inferencePoolSelectorLabels: {
    min: 0,
    max: 64,
    unit: 'count',
    field: 'InferencePool: spec.selector.matchLabels',
    consequence: 'the API server refuses the pool',
    confirmed: true,
    source: POOL_CRD,
    asOf: AS_OF,
  },
  extensionTimeout: {
    default: 1000,
    min: 10,
    max: 10_000,
    unit: 'milliseconds',
    field: `${EXTENSION}[].extensions[].timeout`,
    consequence: 'a callout that takes longer fails; with failOpen false the client gets a 500',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  extensionChains: {
    min: 1,
    max: 5,
    unit: 'count',
    field: EXTENSION,
    consequence: 'the API server refuses the extension',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  extensionsPerChain: {
    min: 1,
    max: 3,
    unit: 'count',
    field: `${EXTENSION}[].extensions`,
    consequence: 'the API server refuses the extension',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  celExpressionsPerMatch: {
    max: 10,
    unit: 'count',
    field: `${EXTENSION}[].matchCondition.celExpressions`,
    consequence: 'the API server refuses the extension',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  celMatcherLength: {
    max: 512,
    unit: 'characters',
    field: `${EXTENSION}[].matchCondition.celExpressions[].celMatcher`,
    consequence: 'the API server refuses the extension',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  certificatesPerGateway: {
    max: 15,
    unit: 'count',
    field: 'Gateway: spec.listeners[].tls',
    consequence: 'Secrets and SslCertificates together',
    confirmed: true,
    source: GATEWAY_SECURITY,
    asOf: AS_OF,
  },
  healthCheckInterval: {
    min: 1,
    max: 300,
    unit: 'seconds',
    field: 'HealthCheckPolicy: spec.default.checkIntervalSec',
    consequence: 'must not be below timeoutSec; alone it must be 5 at least, as timeoutSec alone must be 5 at most',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  healthCheckThreshold: {
    min: 1,
    max: 10,
    unit: 'count',
    field: 'HealthCheckPolicy: spec.default.{healthyThreshold,unhealthyThreshold}',
    consequence: 'the API server refuses the policy',
    confirmed: true,
    source: GATEWAY_CRDS,
    asOf: AS_OF,
  },
  autoscalingMetricsPerCluster: {
    max: 20,
    unit: 'count',
    field: 'AutoscalingMetric: spec.metrics',
    consequence: 'counted over the whole cluster, not for each object',
    confirmed: true,
    source: NATIVE_METRICS,
    asOf: AS_OF,
  },
} as const satisfies Record<string, LoadBalancerLimit>;

/** Name of a limit in `LOAD_BALANCER_LIMITS`. */
export type LoadBalancerLimitName = keyof typeof LOAD_BALANCER_LIMITS;

/** The limit by its name, with every optional field visible. */
export function loadBalancerLimit(name: LoadBalancerLimitName): LoadBalancerLimit {
  return LOAD_BALANCER_LIMITS[name];
}

/** NEGs that one InferencePool puts into its backend service: `targetPorts` x `zones` x `clusters`. */
export function negsOfInferencePool(targetPorts: number, zones: number, clusters = 1): number {
  return targetPorts * zones * clusters;
}
