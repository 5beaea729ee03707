import type { NodeCapacity, NodeResource, PodRequests } from './node-capacity';
import { podsPerNode } from './node-capacity';
import type { Reckoning } from './reckoning';

/** A taint of a node. */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** A toleration of a pod, in Kubernetes' words. */
export interface Toleration {
  readonly key?: string;
  /** @default 'Equal' */
  readonly operator?: 'Equal' | 'Exists';
  readonly value?: string;
  /** Absent: every effect. */
  readonly effect?: Taint['effect'];
}

/** A node pool as the scheduler sees its nodes. */
export interface PoolShape {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  readonly node: NodeCapacity;
  readonly maxNodes: number;
}

/** A pod as the scheduler sees it. */
export interface PodShape {
  readonly requests: PodRequests;
  /** @default {} */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** @default [] */
  readonly tolerations?: readonly Toleration[];
}

/** Why a pool does not take a pod, or how many it takes. */
export interface PoolFit {
  readonly pool: string;
  readonly fits: boolean;
  /** Labels that the pod selects by and the pool's nodes do not have. */
  readonly missingLabels: readonly string[];
  /** Taints that the pod does not tolerate. */
  readonly untolerated: readonly Taint[];
  /** Resources of which an empty node has too little for one pod. */
  readonly lacking: readonly NodeResource[];
  readonly podsPerNode: number;
  /** Pods that the pool holds with all its nodes. */
  readonly podsAtMost: number;
}

/** Where a pod may land. */
export interface Placement extends Reckoning {
  /** Every pool with its answer, in the order given. */
  readonly pools: readonly PoolFit[];
  /** Names of the pools that take it. More than one means that it is the scheduler's choice. */
  readonly candidates: readonly string[];
}

/**
 * Which pools a pod may land on: those whose labels it selects, whose taints it tolerates, and whose empty node has
 * enough of everything it asks for.
 * Source: Kubernetes scheduler, filters NodeAffinity, TaintToleration and NodeResourcesFit.
 */
export function placement(pod: PodShape, pools: readonly PoolShape[]): Placement {
  const fits = pools.map((pool) => fitOf(pod, pool));
  const candidates = fits.filter((fit) => fit.fits).map((fit) => fit.pool);
  const sum = fits.map((fit) => describe(fit)).join('; ');
  return { pools: fits, candidates, sum, source: ['kubernetes.io/docs: kube-scheduler, scheduling plugins'] };
}

/** Whether a toleration covers a taint, by Kubernetes' rules. */
export function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect !== undefined && toleration.effect !== taint.effect) return false;
  if (toleration.operator === 'Exists') return toleration.key === undefined || toleration.key === taint.key;
  return toleration.key === taint.key && (toleration.value ?? '') === (taint.value ?? '');
}

function fitOf(pod: PodShape, pool: PoolShape): PoolFit {
  const selected = Object.entries(pod.nodeSelector ?? {});
  const missingLabels = selected.filter(([key, value]) => pool.labels[key] !== value).map(([key]) => key);
  const untolerated = pool.taints.filter(
    (taint) => taint.effect !== 'PreferNoSchedule' && !(pod.tolerations ?? []).some((each) => tolerates(each, taint)),
  );
  const { pods, lacking } = podsPerNode(pool.node, pod.requests);
  const fits = missingLabels.length === 0 && untolerated.length === 0 && pods > 0;
  const podsAtMost = fits ? pods * pool.maxNodes : 0;
  return { pool: pool.name, fits, missingLabels, untolerated, lacking, podsPerNode: pods, podsAtMost };
}

function describe(fit: PoolFit): string {
  if (fit.fits) return `${fit.pool}: ${fit.podsPerNode} a node, ${fit.podsAtMost} at most`;
  const reasons = [
    ...fit.missingLabels.map((label) => `no label ${label}`),
    ...fit.untolerated.map((taint) => `taint ${taint.key} not tolerated`),
    ...fit.lacking.map((resource) => `too little ${resource}`),
  ];
  return `${fit.pool}: ${reasons.join(', ')}`;
}
