import { type Scaling, type Served, servedOf } from '../../platform/resolve';
import type { Ladder, LadderStep } from './ladder';

/** Replicas that a step needs of the canary, and those that it can have. */
export interface Capacity {
  /** For its share of what the stable model serves at its least, and at its most. */
  readonly needed: Range;
  readonly offered: Range;
  /** From the order of a replica to its first answer. */
  readonly startSeconds: number;
  /** Absent where nothing is in the way. */
  readonly advice?: string;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a step asks of the canary, where both models serve as much by the replica; undefined for the way back. */
export function capacityOf(ladder: Ladder, { percent }: LadderStep): Capacity | undefined {
  // Names of one model share its replicas.
  if (ladder.kind === 'rewrite') return undefined;
  const { platform, stable, canary } = ladder;
  const served = servedOf(platform);
  const [before, after] = [served[stable.model], served[canary.model]];
  if (percent === 0 || before === undefined || after === undefined) return undefined;
  const share = (replicas: number): number => Math.max(1, Math.ceil((replicas * percent) / 100));
  const now = replicasOf(before.scaling);
  const needed = { min: share(now.min), max: share(now.max) };
  const offered = replicasOf(after.scaling);
  const startSeconds = Math.ceil(after.life.coldStart.totalSeconds);
  const advice = adviceOf(after, needed, offered, startSeconds);
  return { needed, offered, startSeconds, ...(advice === undefined ? {} : { advice }) };
}

function adviceOf({ name }: Served, needed: Range, offered: Range, startSeconds: number): string | undefined {
  if (offered.max < needed.max)
    return `models.${name} has ${offered.max} replicas at the most, and needs ${needed.max} where the stable model would run all of its own: raise replicas.max first`;
  if (offered.min < needed.min)
    return `models.${name} keeps ${offered.min}, and needs ${needed.min} at once: raise replicas.min first, or its queue grows for the ${startSeconds} s that a replica takes to start`;
  return undefined;
}

function replicasOf(scaling: Scaling): Range {
  return scaling.kind === 'fixed'
    ? { min: scaling.replicas, max: scaling.replicas }
    : { min: scaling.minReplicas, max: scaling.maxReplicas };
}
