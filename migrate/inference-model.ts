import { pickerHeaders } from '../platform/catalog';
import type { Conversion, NewObject } from './converter';
import { stripServerFields } from './metadata';
import { keysOf, mapAt, mapsAt, type Mapping, nodeAt, pairAt, plain, put, rename, take, textAt } from './nodes';
import { under } from './note';
import { liftPoolReferences } from './references';
import { POOL_GROUP } from './target';

/**
 * Priority that stands for each criticality: any order would do, but the picker refuses what is below zero first when
 * the pool is saturated. The same as a model's `priority` in a description.
 */
export const PRIORITY_OF_CRITICALITY: Readonly<Record<string, number>> = { Critical: 10, Standard: 0, Sheddable: -10 };

const KNOWN = ['modelName', 'criticality', 'targetModels', 'poolRef'];

interface TargetModel {
  readonly name: string;
  readonly weight?: number;
}

/**
 * InferenceModel, of either version: its criticality becomes the priority of an InferenceObjective of the same name, its
 * target models an InferenceModelRewrite.
 */
export function convertInferenceModel(object: Mapping, conversion: Conversion): readonly NewObject[] {
  const { document, target, notes } = conversion;
  notes.changed(
    '',
    `${textAt(object, 'apiVersion') ?? ''} InferenceModel -> ${target.objectiveApiVersion} InferenceObjective`,
  );
  put(document, object, 'apiVersion', target.objectiveApiVersion);
  put(document, object, 'kind', 'InferenceObjective');
  stripServerFields(object, notes);
  const spec = mapAt(object, 'spec');
  if (spec === undefined) {
    notes.decide('spec', 'is missing: there is nothing to take over');
    return [];
  }
  liftPoolReferences(document, spec, target, under(notes, 'spec'));
  const poolRef = mapAt(spec, 'poolRef');
  if (poolRef !== undefined && !poolRef.has('group')) put(document, poolRef, 'group', POOL_GROUP);
  const modelName = textAt(spec, 'modelName') ?? '';
  const rewrite = rewriteOf(object, spec, modelName, conversion);
  take(spec, 'modelName');
  take(spec, 'targetModels');
  setPriority(object, spec, conversion);
  for (const field of keysOf(spec).filter((name) => ![...KNOWN, 'priority'].includes(name))) {
    notes.lost(`spec.${field}`, 'has no successor: removed');
    take(spec, field);
  }
  if (rewrite === undefined)
    notes.changed(
      'spec.modelName',
      `removed: the pool takes every model name that its servers know, '${modelName}' too`,
    );
  return rewrite === undefined ? [] : [rewrite];
}

function setPriority(object: Mapping, spec: Mapping, { document, target, notes }: Conversion): void {
  const criticality = textAt(spec, 'criticality');
  const priority = PRIORITY_OF_CRITICALITY[criticality ?? 'Standard'];
  if (criticality === undefined) put(document, spec, 'priority', PRIORITY_OF_CRITICALITY['Standard']);
  else {
    rename(spec, 'criticality', 'priority');
    put(document, spec, 'priority', priority ?? 0);
  }
  const name = textAt(object, 'metadata', 'name') ?? '';
  if (priority === undefined) {
    notes.lost('spec.criticality', `'${criticality ?? ''}' is not known; priority 0 stands in its place`);
    return;
  }
  notes.changed('spec.criticality', `${criticality ?? 'none'} -> priority ${priority}`);
  if (priority === 0) return;
  const { objective } = pickerHeaders(target.generation, target.release.version);
  notes.decide(
    'spec.priority',
    `the picker no longer takes the priority from the model's name: requests get it with the header '${objective}: ${name}', ` +
      'which the client sets, or a RequestHeaderModifier of the HTTPRoute; without it they have priority 0',
  );
}

/** The rewrite that stands for the target models; undefined where the one target is the model itself. */
function rewriteOf(
  object: Mapping,
  spec: Mapping,
  modelName: string,
  { document, target, notes }: Conversion,
): NewObject | undefined {
  const all = mapsAt(spec, 'targetModels').map(([, item]) => plain(document, item) as TargetModel);
  const dropped = all.filter(({ weight }) => weight === 0);
  const targets = all.filter(({ weight }) => weight !== 0);
  for (const { name } of dropped)
    notes.lost('spec.targetModels', `'${name}' had weight 0, which a rewrite cannot say: left out`);
  const [only] = targets;
  if (only === undefined || (targets.length === 1 && only.name === modelName)) return undefined;
  const name = textAt(object, 'metadata', 'name') ?? '';
  const shares = targets.map(({ name: to, weight }) => (weight === undefined ? to : `${to} ${weight}`)).join(', ');
  notes.changed('spec.targetModels', `-> InferenceModelRewrite ${name}: '${modelName}' becomes ${shares}`);
  if (targets.length > 1)
    notes.decide(
      'spec.targetModels',
      'the rewrite splits within this one pool; where the targets are to move to pools of their own, split by weights of the HTTPRoute instead',
    );
  const namespace = textAt(object, 'metadata', 'namespace');
  const labels = plain(document, nodeAt(mapAt(object, 'metadata'), 'labels'));
  return {
    apiVersion: target.objectiveApiVersion,
    kind: 'InferenceModelRewrite',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }), ...(labels === undefined ? {} : { labels }) },
    spec: {
      poolRef: plain(document, pairAt(spec, 'poolRef')?.value) ?? {},
      rules: [
        {
          matches: [{ model: { type: 'Exact', value: modelName } }],
          targets: targets.map(({ name: to, weight }) => ({
            modelRewrite: to,
            ...(weight === undefined ? {} : { weight }),
          })),
        },
      ],
    },
  };
}
