import { describeObject, type KubernetesObject } from './manifests';

/** An object that another one needs, by kind and name in the same namespace. */
interface Need {
  readonly kind: string;
  readonly name: string;
}

/**
 * The objects among `objects` that this one cannot work without: its namespace, what its pods mount and run as, what
 * its rules bind, and every backend, parent, target and picker that it names.
 */
export function neededBy(object: KubernetesObject, objects: readonly KubernetesObject[]): KubernetesObject[] {
  const { namespace } = object.metadata;
  const wanted =
    namespace === undefined ? namedIn(object) : [{ kind: 'Namespace', name: namespace }, ...namedIn(object)];
  return objects
    .filter((other) => describeObject(other) !== describeObject(object))
    .filter(({ metadata }) => metadata.namespace === undefined || metadata.namespace === namespace)
    .filter((other) => wanted.some(({ kind, name }) => other.kind === kind && other.metadata.name === name));
}

/** What a field's value refers to, by the field's name. */
const FIELDS: Record<string, (value: unknown) => Need[]> = {
  serviceAccountName: (name) => need('ServiceAccount', name),
  configMap: (value) => need('ConfigMap', nameIn(value)),
  configMapRef: (value) => need('ConfigMap', nameIn(value)),
  configMapKeyRef: (value) => need('ConfigMap', nameIn(value)),
  persistentVolumeClaim: (value) => need('PersistentVolumeClaim', (value as { claimName?: string }).claimName),
  priorityClassName: (name) => need('PriorityClass', name),
  roleRef: typed,
  scaleTargetRef: typed,
  targetRef: typed,
  targetRefs: (value) => (value as object[]).flatMap(typed),
  backendRef: typed,
  poolRef: (value) => need('InferencePool', nameIn(value)),
  endpointPickerRef: (value) => [...typed({ kind: 'Service', ...(value as object) })],
  backendRefs: (value) => (value as object[]).flatMap((reference) => typed({ kind: 'Service', ...reference })),
  parentRefs: (value) => (value as object[]).flatMap((reference) => typed({ kind: 'Gateway', ...reference })),
  subjects: (value) => (value as object[]).flatMap(typed),
};

function namedIn(node: unknown): Need[] {
  if (Array.isArray(node)) return node.flatMap(namedIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([field, value]) => [...(FIELDS[field]?.(value) ?? []), ...namedIn(value)]);
}

function typed(value: unknown): Need[] {
  const { kind, name } = value as { kind?: string; name?: string };
  return kind === undefined ? [] : need(kind, name);
}

function nameIn(value: unknown): unknown {
  return (value as { name?: string }).name;
}

function need(kind: string, name: unknown): Need[] {
  return typeof name === 'string' ? [{ kind, name }] : [];
}
