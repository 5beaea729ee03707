import {
  ACCELERATOR_QUOTAS,
  type AcceleratorName,
  GLOBAL_GPU_QUOTA,
  GLOBAL_GPU_QUOTA_ID,
  QUOTA_SOURCE,
  type QuotaId,
} from '../catalog';
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
  readonly reservation?:
    { readonly name: string; readonly create?: { readonly count: number } | undefined } | 'any' | 'none';
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
  /** The quota in the Cloud Quotas API, where its id is known: what a preference names. */
  readonly preference?: { readonly quotaId: string; readonly dimensions: Readonly<Record<string, string>> };
}

/**
 * Quotas of accelerators at the platform's full size, with what an upgrade adds for a while: the surge, or a second set of
 * nodes where it is blue-green. Nodes out of a named reservation need none: it was counted when the reservation was made;
 * one that is made here counts as a whole.
 */
export function quotaNeeded(platform: QuotaPlatform): QuotaNeed[] {
  const { project, region } = platform;
  const regional = new Map<string, { readonly id: QuotaId | undefined; readonly terms: readonly Term[] }>();
  const all: Term[] = [];
  for (const pool of Object.values(platform.nodePools)) {
    const { accelerator } = pool;
    const made = typeof pool.reservation === 'object' ? pool.reservation.create : undefined;
    if (accelerator === undefined || (typeof pool.reservation === 'object' && made === undefined)) continue;
    const quota = ACCELERATOR_QUOTAS[accelerator.name];
    const short = pool.spot || pool.flexStart || pool.queuedProvisioning;
    const term =
      made === undefined ? termOf(pool, accelerator.deviceCount) : reserved(pool, made.count, accelerator.deviceCount);
    const metric = short ? quota.preemptible : quota.standard;
    const known = regional.get(metric);
    regional.set(metric, {
      id: short ? quota.preemptibleId : quota.standardId,
      terms: [...(known?.terms ?? []), term],
    });
    if (accelerator.kind === 'gpu') all.push(term);
  }
  const needs = [...regional].map(([metric, { id, terms }]) => ({
    ...need(metric, region, terms),
    command: regionalCommand(platform, metric, id),
    ...(id === undefined ? {} : { preference: preferenceOf(id, region) }),
  }));
  if (all.length === 0) return needs;
  const command = listing(`gcloud compute project-info describe --project=${project}`, GLOBAL_GPU_QUOTA);
  const preference = { quotaId: GLOBAL_GPU_QUOTA_ID.quotaId, dimensions: {} };
  return [...needs, { ...need(GLOBAL_GPU_QUOTA, 'global', all), command, preference }];
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

function reserved({ name }: QuotaPool, count: number, devices: number): Term {
  return { amount: count * devices, text: `${name} (${count} reserved) x ${devices}` };
}

/** Quotas of later GPUs are seen in the Cloud Quotas API alone. */
function regionalCommand({ project, region }: QuotaPlatform, metric: string, id: QuotaId | undefined): string {
  const later = id?.gpuFamily !== undefined || /_(H100|RTX_PRO_6000)_/.test(metric);
  if (!later) return listing(`gcloud compute regions describe ${region} --project=${project}`, metric);
  return `gcloud beta quotas info describe ${id?.quotaId} --service=compute.googleapis.com --project=${project}`;
}

function listing(describe: string, metric: string): string {
  const columns = 'table(quotas.metric,quotas.limit,quotas.usage)';
  return `${describe} --flatten='quotas[]' --format='${columns}' | grep -w ${metric}`;
}

function preferenceOf({ quotaId, gpuFamily }: QuotaId, region: string) {
  return { quotaId, dimensions: { region, ...(gpuFamily === undefined ? {} : { gpu_family: gpuFamily }) } };
}

function need(metric: string, region: string, terms: readonly Term[]): Omit<QuotaNeed, 'command'> {
  const amount = terms.reduce((sum, term) => sum + term.amount, 0);
  return {
    metric,
    region,
    amount,
    sum: `${terms.map(({ text }) => text).join(' + ')} = ${amount}`,
    source: QUOTA_SOURCE.source,
  };
}
