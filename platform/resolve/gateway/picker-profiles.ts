import type { PickerPluginUse, SchedulingProfile } from '../types/picker';

/** Plugins by name that choose a server, in the order in which they do. */
export interface Scheduling {
  readonly filters: readonly string[];
  /** Scorers with their weights. */
  readonly scorers: Readonly<Record<string, number>>;
  /** Picks one of the scored servers; absent: the release's own, `max-score-picker`. */
  readonly pick: string | undefined;
}

/** How a server is chosen, and what that takes beside the plugins of a {@link Scheduling}. */
export interface Profiles {
  readonly profiles: readonly SchedulingProfile[];
  /** Declared beside: the handler that runs several profiles, what decides between them, filters by role. */
  readonly plugins: readonly Omit<PickerPluginUse, 'askedAt'>[];
}

/**
 * The scheduling profiles of a picker: one, of everything that the description asks for, which needs nothing beside it. A
 * model whose servers have roles has a profile for each, made here of the same {@link Scheduling} by {@link profile};
 * `picker-plugins.ts` declares whatever {@link Profiles} names, and `picker-config.ts` writes both down.
 */
export function schedulingProfiles(scheduling: Scheduling): Profiles {
  return { profiles: [profile('default', scheduling)], plugins: [] };
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
