import type { KubernetesObject } from '../../../k8s';

/** A mistake that others made and that no description can say: it must never stand in the output. */
export interface ImpossibleFault {
  /** Kebab-case, unique. */
  readonly name: string;
  /** Where it was reported: `owner/repository#number`, or a URL. */
  readonly thread: string;
  /** What happens in the cluster, in one line. */
  readonly happens: string;
  /** What has the fault, each by a word that says where. */
  readonly find: (objects: readonly KubernetesObject[]) => readonly string[];
  /** Puts the fault into an output, so that a test shows that it would be found. */
  readonly plant: (objects: KubernetesObject[]) => void;
}

/** Plain data below an object, as it is read from YAML. */
export type Data = Record<string, unknown>;

export function ofKind(objects: readonly KubernetesObject[], kind: string): KubernetesObject[] {
  return objects.filter((object) => object.kind === kind);
}

/** The first object of a kind. */
export function first(objects: readonly KubernetesObject[], kind: string): KubernetesObject {
  const [found] = ofKind(objects, kind);
  if (found === undefined) throw new Error(`no ${kind} in the output`);
  return found;
}

/** What stands at a dotted path, numbers being places in lists; undefined where the path ends early. */
export function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);
}

/** The list at a dotted path; empty where there is none. */
export function listAt(data: unknown, path: string): Data[] {
  const found = at(data, path);
  return Array.isArray(found) ? (found as Data[]) : [];
}

/** Replaces what stands at a dotted path; `undefined` takes it away. */
export function put(data: unknown, path: string, value: unknown): void {
  const segments = path.split('.');
  const last = segments.pop() ?? '';
  const owner = segments.length === 0 ? data : at(data, segments.join('.'));
  if (value === undefined) delete (owner as Data)[last];
  else (owner as Data)[last] = value;
}

/** `Kind/name`. */
export function idOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.name}`;
}

/** The Deployments of model servers. */
export function servers(objects: readonly KubernetesObject[]): KubernetesObject[] {
  return ofKind(objects, 'Deployment').filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'vllm');
}

export function server(objects: readonly KubernetesObject[]): KubernetesObject {
  const [found] = servers(objects);
  if (found === undefined) throw new Error('no model server in the output');
  return found;
}

/** Ids of objects of which something is true. */
export function where(objects: readonly KubernetesObject[], test: (object: KubernetesObject) => boolean): string[] {
  return objects.filter(test).map(idOf);
}
