import type { Lifted } from '../../platform/accept';
import { ACCELERATORS } from '../../platform/catalog';
import type { Finding } from '../../platform/finding';
import { findListener, type NodePool, type Platform, rolesOf, type Served, servedOf } from '../../platform/resolve';
import type { AcceptedEnvironment } from '../load';
import { nextSteps } from '../next-steps';
import type { Step } from '../next-steps/step';
import type { FolderPlan } from '../output/plan';
import { type FileReport, reportFiles } from './file-report';

/** What was made of an environment: the summary in words and the one in JSON both say this and nothing else. */
export interface EnvironmentReport {
  readonly name: string;
  /** Path of its description. */
  readonly file: string;
  readonly models: readonly ModelReport[];
  readonly nodePools: readonly NodePoolReport[];
  readonly gateway: GatewayReport;
  readonly files: readonly FileReport[];
  readonly warnings: readonly Finding[];
  readonly lifted: readonly Lifted[];
  readonly next: readonly Step[];
}

export interface ModelReport {
  readonly name: string;
  /** Hugging Face id; of a server of one's own its image. */
  readonly id: string;
  readonly nodePool: string;
  /** The compute class whose nodes it runs on; `nodePool` is the first of its pools. */
  readonly computeClass?: string;
  /** Of each replica. */
  readonly accelerators: { readonly resource: string; readonly count: number; readonly displayName: string };
  readonly replicas: Range;
}

export interface NodePoolReport {
  readonly name: string;
  readonly machineType: string;
  readonly spot: boolean;
  readonly nodes: Range;
  /** Of each node; absent on a pool without. */
  readonly accelerators?: { readonly displayName: string; readonly count: number };
}

export interface GatewayReport {
  readonly name: string;
  readonly class: string;
  readonly external: boolean;
  readonly protocol: string;
  readonly port: number;
  readonly hostnames: readonly string[];
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Reports an environment with the files of it that were written, if any were. */
export function reportEnvironment(environment: AcceptedEnvironment, folders: readonly FolderPlan[]): EnvironmentReport {
  const { file, platform, warnings, lifted } = environment;
  const own = new Set([platform.name, ...platform.stacks.map(({ name }) => name)]);
  return {
    name: platform.name,
    file: file.path,
    models: Object.values(servedOf(platform)).flatMap((model) =>
      rolesOf(model).map((role) => reportModel(role, platform, platform.models[model.name]?.id)),
    ),
    nodePools: Object.values(platform.nodePools).map(reportNodePool),
    gateway: reportGateway(platform),
    files: reportFiles(folders.filter(({ folder }) => own.has(folder))),
    warnings,
    lifted,
    next: nextSteps(platform),
  };
}

/** One set of servers; those that read prompts for a model stand in a row of their own. */
function reportModel(model: Served, { nodePools }: Platform, id = model.engine.image): ModelReport {
  const { resource } = model.resources.accelerator;
  const count = model.resources.accelerator.count * (model.hosts?.count ?? 1);
  const row = nodePools[model.nodePool]?.accelerator;
  const { scaling } = model;
  return {
    name: model.name,
    id,
    nodePool: model.nodePool,
    ...(model.computeClass === undefined ? {} : { computeClass: model.computeClass }),
    accelerators: { resource, count, displayName: row === undefined ? resource : unitOf(row) },
    replicas:
      scaling.kind === 'fixed'
        ? { min: scaling.replicas, max: scaling.replicas }
        : { min: scaling.minReplicas, max: scaling.maxReplicas },
  };
}

/** What a pod counts: a whole accelerator, or a part where several pods share one. */
function unitOf({ name, sharing }: NonNullable<NodePool['accelerator']>): string {
  const { displayName } = ACCELERATORS[name];
  if (sharing === undefined) return displayName;
  return sharing.strategy === 'MIG' ? `${sharing.partitionSize} of ${displayName}` : `share of ${displayName}`;
}

function reportNodePool({ name, machineType, spot, nodes, accelerator }: NodePool): NodePoolReport {
  const { min, max } = nodes;
  const base = { name, machineType, spot, nodes: { min, max } };
  if (accelerator === undefined) return base;
  const { displayName } = ACCELERATORS[accelerator.name];
  return { ...base, accelerators: { displayName, count: accelerator.deviceCount } };
}

function reportGateway({ gateway }: Platform): GatewayReport {
  const { name, external, hostnames } = gateway;
  const { port, protocol } = findListener(gateway);
  return { name, class: gateway.class, external, protocol, port, hostnames };
}
