import type { SchedulingProfile } from '../types/picker';

/** Plugins by name that choose a server, in the order in which they do. */
export interface Scheduling {
  readonly filters: readonly string[];
  /** Scorers with their weights. */
  readonly scorers: Readonly<Record<string, number>>;
  /** Picks one of the scored servers; absent: the release's own, `max-score-picker`. */
  readonly pick: string | undefined;
}

/**
 * The scheduling profiles of a picker: one, of everything that the description asks for.
 *
 * A model whose servers have roles has a profile for each: the profiles are made here, and what they name beside
 * `scheduling` (filters by role, the handler that runs one profile after the other, its deciders) is declared by
 * `rolePlugins` in `picker-plugins.ts`.
 */
export function schedulingProfiles(scheduling: Scheduling): readonly SchedulingProfile[] {
  return [profile('default', scheduling)];
}

/** Filters first, then scorers, then what picks. */
export function profile(name: string, { filters, scorers, pick }: Scheduling): SchedulingProfile {
  return {
    name,
    plugins: [
      ...filters.map((ref) => ({ ref })),
      ...Object.entries(scorers).map(([ref, weight]) => ({ ref, weight })),
      ...(pick === undefined ? [] : [{ ref: pick }]),
    ],
  };
}
