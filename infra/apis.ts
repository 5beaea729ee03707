import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Cluster } from '../platform/resolve/types/cluster';
import type { StackKind } from '../platform/resolve/types/stack';
import { ProjectService } from './engine';

/** Google APIs that every environment calls, and what for. */
const ALWAYS = {
  artifactregistry: 'nodes pull images from Artifact Registry',
  cloudresourcemanager: 'grants on the project, and its number',
  compute: 'network, nodes, load balancer',
  container: 'GKE',
  containersecurity: "the cluster's security posture",
  iam: "the nodes' service account",
  logging: 'logs of cluster and pods',
  monitoring: 'Managed Prometheus, and the metrics that autoscaling reads',
  networkservices: 'the extension through which the load balancer asks the endpoint picker',
} as const;

/** Those that only some environments call, and which. */
const WHERE_ASKED = {
  binaryauthorization: ({ cluster }) => cluster.kind === 'new' && cluster.binaryAuthorization !== undefined,
  certificatemanager: ({ edge }) => edge.certificate !== undefined,
  cloudquotas: ({ quota }) => quota.request !== undefined,
  cloudkms: ({ cluster, secrets, weightsBucket }) =>
    cluster.keys !== undefined ||
    [weightsBucket, ...Object.values(secrets)].some((made) => made?.kind === 'made' && made.kmsKey !== undefined),
  billingbudgets: ({ budget }) => budget?.billing !== undefined,
  /** Image streaming. */
  containerfilesystem: ({ nodePools }) => Object.values(nodePools).some(({ imageStreaming }) => imageStreaming),
  /** Sensitive Data Protection, asked by Model Armor. */
  dlp: ({ edge }) => edge.modelArmor?.templates.some(({ sensitiveData }) => sensitiveData.kind === 'advanced') === true,
  dns: ({ cluster, edge }) =>
    hasAddon(cluster, 'cloudDns') || edge.dns !== undefined || edge.certificate?.zoneName !== undefined,
  file: ({ cluster }) => hasAddon(cluster, 'filestore'),
  gkebackup: ({ cluster }) => cluster.kind === 'new' && cluster.addons.backup !== undefined,
  gkehub: ({ cluster }) => cluster.kind === 'new' && cluster.fleetProject !== undefined,
  iap: ({ edge }) => edge.iap !== undefined,
  containerscanning: ({ registry }) => registry?.vulnerabilityScanning === true,
  lustre: ({ cluster }) => hasAddon(cluster, 'lustre'),
  modelarmor: ({ gateway }) => gateway.modelArmor !== undefined,
  pubsub: ({ cluster }) => cluster.kind === 'new' && cluster.notifications !== undefined,
  secretmanager: ({ cluster, secrets }) => hasAddon(cluster, 'secretManager') || Object.keys(secrets).length > 0,
  storage: ({ weightsBucket }) => weightsBucket !== undefined,
} as const satisfies Record<string, (platform: Platform) => boolean>;

/** Those that have to be there before the bucket for states is. */
const FOR_STATE_BUCKET = {
  cloudkms: ({ stateBucket }) => stateBucket?.kmsKey !== undefined,
  storage: ({ stateBucket }) => stateBucket !== undefined,
} as const satisfies Record<string, (platform: Platform) => boolean>;

type Api = keyof typeof ALWAYS | keyof typeof WHERE_ASKED | keyof typeof FOR_STATE_BUCKET;

/**
 * The project's APIs. They stay on when the environment goes: others in the project may use them. Each is in the state of one
 * stack, the first that needs it; what is made at the edge comes after the cluster, and finds its APIs enabled.
 */
export class Apis extends Construct {
  private readonly services = new Map<string, ProjectService>();

  constructor(scope: Construct, id: string, platform: Platform, kind: StackKind = 'main') {
    super(scope, id);
    for (const api of apisOf(platform, kind)) {
      const service = new ProjectService(this, api, { service: `${api}.googleapis.com`, disableOnDestroy: false });
      this.services.set(api, service);
    }
  }

  /** The services of those APIs, to depend on; nothing for one that an earlier stack has enabled. */
  of(...apis: readonly Api[]): ProjectService[] {
    return apis.flatMap((api) => this.services.get(api) ?? []);
  }

  /** All of them. */
  get all(): ProjectService[] {
    return [...this.services.values()];
  }
}

function apisOf(platform: Platform, kind: StackKind): string[] {
  const before = asked(FOR_STATE_BUCKET, platform);
  if (kind === 'bootstrap') return before;
  return [...Object.keys(ALWAYS), ...asked(WHERE_ASKED, platform)].filter((api) => !before.includes(api)).sort();
}

/** Whether an add-on was asked for; what every Autopilot cluster has needs no API until somebody uses it. */
function hasAddon(cluster: Cluster, name: 'cloudDns' | 'filestore' | 'lustre' | 'secretManager'): boolean {
  if (cluster.kind === 'existing') return false;
  const fixed = cluster.mode === 'autopilot' && (name === 'cloudDns' || name === 'filestore');
  return !fixed && cluster.addons[name];
}

function asked(table: Readonly<Record<string, (platform: Platform) => boolean>>, platform: Platform): string[] {
  return Object.entries(table).flatMap(([api, isAsked]) => (isAsked(platform) ? [api] : []));
}
