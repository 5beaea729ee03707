import { setTimeout as sleep } from 'node:timers/promises';

/** How long and how often to ask. */
export interface Patience {
  /** @default 60 */
  readonly withinSeconds?: number;
  /** @default 100 */
  readonly everyMillis?: number;
  /** Shown when it does not happen. */
  readonly logs?: () => string;
}

/** Thrown by a probe to give up at once: what is waited for can no longer happen. */
export class Hopeless extends Error {}

/**
 * Asks until the answer is neither false, undefined nor null, and returns it. A probe that throws counts as "not yet",
 * unless it throws `Hopeless`.
 *
 * @throws Error with what was waited for, the last error or answer, and the logs.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | false | undefined | null>,
  patience: Patience = {},
): Promise<T> {
  const deadline = Date.now() + (patience.withinSeconds ?? 60) * 1000;
  let last: unknown;
  do {
    try {
      const answer = await probe();
      if (answer !== false && answer !== undefined && answer !== null) return answer;
      last = answer;
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      last = error;
    }
    await sleep(patience.everyMillis ?? 100);
  } while (Date.now() < deadline);
  const why = last instanceof Error ? last.message : `last answer: ${JSON.stringify(last)}`;
  throw new Error([`waited in vain for ${what}`, why, patience.logs?.()].filter(Boolean).join('\n'));
}
