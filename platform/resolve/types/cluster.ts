/** The GKE Standard cluster. */
export interface Cluster {
  readonly name: string;
  /** Regional: the control plane stands in this region. */
  readonly location: string;
  /** Zones of the throw-away default pool and of pools that name none. */
  readonly nodeZones: readonly string[];
  readonly releaseChannel: 'RAPID' | 'REGULAR' | 'STABLE' | 'EXTENDED';
  readonly maintenance: MaintenanceWindow;
  /** Refuses `terraform destroy` of the cluster. */
  readonly deletionProtection: boolean;
  /** The control plane's DNS endpoint answers from outside the VPC, guarded by IAM. */
  readonly dnsEndpoint: boolean;
  readonly nodeServiceAccount: ServiceAccountName;
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
