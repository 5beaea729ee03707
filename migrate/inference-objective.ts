import type { Conversion, NewObject } from './converter';
import { stripServerFields } from './metadata';
import { mapAt, type Mapping, put, textAt } from './nodes';
import { under } from './note';
import { liftPoolReferences } from './references';

/** InferenceObjective or InferenceModelRewrite: the fields are the same in both groups. */
export function convertObjective(object: Mapping, { document, target, notes }: Conversion): readonly NewObject[] {
  const apiVersion = textAt(object, 'apiVersion') ?? '';
  if (apiVersion !== target.objectiveApiVersion) {
    notes.changed('apiVersion', `${apiVersion} -> ${target.objectiveApiVersion}`);
    put(document, object, 'apiVersion', target.objectiveApiVersion);
    stripServerFields(object, notes);
  }
  const spec = mapAt(object, 'spec');
  if (spec !== undefined) liftPoolReferences(document, spec, target, under(notes, 'spec'));
  return [];
}
