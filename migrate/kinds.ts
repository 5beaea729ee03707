import { tryFindApiLevel } from '../platform/catalog';
import type { Conversion, Converter, NewObject } from './converter';
import { convertEmbedded } from './embedded';
import { convertPickerConfig, isPickerConfig } from './endpoint-picker-config';
import { convertChartValues, isChartValues } from './helm-values';
import { convertHeaders } from './headers';
import { convertInferenceModel } from './inference-model';
import { convertObjective } from './inference-objective';
import { convertInferencePool } from './inference-pool';
import { mapAt, type Mapping, textAt } from './nodes';
import { convertWorkload } from './picker-deployment';
import { convertRbac } from './rbac';
import { hasOldPoolReference, liftPoolReferences } from './references';
import { FIRST_GROUP, ROUTER_GROUP } from './target';

/** Kinds that come in the groups of the pickers. */
const OF_PICKERS: Readonly<Record<string, Converter>> = {
  [`${FIRST_GROUP} InferenceModel`]: convertInferenceModel,
  [`${FIRST_GROUP} InferencePool`]: convertInferencePool,
  [`${FIRST_GROUP} InferenceObjective`]: convertObjective,
  [`${FIRST_GROUP} InferenceModelRewrite`]: convertObjective,
  [`${ROUTER_GROUP} InferenceObjective`]: convertObjective,
  [`${ROUTER_GROUP} InferenceModelRewrite`]: convertObjective,
};

/** Kubernetes' own kinds that may hold a part of a picker. */
const OF_KUBERNETES: Readonly<Record<string, Converter>> = {
  ' ConfigMap': (object, conversion) => {
    convertEmbedded(mapAt(object, 'data'), 'data', conversion);
    return [];
  },
  'apiextensions.k8s.io CustomResourceDefinition': (object, { notes }) => {
    const gone = tryFindApiLevel(
      textAt(object, 'spec', 'group') ?? '',
      textAt(object, 'spec', 'names', 'kind') ?? '',
    )?.gone;
    if (gone !== undefined)
      notes.decide(
        '',
        `defines an API that is gone since ${gone.since}: leave it out once no object of it is left; use ${gone.use}`,
      );
    return [];
  },
  'apps Deployment': convertWorkload,
  'apps StatefulSet': convertWorkload,
  'rbac.authorization.k8s.io Role': convertRbac,
  'rbac.authorization.k8s.io ClusterRole': convertRbac,
};

/** Converts an object of any kind where it stands; those that are no business of pickers stay as they are. */
export function convertObject(object: Mapping, conversion: Conversion): readonly NewObject[] {
  if (isPickerConfig(object)) return convertPickerConfig(object, conversion);
  if (isChartValues(object)) return convertChartValues(object, conversion);
  const kind = textAt(object, 'kind');
  if (kind === undefined) return [];
  const apiVersion = textAt(object, 'apiVersion');
  if (apiVersion === undefined && Object.keys(OF_PICKERS).some((key) => key.endsWith(` ${kind}`))) {
    conversion.notes.decide('apiVersion', 'is no text, as in a template: render it first; it stays as it is');
    return [];
  }
  const group = groupOf(apiVersion ?? '');
  const key = `${group} ${kind}`;
  const converter = OF_PICKERS[key] ?? OF_KUBERNETES[key];
  if (converter !== undefined) return converter(object, conversion);
  liftReferences(object, group, kind, conversion);
  if (group === 'gateway.networking.k8s.io') convertHeaders(object, conversion.target, conversion.notes);
  return [];
}

/** Routes, policies and whatever else the catalogue knows may name a pool; of other kinds nobody knows what it means. */
function liftReferences(object: Mapping, group: string, kind: string, { document, target, notes }: Conversion): void {
  if (!hasOldPoolReference(object)) return;
  if (tryFindApiLevel(group, kind) !== undefined || group === 'autoscaling')
    liftPoolReferences(document, object, target, notes);
  else
    notes.decide('', `names an InferencePool of ${FIRST_GROUP}; ${kind} of ${group} is not known, and stays as it is`);
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
