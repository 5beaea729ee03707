/** A queue of Kueue's: pods are let in, one by one, as long as what they ask for is within its quota. */
export interface Queue {
  /** Its name in the description, and of the LocalQueue in each namespace. */
  readonly name: string;
  /** Name of the ClusterQueue, and of the AdmissionCheck where it has one; cluster-scoped, so it carries the environment. */
  readonly clusterQueue: string;
  /** Namespaces of its models. */
  readonly namespaces: readonly string[];
  readonly strategy: 'BestEffortFIFO' | 'StrictFIFO';
  readonly preemption: 'Never' | 'LowerPriority';
  /** The nodes that its pods run on, by node pool or compute class. */
  readonly flavors: Readonly<Record<string, QueueFlavor>>;
  /** Absent where no pool of it is queued: nodes come for pods that wait. */
  readonly provisioning?: QueueProvisioning;
}

/** Nodes of one kind, and all that they have to give. */
export interface QueueFlavor {
  /** Name of the ResourceFlavor. */
  readonly name: string;
  /** Name of the pool, or of the compute class. */
  readonly nodes: string;
  /** By which its pods find the nodes. */
  readonly nodeLabels: Readonly<Record<string, string>>;
  /** Of as many nodes as the pool may have. */
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly ephemeralStorageMib: number;
  /** Absent where its nodes have none. */
  readonly accelerators?: { readonly resource: string; readonly count: number };
  /** Nodes come for a ProvisioningRequest alone. */
  readonly queued: boolean;
}

/** How nodes of queued pools are asked for. */
export interface QueueProvisioning {
  readonly className: 'queued-provisioning.gke.io';
  /** Pods that ask for none of these need no request. */
  readonly managedResources: readonly string[];
  /** Time after which GKE takes the nodes back; absent: GKE's own seven days. */
  readonly maxRunDurationSeconds?: number;
}
