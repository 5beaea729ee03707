import type { Origin } from './origin';
import type { AcceleratorNetworks } from './types/accelerator-networks';
import type { BodyRouter } from './types/body-router';
import type { Cluster } from './types/cluster';
import type { ComputeClass } from './types/compute-class';
import type { Budget, Cost } from './types/cost';
import type { CustomServer } from './types/custom-server';
import type { Delivery } from './types/delivery';
import type { Edge } from './types/edge';
import type { Gateway } from './types/gateway';
import type { Model } from './types/model';
import type { Network } from './types/network';
import type { NodePool } from './types/node-pool';
import type { Observability } from './types/observability';
import type { Registry } from './types/registry';
import type { PriorityClass } from './types/priority-class';
import type { Queue } from './types/queue';
import type { Quota } from './types/quota';
import type { Route } from './types/route';
import type { Secret } from './types/secrets';
import type { Stack } from './types/stack';
import type { State, StateBucket } from './types/state';
import type { Targets } from './types/targets';
import type { WeightsBucket } from './types/weights-bucket';

/** A description with every default filled in and every name computed: plain data, all that `infra/` and `k8s/` read. */
export interface Platform {
  /** The environment's name, which is its file's name. */
  readonly name: string;
  /** Google Cloud project id. */
  readonly project: string;
  readonly region: string;
  /** Kubernetes namespace of the models and of the gateway. */
  readonly namespace: string;
  /** Google Cloud labels on every resource that takes labels. */
  readonly labels: Readonly<Record<string, string>>;
  /** Whether Terraform refuses to destroy what cannot be had back. */
  readonly protection: boolean;
  readonly targets: Targets;
  readonly state: State;
  /** The bucket for states; absent where none is made. */
  readonly stateBucket?: StateBucket;
  /** The Terraform stacks, in the order in which they are applied. */
  readonly stacks: readonly Stack[];
  readonly network: Network;
  readonly cluster: Cluster;
  /** By name; `system` is always among them. */
  readonly nodePools: Readonly<Record<string, NodePool>>;
  /** By name. */
  readonly computeClasses: Readonly<Record<string, ComputeClass>>;
  readonly acceleratorNetworks: AcceleratorNetworks;
  /** Of Secret Manager, by their names in the description. */
  readonly secrets: Readonly<Record<string, Secret>>;
  /** Absent where pods pull images from wherever they are. */
  readonly registry?: Registry;
  /** Absent where no model's weights come from a bucket. */
  readonly weightsBucket?: WeightsBucket;
  /** Models that vLLM serves, by name. */
  readonly models: Readonly<Record<string, Model>>;
  /** Models that a program of one's own serves, by name; {@link servedOf} has both. */
  readonly servers: Readonly<Record<string, CustomServer>>;
  /** Those that pods here have, by level. */
  readonly priorityClasses: Readonly<Record<string, PriorityClass>>;
  /** By name. */
  readonly queues: Readonly<Record<string, Queue>>;
  readonly gateway: Gateway;
  /** Absent where clients name the model in a header, or where there is one route. */
  readonly bodyRouter?: BodyRouter;
  /** What is made for the gateway, before the cluster. */
  readonly edge: Edge;
  /** By name. */
  readonly routes: Readonly<Record<string, Route>>;
  readonly delivery: Delivery;
  readonly observability: Observability;
  readonly cost: Cost;
  readonly quota: Quota;
  /** Absent where nobody says what it may cost. */
  readonly budget?: Budget;
  /** Refusals lifted on purpose, by path of the node that lifts them, then by rule: the reason. */
  readonly allowed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where each value came from, by its path in this structure; a value without an entry has its nearest ancestor's. */
  readonly origins: Readonly<Record<string, Origin>>;
}
