/** What a GatewayClass of GKE can do; `null` means that no source read so far says. */
export interface GatewayClassRow {
  /** Where the load balancer's front end lives. */
  readonly scope: 'regional' | 'cross-regional' | 'global';
  readonly exposure: 'external' | 'internal';
  /** `multi` serves backends of a whole fleet. */
  readonly clusters: 'single' | 'multi';
  /** How a route may name an InferencePool: itself, through its import from other clusters, or not at all. */
  readonly inferencePool: 'pool' | 'import' | 'none';
  /** Purpose of the proxy-only subnet that has to exist in each region of the load balancer. */
  readonly proxyOnlySubnet: 'REGIONAL_MANAGED_PROXY' | 'GLOBAL_MANAGED_PROXY' | null;
  readonly tls: GatewayClassTls;
  /** Kind of the Cloud Armor policy that `GCPBackendPolicy.securityPolicy` names. */
  readonly cloudArmor: 'regional' | 'global' | null;
  readonly extensions: {
    /** GCPRoutingExtension: needed for body-based routing. */
    readonly routing: boolean | null;
    /** GCPTrafficExtension with a callout to Model Armor. */
    readonly modelArmor: boolean | null;
  };
  /** Whether HTTPRoute `timeouts` and `retry` are accepted: no GKE class does, and the route is rejected (GWCER104). */
  readonly routeTimeouts: boolean;
  /** Statements above that no source of record confirms. */
  readonly unconfirmed: readonly string[];
  readonly source: readonly string[];
  readonly asOf: string;
}

/** How a listener gets its certificate. */
export interface GatewayClassTls {
  /** `tls.certificateRefs` to a Secret of type kubernetes.io/tls. */
  readonly secret: boolean;
  /** Listener option `networking.gke.io/pre-shared-certs`: the scope of the Compute SslCertificate it names. */
  readonly preSharedCertificates: 'regional' | 'global' | null;
  /**
   * Certificate Manager: `listener-option` is `networking.gke.io/cert-manager-certs` with a regional certificate,
   * `certificate-map` the Gateway's annotation `networking.gke.io/certmap`.
   */
  readonly certificateManager: 'listener-option' | 'certificate-map' | null;
}

const CAPABILITIES = 'https://cloud.google.com/kubernetes-engine/docs/how-to/gatewayclass-capabilities';
const CERTIFICATES = 'https://cloud.google.com/certificate-manager/docs/overview';
const INFERENCE_GATEWAY = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway';
const MODEL_ARMOR = 'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/tree/main/ai-ml/gke-model-armor';
const MULTI_CLUSTER =
  'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/setup-multicluster-inference-gateway';
const POLICIES = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources';
const SERVICE_EXTENSIONS =
  'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gke-service-extensions';

const REGIONAL_TLS = {
  secret: true,
  preSharedCertificates: 'regional',
  certificateManager: 'listener-option',
} as const satisfies GatewayClassTls;

const GLOBAL_TLS = {
  secret: true,
  preSharedCertificates: 'global',
  certificateManager: 'certificate-map',
} as const satisfies GatewayClassTls;

const GLOBAL_EXTERNAL = {
  scope: 'global',
  exposure: 'external',
  inferencePool: 'none',
  proxyOnlySubnet: null,
  tls: GLOBAL_TLS,
  cloudArmor: 'global',
  extensions: { routing: null, modelArmor: null },
  routeTimeouts: false,
  unconfirmed: [],
  source: [INFERENCE_GATEWAY, CAPABILITIES, POLICIES],
  asOf: '2026-11-21',
} as const satisfies Omit<GatewayClassRow, 'clusters'>;

const REGIONAL_MULTI_CLUSTER = {
  scope: 'regional',
  clusters: 'multi',
  inferencePool: 'none',
  proxyOnlySubnet: 'REGIONAL_MANAGED_PROXY',
  tls: REGIONAL_TLS,
  extensions: { routing: null, modelArmor: null },
  routeTimeouts: false,
  unconfirmed: ['inferencePool: only the cross-regional class is documented for imports of pools'],
  source: [CAPABILITIES, MULTI_CLUSTER],
  asOf: '2026-11-21',
} as const satisfies Omit<GatewayClassRow, 'exposure' | 'cloudArmor'>;

