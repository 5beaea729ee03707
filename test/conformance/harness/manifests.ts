import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A Kubernetes object as read from YAML or JSON, typed as far as every kind shares it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  readonly spec?: Record<string, unknown>;
  readonly status?: Record<string, unknown>;
  readonly [field: string]: unknown;
}

export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly [field: string]: unknown;
}

/** Every object of the YAML files right below a folder, files by name, objects in their order; none where it is not. */
export function readManifests(folder: string): KubernetesObject[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return files.sort().flatMap((name) => readManifestFile(join(folder, name)));
}

/** `kind/namespace/name`, or `kind/name` without a namespace. */
export function describeObject(object: KubernetesObject): string {
  const { namespace, name } = object.metadata;
  return [object.kind, namespace, name].filter((part) => part !== undefined).join('/');
}

/** The API group of an object; empty for the core group. */
export function groupOf(object: KubernetesObject): string {
  return object.apiVersion.includes('/') ? object.apiVersion.slice(0, object.apiVersion.indexOf('/')) : '';
}

/** The API version of an object without its group. */
export function versionOf(object: KubernetesObject): string {
  return object.apiVersion.slice(object.apiVersion.indexOf('/') + 1);
}

/** Whether the API server knows a group by itself: those without a dot, and Kubernetes' own dotted ones. */
export function isBuiltIn(group: string): boolean {
  return !group.includes('.') || BUILT_IN_DOTTED_GROUPS.has(group);
}

const BUILT_IN_DOTTED_GROUPS = new Set(
  [
    ['admissionregistration', 'apiextensions', 'authentication', 'authorization', 'certificates', 'coordination'],
    ['discovery', 'events', 'flowcontrol.apiserver', 'networking', 'node', 'rbac.authorization', 'resource'],
    ['scheduling', 'storage'],
  ]
    .flat()
    .map((name) => `${name}.k8s.io`),
);

function readManifestFile(file: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(file, 'utf8'))
    .filter((document) => document.contents !== null)
    .map((document) => document.toJS() as KubernetesObject);
}
