import { isScalar, visit } from 'yaml';
import { type Mapping, mapsAt, textAt } from './nodes';

/** Fields and parameters that name a plugin: `pluginRef`, `fairnessPolicyRef`, `usageLimitPolicyPluginRef`, `deciderPluginName`. */
const REFERENCE = /(Ref|PluginName|ProducerName)$/;

/** The name by which others refer to a plugin. */
export function nameOf(entry: Mapping): string {
  return textAt(entry, 'name') ?? textAt(entry, 'type') ?? '';
}

/** Whether anything refers to a plugin of that name. */
export function isReferred(root: Mapping, name: string): boolean {
  let found = false;
  eachReference(root, (value) => {
    found ||= value.value === name;
  });
  return found;
}

/** Lets all that refers to one name refer to another, unless a plugin of the old name is left. */
export function renameReferences(root: Mapping, from: string, to: string): void {
  if (mapsAt(root, 'plugins').some(([, entry]) => nameOf(entry) === from)) return;
  eachReference(root, (value) => {
    if (value.value === from) value.value = to;
  });
}

function eachReference(root: Mapping, act: (value: { value: unknown }) => void): void {
  visit(root, {
    Pair(_, { key, value }) {
      if (isScalar(key) && typeof key.value === 'string' && REFERENCE.test(key.value) && isScalar(value)) act(value);
    },
  });
}
