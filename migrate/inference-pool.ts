import { PICKER_PORTS } from '../platform/catalog';
import type { Conversion, NewObject } from './converter';
import { stripServerFields } from './metadata';
import { ensureMap, keysOf, mapAt, type Mapping, nodeAt, pairAt, put, rename, take, textAt, valueAt } from './nodes';

const KNOWN = ['selector', 'targetPorts', 'appProtocol', 'endpointPickerRef'];
const KNOWN_REF = ['group', 'kind', 'name', 'port', 'failureMode'];

/** Names that the picker's port had: in v1alpha2, and in v1alpha1. */
const OLD_PORTS = ['portNumber', 'targetPortNumber'] as const;

/** InferencePool of the first group, of either version: the same pool as `inference.networking.k8s.io/v1`. */
export function convertInferencePool(object: Mapping, { document, target, notes }: Conversion): readonly NewObject[] {
  notes.changed('apiVersion', `${textAt(object, 'apiVersion') ?? ''} -> ${target.poolApiVersion}`);
  put(document, object, 'apiVersion', target.poolApiVersion);
  stripServerFields(object, notes);
  const spec = mapAt(object, 'spec');
  if (spec === undefined) {
    notes.decide('spec', 'is missing: there is nothing to take over');
    return [];
  }
  const selector = mapAt(spec, 'selector');
  if (selector !== undefined && mapAt(selector, 'matchLabels') === undefined) {
    const pair = pairAt(spec, 'selector');
    const made = document.createNode({}) as Mapping;
    made.set('matchLabels', selector);
    if (pair !== undefined) pair.value = made;
    notes.changed('spec.selector', '-> spec.selector.matchLabels');
  }
  const port = valueAt(spec, 'targetPortNumber');
  if (port !== undefined) {
    rename(spec, 'targetPortNumber', 'targetPorts');
    const pair = pairAt(spec, 'targetPorts');
    if (pair !== undefined) pair.value = document.createNode([{ number: port }]);
    notes.changed('spec.targetPortNumber', `-> spec.targetPorts[0].number ${String(port)}`);
  }
  convertPickerRef(spec, { document, target, notes });
  for (const field of keysOf(spec).filter((name) => !KNOWN.includes(name))) {
    notes.lost(`spec.${field}`, `has no successor in ${target.poolApiVersion}: removed`);
    take(spec, field);
  }
  notes.decide(
    '',
    'is another object than the one of the old group: both may stand side by side until the routes have moved, then delete the old one',
  );
  return [];
}

function convertPickerRef(spec: Mapping, { document, target, notes }: Conversion): void {
  if (pairAt(spec, 'extensionRef') !== undefined) {
    rename(spec, 'extensionRef', 'endpointPickerRef');
    notes.changed('spec.extensionRef', '-> spec.endpointPickerRef');
  }
  const ref = mapAt(spec, 'endpointPickerRef');
  if (ref === undefined) {
    notes.decide(
      'spec.endpointPickerRef',
      `is missing, and ${target.poolApiVersion} asks for it: name the picker's Service`,
    );
    return;
  }
  for (const old of OLD_PORTS) {
    const number = valueAt(ref, old);
    take(ref, old);
    if (number === undefined || ref.has('port')) continue;
    setPort(document, ref, number);
    notes.changed(`spec.extensionRef.${old}`, `-> spec.endpointPickerRef.port.number ${String(number)}`);
  }
  if (nodeAt(ref, 'port') === undefined && (textAt(ref, 'kind') ?? 'Service') === 'Service') {
    setPort(document, ref, PICKER_PORTS.extProc);
    notes.changed(
      'spec.endpointPickerRef.port.number',
      `${PICKER_PORTS.extProc}, which was the default and has to be said now`,
    );
  }
  for (const field of keysOf(ref).filter((name) => !KNOWN_REF.includes(name))) {
    notes.lost(`spec.endpointPickerRef.${field}`, `has no successor in ${target.poolApiVersion}: removed`);
    take(ref, field);
  }
}

function setPort(document: Conversion['document'], ref: Mapping, number: unknown): void {
  put(document, ensureMap(document, ref, 'port'), 'number', number);
}
