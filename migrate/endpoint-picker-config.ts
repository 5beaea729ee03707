import { pickerConfig, PICKER_DEFAULT_VERSIONS } from '../platform/catalog';
import type { Conversion } from './converter';
import { convertFeatureGates } from './feature-gates';
import { convertFields } from './picker-config-fields';
import { convertPlugins } from './picker-plugins';
import { itemsAt, mapAt, type Mapping, plain, put, textAt } from './nodes';
import { pickerOf } from './target';

export const CONFIG_KIND = 'EndpointPickerConfig';

/** Whether a mapping is a picker's configuration; its apiVersion may be any, the older ones among them. */
export function isPickerConfig(root: Mapping): boolean {
  return textAt(root, 'kind') === CONFIG_KIND;
}

/** EndpointPickerConfig of any apiVersion: fields, feature gates, plugins and their parameters. */
export function convertPickerConfig(root: Mapping, conversion: Conversion): readonly never[] {
  const { document, target, notes } = conversion;
  const { configApiVersion } = target.release;
  const apiVersion = textAt(root, 'apiVersion') ?? 'none';
  if (apiVersion !== configApiVersion) {
    notes.changed('apiVersion', `${apiVersion} -> ${configApiVersion}, which ${pickerOf(target)} reads`);
    put(document, root, 'apiVersion', configApiVersion);
    warnOfDefaults(root, conversion);
  }
  convertPlugins(root, conversion);
  convertFields(root, conversion);
  convertFeatureGates(root, conversion);
  return [];
}

/** With flow control, requests wait as long as the configuration says; where it says nothing, generations differ. */
function warnOfDefaults(root: Mapping, { document, target, notes }: Conversion): void {
  const { generation, version } = target.release;
  const gates = itemsAt(root, 'featureGates').map((item) => plain(document, item));
  const other = generation === 'gie' ? 'llm-d' : 'gie';
  const now = pickerConfig(generation, version).flowControl.requestTtlSeconds;
  const before = pickerConfig(other, PICKER_DEFAULT_VERSIONS[other]).flowControl.requestTtlSeconds;
  if (!gates.includes('flowControl') || now === before || mapAt(root, 'flowControl')?.has('defaultRequestTTL') === true)
    return;
  const waits = (seconds: number | undefined): string =>
    seconds === undefined ? 'as long as the client does' : `${seconds} s`;
  notes.decide(
    'flowControl.defaultRequestTTL',
    `is not said: requests waited ${waits(before)}, and wait ${waits(now)} now`,
  );
}