/** Every GatewayClass that GKE installs, keyed by its name. */
export const GATEWAY_CLASSES = {
  'gke-l7-regional-external-managed': {
    scope: 'regional',
    exposure: 'external',
    clusters: 'single',
    inferencePool: 'pool',
    proxyOnlySubnet: 'REGIONAL_MANAGED_PROXY',
    tls: REGIONAL_TLS,
    cloudArmor: 'regional',
    extensions: { routing: true, modelArmor: true },
    routeTimeouts: false,
    unconfirmed: [
      'cloudArmor: documented for Services; whether securityPolicy and iap hold on an InferencePool is not stated',
      'extensions.modelArmor: the published sample has a Service as backend, not an InferencePool',
    ],
    source: [INFERENCE_GATEWAY, SERVICE_EXTENSIONS, MODEL_ARMOR, CERTIFICATES],
    asOf: '2026-11-21',
  },
  'gke-l7-rilb': {
    scope: 'regional',
    exposure: 'internal',
    clusters: 'single',
    inferencePool: 'pool',
    proxyOnlySubnet: 'REGIONAL_MANAGED_PROXY',
    tls: REGIONAL_TLS,
    cloudArmor: null,
    extensions: { routing: true, modelArmor: null },
    routeTimeouts: false,
    unconfirmed: [
      'cloudArmor: no source read says whether a security policy holds on the internal class',
      'extensions.modelArmor: tested by Google on the regional external class only',
    ],
    source: [INFERENCE_GATEWAY, SERVICE_EXTENSIONS, CERTIFICATES],
    asOf: '2026-11-21',
  },
  'gke-l7-cross-regional-internal-managed-mc': {
    scope: 'cross-regional',
    exposure: 'internal',
    clusters: 'multi',
    inferencePool: 'import',
    proxyOnlySubnet: 'GLOBAL_MANAGED_PROXY',
    tls: { secret: true, preSharedCertificates: null, certificateManager: null },
    cloudArmor: null,
    extensions: { routing: null, modelArmor: null },
    routeTimeouts: false,
    unconfirmed: ['tls: certificate sources of this class were not read', 'extensions: not read for this class'],
    source: [INFERENCE_GATEWAY, MULTI_CLUSTER],
    asOf: '2026-11-21',
  },
  'gke-l7-regional-external-managed-mc': { exposure: 'external', cloudArmor: 'regional', ...REGIONAL_MULTI_CLUSTER },
  'gke-l7-rilb-mc': { exposure: 'internal', cloudArmor: null, ...REGIONAL_MULTI_CLUSTER },
  'gke-l7-global-external-managed': { clusters: 'single', ...GLOBAL_EXTERNAL },
  'gke-l7-global-external-managed-mc': { clusters: 'multi', ...GLOBAL_EXTERNAL },
  'gke-l7-gxlb': { clusters: 'single', ...GLOBAL_EXTERNAL },
  'gke-l7-gxlb-mc': { clusters: 'multi', ...GLOBAL_EXTERNAL },
} as const satisfies Record<string, GatewayClassRow>;

/** Name of a GatewayClass that GKE installs. */
export type GatewayClassName = keyof typeof GATEWAY_CLASSES;

/** The class that an environment gets when it names none: regional, external, and able to serve an InferencePool. */
export const DEFAULT_GATEWAY_CLASS = 'gke-l7-regional-external-managed' satisfies GatewayClassName;

/** The row of a class, or undefined where GKE installs none of that name. */
export function tryFindGatewayClass(name: string): GatewayClassRow | undefined {
  return Object.hasOwn(GATEWAY_CLASSES, name) ? GATEWAY_CLASSES[name as GatewayClassName] : undefined;
}

/** The row of a class. @throws where GKE installs none of that name. */
export function findGatewayClass(name: string): GatewayClassRow {
  const row = tryFindGatewayClass(name);
  if (row === undefined) throw new Error(`GKE installs no GatewayClass ${name}`);
  return row;
}

/** Names of the classes whose routes can name an InferencePool of the same cluster. */
export function inferencePoolGatewayClasses(): GatewayClassName[] {
  const names = Object.keys(GATEWAY_CLASSES) as GatewayClassName[];
  return names.filter((name) => GATEWAY_CLASSES[name].inferencePool === 'pool');
}
