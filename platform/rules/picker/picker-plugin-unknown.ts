import { pluginsOf } from '../../catalog';
import type { Rule } from '../rule';
import { askedPlugins, inPicker, PICKER_CONFIG_SOURCE, type PluginView } from './picker-view';

/** Sections that hold one name: pasting another over it is a fix. */
const SINGLE: ReadonlySet<string> = new Set(['pick', 'parser']);

/** A word that the picker does not know ends it. */
export const pickerPluginUnknown = {
  name: 'picker-plugin-unknown',
  severity: 'error',
  summary: 'A plugin that the pinned release of the picker does not have.',
  why: 'A plugin type that a picker does not know ends it with exit code 1 at its start, and the gateway spreads requests blindly or refuses them.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    askedPlugins(platform).flatMap((view) => {
      const { called, lookup, use } = view;
      if (lookup.status === 'known') return [];
      const { fix, nearest } = meant(view);
      return [
        {
          path: view.at,
          message: `${called} ${standing(view)} plugin '${use.type}'`,
          given: use.type,
          allowed: nearest ?? pluginsOf(view.picker.generation, view.picker.version).slice(0, 12).join(', '),
          ...(fix === undefined ? {} : { fix }),
        },
      ];
    }),
} satisfies Rule;

function standing({ lookup }: PluginView): string {
  if (lookup.status === 'removed') return `has no longer, since ${lookup.removedIn},`;
  return lookup.status === 'not-yet' ? `has not yet, but from ${lookup.since} on,` : 'has no';
}

function meant({ lookup, use }: PluginView): { nearest?: string; fix?: string } {
  const { nearest } = lookup;
  if (nearest === undefined) return {};
  const fix = SINGLE.has(use.askedAt ?? '') ? inPicker({ [use.askedAt ?? '']: nearest }) : undefined;
  return fix === undefined ? { nearest } : { nearest, fix };
}
