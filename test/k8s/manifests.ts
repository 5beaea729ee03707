import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../k8s';
import { renderManifests } from '../../k8s';
import type { Platform } from '../../platform';

/** One object of the output and the file that it stands in. */
export interface Manifest {
  readonly file: string;
  readonly object: KubernetesObject;
}

/** Every object of a platform's manifests, read back from their text. */
export function manifestsOf(platform: Platform): Manifest[] {
  return [...renderManifests(platform)].flatMap(([file, text]) =>
    parseAllDocuments(text).map((document) => ({ file, object: document.toJS() as KubernetesObject })),
  );
}

/** `Kind/name` of an object. */
export function idOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.name}`;
}

/** The object of that `Kind/name`. */
export function objectAt(platform: Platform, id: string): KubernetesObject {
  const objects = manifestsOf(platform).map(({ object }) => object);
  const found = objects.find((object) => idOf(object) === id);
  if (found === undefined) throw new Error(`no ${id} among ${objects.map(idOf).join(', ')}`);
  return found;
}

/** What stands at a path of plain data; nothing where the path ends early. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);
}

/** The pod of a Deployment, with its only container taken out. */
export function podOf(deployment: KubernetesObject): { labels: unknown; spec: unknown; container: unknown } {
  const template = at(deployment, 'spec', 'template');
  const containers = at(template, 'spec', 'containers') as unknown[];
  if (containers.length !== 1) throw new Error(`${idOf(deployment)} has ${containers.length} containers`);
  return { labels: at(template, 'metadata', 'labels'), spec: at(template, 'spec'), container: containers[0] };
}
