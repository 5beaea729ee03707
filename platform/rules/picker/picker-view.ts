import { findPlugin, type PickerPlugin, type PickerPluginLookup } from '../../catalog';
import { type Picker, type PickerPluginUse, type Platform, type Served, servedOf } from '../../resolve';
import { fields } from '../literal';

/** Where the pickers' plugins, parameters and flags were read. */
export const PICKER_SOURCE = 'https://github.com/llm-d/llm-d-router/tree/v0.10.0/docs';

/** What several rules cite: the pages of both generations' configuration. */
export const PICKER_CONFIG_SOURCE =
  'https://gateway-api-inference-extension.sigs.k8s.io/guides/epp-configuration/config-text/';

/** A picker with the model that it is for. */
export interface PickerView {
  readonly model: Served;
  readonly picker: Picker;
  /** `models.gemma.picker`. */
  readonly path: string;
  /** `the gie picker 1.5.0`, for messages. */
  readonly called: string;
}

/** A plugin that the description asks for. */
export interface PluginView extends PickerView {
  readonly use: PickerPluginUse;
  readonly lookup: PickerPluginLookup;
  /** Where the description names it. */
  readonly at: string;
}

const PLUGINS = new WeakMap<Platform, readonly PluginView[]>();

/** Every picker of the platform. */
export function pickersOf(platform: Platform): readonly PickerView[] {
  return Object.values(servedOf(platform)).map((model) => {
    const { picker } = model.pool;
    const called = `the ${picker.generation} picker ${picker.version}`;
    return { model, picker, path: `models.${model.name}.picker`, called };
  });
}

/** Every plugin that the description asks for, looked up once for all rules. */
export function askedPlugins(platform: Platform): readonly PluginView[] {
  const known = PLUGINS.get(platform);
  if (known !== undefined) return known;
  const all = pickersOf(platform).flatMap((view) => {
    const { generation, plugins, version } = view.picker;
    return plugins.flatMap((use) =>
      use.askedAt === undefined
        ? []
        : [{ ...view, use, lookup: findPlugin(generation, version, use.type), at: `${view.path}.${use.askedAt}` }],
    );
  });
  PLUGINS.set(platform, all);
  return all;
}

/** Those of them that the release has. */
export function knownPlugins(platform: Platform): readonly (PluginView & { readonly plugin: PickerPlugin })[] {
  return askedPlugins(platform).flatMap((view) =>
    view.lookup.plugin === undefined ? [] : [{ ...view, plugin: view.lookup.plugin }],
  );
}

/** A fix to be pasted into the model: fields of its picker. */
export function inPicker(node: Readonly<Record<string, unknown>>): string {
  return fields({ picker: node });
}
