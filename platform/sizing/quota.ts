import { ACCELERATOR_QUOTAS, type AcceleratorName, GLOBAL_GPU_QUOTA, QUOTA_SOURCE } from '../catalog';
import type { Reckoning } from './reckoning';

/** What of a platform decides the quota that it needs. A resolved platform fits as it is. */
export interface QuotaPlatform {
  readonly project: string;
  readonly region: string;
  readonly nodePools: Readonly<Record<string, QuotaPool>>;
}

/** What of a node pool counts against quotas. */
export interface QuotaPool {
  readonly name: string;
  readonly nodes: { readonly max: number };
  readonly spot: boolean;
  readonly flexStart: boolean;
  readonly queuedProvisioning: boolean;
  readonly reservation?: { readonly name: string } | 'any' | 'none';
  readonly accelerator?: { readonly name: AcceleratorName; readonly kind: 'gpu' | 'tpu'; readonly deviceCount: number };
  readonly upgrade: { readonly strategy: 'SURGE' | 'BLUE_GREEN'; readonly maxSurge?: number };
}

/** A quota that the project has to have before the platform can grow to its full size. */
export interface QuotaNeed extends Reckoning {
  /** As `gcloud` prints it: `NVIDIA_L4_GPUS`. */
  readonly metric: string;
  /** `global` for the quota over all regions. */
  readonly region: string;
  /** GPUs or TPU chips. */
  readonly amount: number;
  /** Shows limit and usage of the quota. */
  readonly command: string;
}

/**
 * Quotas of accelerators at the platform's full size, with what an upgrade adds for a while: the surge, or a second set of
 * nodes where it is blue-green. Nodes out of a named reservation need none: it was counted when the reservation was made.
 */
export function quotaNeeded(platform: QuotaPlatform): QuotaNeed[] {
  const { project, region } = platform;
  const regional = new Map<string, Term[]>();
  const all: Term[] = [];
  for (const pool of Object.values(platform.nodePools)) {
    const { accelerator } = pool;
    if (accelerator === undefined || typeof pool.reservation === 'object') continue;
    const quota = ACCELERATOR_QUOTAS[accelerator.name];
    const short = pool.spot || pool.flexStart || pool.queuedProvisioning;
    const term = termOf(pool, accelerator.deviceCount);
    const metric = short ? quota.preemptible : quota.standard;
    regional.set(metric, [...(regional.get(metric) ?? []), term]);
    if (accelerator.kind === 'gpu') all.push(term);
  }
  const describe = `gcloud compute regions describe ${region} --project=${project}`;
  const needs = [...regional].map(([metric, terms]) => need(metric, region, terms, describe));
  if (all.length === 0) return needs;
  return [...needs, need(GLOBAL_GPU_QUOTA, 'global', all, `gcloud compute project-info describe --project=${project}`)];
}

interface Term {
  readonly amount: number;
  readonly text: string;
}

function termOf(pool: QuotaPool, devices: number): Term {
  const { nodes, upgrade } = pool;
  const { strategy, maxSurge = 0 } = upgrade;
  const extra = pool.flexStart ? 0 : strategy === 'BLUE_GREEN' ? nodes.max : maxSurge;
  const text = `${pool.name} (${nodes.max} nodes${extra === 0 ? '' : ` + ${extra} while upgrading`}) x ${devices}`;
  return { amount: (nodes.max + extra) * devices, text };
}

function need(metric: string, region: string, terms: readonly Term[], describe: string): QuotaNeed {
  const amount = terms.reduce((sum, term) => sum + term.amount, 0);
  const columns = 'table(quotas.metric,quotas.limit,quotas.usage)';
  return {
    metric,
    region,
    amount,
    command: `${describe} --flatten='quotas[]' --format='${columns}' | grep -w ${metric}`,
    sum: `${terms.map(({ text }) => text).join(' + ')} = ${amount}`,
    source: QUOTA_SOURCE.source,
  };
}
