import { findPlugin } from '../../catalog';
import type { PickerDescription } from '../../description';
import type { PickerFlowControl, PickerPluginUse, Saturation } from '../types/picker';
import type { PickerTarget } from '../types/targets';
import { POOLING_SCORERS } from './picker-pooling';
import type { PrecisePrefixCache } from './picker-prefix-cache';
import type { Profiles, Scheduling } from './picker-profiles';

/** Scorers with their weights, as both generations' charts have them by default. */
const SCORERS = {
  'queue-scorer': 2,
  'kv-cache-utilization-scorer': 2,
  'prefix-cache-scorer': 3,
} as const;

/** Beside them where adapters are served: a pod that has an adapter loaded answers for it without loading it first. */
const ADAPTER_SCORERS = { 'lora-affinity-scorer': 1 } as const;

/** Plugins that every release declares by itself: naming one is enough. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'fcfs-ordering-policy',
  'global-strict-fairness-policy',
  'static-usage-limit-policy',
]);

/** What the servers of a pool do. */
interface Served {
  readonly servesAdapters: boolean;
  readonly pooling?: boolean | undefined;
}

/** What chooses a server: the default scorers with the weights that the description changes, its filters, its pick. */
export function scheduling(
  given: PickerDescription | undefined,
  { servesAdapters, pooling = false }: Served,
): Scheduling {
  const defaults = { ...(pooling ? POOLING_SCORERS : SCORERS), ...(servesAdapters ? ADAPTER_SCORERS : {}) };
  const weights = Object.entries({ ...defaults, ...given?.scorers }).filter(([, weight]) => weight > 0);
  return { filters: given?.filters ?? [], scorers: Object.fromEntries(weights), pick: given?.pick };
}

/** What may name a plugin beside the scheduling. */
export interface PluginSections {
  readonly scheduling: Scheduling;
  /** What profiles need beside it. */
  readonly beside: Profiles['plugins'];
  readonly flowControl: PickerFlowControl | undefined;
  /** Absent also where the release has thresholds in the configuration itself instead of a plugin. */
  readonly saturation: Saturation | undefined;
  readonly parser: string | undefined;
  readonly precise: PrecisePrefixCache | undefined;
}

/**
 * Every plugin that the configuration has to declare: those that are named somewhere, those that the description adds,
 * and those that one of them needs and nothing creates.
 */
export function pickerPlugins(
  target: PickerTarget,
  given: PickerDescription | undefined,
  sections: PluginSections,
): readonly PickerPluginUse[] {
  const declared = new Map<string, PickerPluginUse>();
  const declare = (name: string, askedAt?: string, own?: Readonly<Record<string, unknown>>): void => {
    if (declared.has(name)) return;
    const described = given?.plugins?.[name];
    const asked = askedAt ?? (described === undefined ? undefined : `plugins.${name}`);
    const type = described?.type ?? name;
    const { requires = [] } = findPlugin(target.generation, target.version, type).plugin ?? {};
    for (const other of requires) if (!typesOf(given).includes(other)) declare(other);
    const parameters = { ...own, ...sections.precise?.plugins[name], ...described?.parameters };
    declared.set(name, {
      name,
      type,
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
      ...(asked === undefined ? {} : { askedAt: asked }),
    });
  };
  for (const name of Object.keys(sections.precise?.plugins ?? {})) declare(name, 'prefixCache');
  for (const [name, askedAt] of named(given, sections)) declare(name, askedAt);
  for (const plugin of sections.beside) declared.set(plugin.name, plugin);
  if (sections.saturation !== undefined)
    declare(sections.saturation.detector, 'saturation', sections.saturation.parameters);
  for (const name of Object.keys(given?.plugins ?? {})) declare(name);
  return [...declared.values()];
}

/** Names in the order of the configuration, each with where the description asks for it. */
function named(given: PickerDescription | undefined, sections: PluginSections): [string, string | undefined][] {
  const { filters, pick, scorers } = sections.scheduling;
  const { bands = [], usageLimitPolicy } = sections.flowControl ?? {};
  const policies = [
    ...bands.flatMap(({ level, fairnessPolicy, orderingPolicy }): [string | undefined, string][] => [
      [fairnessPolicy, `flowControl.bands.${level}.fairnessPolicy`],
      [orderingPolicy, `flowControl.bands.${level}.orderingPolicy`],
    ]),
    [usageLimitPolicy, 'flowControl.usageLimitPolicy'] as const,
  ];
  return [
    ...filters.map((name, index): [string, string] => [name, `filters.${index}`]),
    ...Object.keys(scorers).map((name): [string, string | undefined] => [
      name,
      given?.scorers?.[name] === undefined ? undefined : `scorers.${name}`,
    ]),
    ...(pick === undefined ? [] : [[pick, 'pick'] as [string, string]]),
    ...policies.flatMap(([name, at]): [string, string][] =>
      name === undefined || (BUILT_IN.has(name) && given?.plugins?.[name] === undefined) ? [] : [[name, at]],
    ),
    ...(sections.parser === undefined ? [] : [[sections.parser, 'parser'] as [string, string]]),
  ];
}

function typesOf(given: PickerDescription | undefined): string[] {
  return Object.entries(given?.plugins ?? {}).map(([name, { type }]) => type ?? name);
}
