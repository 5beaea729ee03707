import { findPlugin } from '../../catalog';
import type { PickerPluginUse, SchedulingProfile } from '../types/picker';
import type { PickerTarget } from '../types/targets';

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

/** What decides whether a prefill server is asked before the decode server. */
export interface PrefillDecision {
  /** Least tokens of a prompt that the decode server lacks; absent: it is always asked. */
  readonly nonCachedTokens?: number | undefined;
}

/** What leaves the servers of each role, by the profile that names it; the handler asks for profiles by these names. */
const ROLE_FILTERS = { prefill: 'prefill-filter', decode: 'decode-filter' } as const;

/**
 * The scheduling profiles of a picker: one, of everything that the description asks for; or, where prompts are read and
 * answers written apart, one for each role, of the same {@link Scheduling} and the filter that leaves its servers.
 *
 * @see https://github.com/llm-d/llm-d/tree/main/guides/pd-disaggregation
 */
export function schedulingProfiles(scheduling: Scheduling, prefill: PrefillDecision | undefined): Profiles {
  if (prefill === undefined) return { profiles: [profile('default', scheduling)], plugins: [] };
  const profiles = Object.entries(ROLE_FILTERS).map(([role, filter]) =>
    profile(role, { ...scheduling, filters: [filter, ...scheduling.filters] }),
  );
  return { profiles, plugins: rolePlugins(prefill) };
}

/** Plugins that the profiles of two roles need beside what they score by: what runs one after the other, and when. */
export function rolePlugins({ nonCachedTokens }: PrefillDecision): Profiles['plugins'] {
  const decider =
    nonCachedTokens === undefined
      ? { type: 'always-disagg-pd-decider' }
      : { type: 'prefix-based-pd-decider', parameters: { nonCachedTokens } };
  const handler = { type: 'disagg-profile-handler', parameters: { deciders: { prefill: decider.type } } };
  return [decider, handler, ...Object.values(ROLE_FILTERS).map((type) => ({ type }))].map((plugin) => ({
    name: plugin.type,
    ...plugin,
  }));
}

/** Plugins of the two roles' profiles that a release lacks. */
export function missingRolePlugins({ generation, version }: PickerTarget, prefill: PrefillDecision): readonly string[] {
  return rolePlugins(prefill)
    .map(({ type }) => type)
    .filter((type) => findPlugin(generation, version, type).status !== 'known');
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
