import { tryFindNearest } from '../../nearest';
import type { Rule } from '../rule';
import { givenParameters, parameterAt } from './parameter';
import { knownPlugins, PICKER_CONFIG_SOURCE } from './picker-view';

/** Their parameters are those of Kubernetes' label selectors, which the table does not list. */
const SELECTORS: ReadonlySet<string> = new Set(['label-selector-filter', 'by-label-selector']);

/** Said to nobody. */
export const pickerParameterUnknown = {
  name: 'picker-parameter-unknown',
  severity: 'error',
  summary: "A parameter that the picker's plugin does not have.",
  why: 'The llm-d picker ends at its start where a plugin is given a parameter that it does not know. The Inference Extension ignores it without a word: the plugin runs with its default, and nobody is told.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ called, path, picker, plugin, use }) => {
      if (SELECTORS.has(use.type) || use.parameters === undefined || use.askedAt === 'saturation') return [];
      const names = Object.keys(plugin.parameters);
      const unknown = givenParameters(use.parameters, plugin.parameters).filter(
        (given) => parameterAt(plugin.parameters, given.path) === undefined,
      );
      const then = picker.generation === 'gie' ? 'which ignores it in silence' : 'which does not start with it';
      return unknown.map((given) => ({
        path: `${path}.plugins.${use.name}.parameters.${given.at}`,
        message: `'${use.type}' of ${called} has no parameter '${given.path}', ${names.length === 0 ? 'nor any other' : then}`,
        given: given.path,
        allowed: tryFindNearest(given.path, names) ?? (names.slice(0, 12).join(', ') || 'no parameters'),
      }));
    }),
} satisfies Rule;
