import type { AutoProvisioning } from './auto-provisioning';
import type { Addons, BinaryAuthorization, KmsKey, MaintenanceExclusion, Notifications } from './cluster-parts';

/** The GKE cluster: made for the environment, or there already. */
export type Cluster = NewCluster | ExistingCluster;

interface ClusterBase {
  readonly name: string;
  /** Region of its control plane; of an existing cluster perhaps a zone. */
  readonly location: string;
  /** `autopilot`: GKE makes nodes as pods ask for them; none of the node pools is made. */
  readonly mode: 'standard' | 'autopilot';
  /** Zones of the throw-away default pool and of pools that name none. */
  readonly nodeZones: readonly string[];
  /** Refuses `terraform destroy` of the cluster, and of what is lost with it. */
  readonly deletionProtection: boolean;
  /** The control plane's DNS endpoint answers from outside the VPC, guarded by IAM. */
  readonly dnsEndpoint: boolean;
  readonly nodeServiceAccount: ServiceAccountName;
  /** Absent where GKE makes no node pools by itself. */
  readonly autoProvisioning?: AutoProvisioning;
  /** Keys of one's own; absent where Google's do. */
  readonly keys?: ClusterKeys;
  /** Fields of the description that say nothing of such a cluster. */
  readonly withoutEffect: readonly string[];
}

/** A cluster that is made: regional, private. */
export interface NewCluster extends ClusterBase {
  readonly kind: 'new';
  readonly releaseChannel: 'RAPID' | 'REGULAR' | 'STABLE' | 'EXTENDED';
  /** Version that the control plane is made with at the least; absent where `targets.gke` names only a minor. */
  readonly minMasterVersion?: string;
  /** Absent: patches come when they are the channel's default. */
  readonly patchMode?: 'ACCELERATED';
  readonly maintenance: MaintenanceWindow;
  /** By name. */
  readonly maintenanceExclusions: Readonly<Record<string, MaintenanceExclusion>>;
  /** The control plane's address answers. */
  readonly ipEndpoint: boolean;
  readonly securityPosture: 'BASIC' | 'ENTERPRISE' | 'DISABLED';
  readonly binaryAuthorization?: BinaryAuthorization;
  /** Google group whose member groups RBAC may name. */
  readonly rbacGroup?: string;
  readonly addons: Addons;
  readonly notifications?: Notifications;
  /** Project of the fleet that the cluster joins. */
  readonly fleetProject?: string;
}

/** A cluster that is there already: nothing of it is made or changed. */
export interface ExistingCluster extends ClusterBase {
  readonly kind: 'existing';
}

/** Keys of Cloud KMS. */
export interface ClusterKeys {
  /** Ring of the keys that are made. */
  readonly keyRing: string;
  readonly location: string;
  /** Time after which a key that is made gets a new version. */
  readonly rotationDays: number;
  /** Encrypts Secrets in the cluster's database. */
  readonly secrets?: KmsKey;
  /** Encrypts boot disks of the nodes. */
  readonly bootDisks?: KmsKey;
}

/** RFC 5545 window in which GKE may upgrade. */
export interface MaintenanceWindow {
  readonly startTime: string;
  readonly endTime: string;
  readonly recurrence: string;
}

/** A Google service account. */
export interface ServiceAccountName {
  /** 6 to 30 characters. */
  readonly accountId: string;
  readonly email: string;
}
