import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
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

/** The same, where a node pool streams its images. */
const IMAGE_STREAMING = 'containerfilesystem';

/** The same, where Model Armor reads what passes the gateway. */
const MODEL_ARMOR = 'modelarmor';

type Api = keyof typeof ALWAYS;

/** The project's APIs. They stay on when the environment goes: others in the project may use them. */
export class Apis extends Construct {
  private readonly services = new Map<string, ProjectService>();

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const streams = Object.values(platform.nodePools).some(({ imageStreaming }) => imageStreaming);
    const guarded = platform.gateway.modelArmor !== undefined;
    const asked = [...(streams ? [IMAGE_STREAMING] : []), ...(guarded ? [MODEL_ARMOR] : [])];
    for (const api of [...Object.keys(ALWAYS), ...asked].sort()) {
      const service = new ProjectService(this, api, { service: `${api}.googleapis.com`, disableOnDestroy: false });
      this.services.set(api, service);
    }
  }

  /** The services of those APIs, to depend on. */
  of(...apis: readonly Api[]): ProjectService[] {
    return apis.flatMap((api) => this.services.get(api) ?? []);
  }

  /** All of them. */
  get all(): ProjectService[] {
    return [...this.services.values()];
  }
}
