import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { coerce, compare, parse } from 'semver';
import { parseAllDocuments } from 'yaml';
import { crdOfSchema, type CustomResourceDefinition, type JsonSchema, type UsedKind } from './crd';
import { groupOf, isBuiltIn, type KubernetesObject, versionOf } from './manifests';

interface Candidate {
  /** The release the file belongs to: the name of the folder it lies in, or of that folder's parent. */
  readonly release: string;
  readonly definition: CustomResourceDefinition;
}

/**
 * The folder of custom resource definitions: `SLIPWAY_CRDS`, else `../shared/crds` beside the clone. Its files lie at
 * `<group>/<release>/…`, as YAML or, where only a dump of a live cluster is public, as `<kind>_<version>.json`.
 *
 * @throws Error saying what is missing.
 */
export function findCrdFolder(): string {
  const folder = process.env['SLIPWAY_CRDS'] ?? resolve(__dirname, '../../../../shared/crds');
  if (existsSync(folder)) return folder;
  throw new Error(
    `no custom resource definitions at ${folder}; set SLIPWAY_CRDS to a folder that holds them as <group>/<release>/*.yaml`,
  );
}

/** The kinds among these objects that need a custom resource definition, each once. */
export function usedCustomKinds(objects: readonly KubernetesObject[]): UsedKind[] {
  const kinds = objects
    .map((object) => ({
      group: groupOf(object),
      version: versionOf(object),
      kind: object.kind,
      namespaced: object.metadata.namespace !== undefined,
    }))
    .filter(({ group }) => !isBuiltIn(group));
  const unique = new Map(kinds.map((used) => [`${used.group}/${used.version}/${used.kind}`, used]));
  return [...unique.values()];
}

/**
 * One definition for each of these kinds: of the newest stable release that serves the version used, else of the
 * newest pre-release or branch, else made from the dump of a live cluster.
 *
 * @throws Error naming every kind that the folder does not hold.
 */
export function findCrds(kinds: readonly UsedKind[], folder = findCrdFolder()): CustomResourceDefinition[] {
  const found = new Map<string, CustomResourceDefinition>();
  const missing: string[] = [];
  for (const used of kinds) {
    const definition = definitionsOf(used, folder)[0] ?? tryDump(used, folder);
    if (definition === undefined) missing.push(`${used.group}/${used.version} ${used.kind}`);
    else found.set(definition.metadata.name, definition);
  }
  if (missing.length > 0) throw new Error(`no definition in ${folder} of ${missing.join(', ')}`);
  return [...found.values()];
}

function definitionsOf(used: UsedKind, folder: string): CustomResourceDefinition[] {
  return filesBelow(join(folder, used.group), '.yaml')
    .flatMap(candidatesIn)
    .filter(({ definition: { spec } }) => spec.group === used.group && spec.names.kind === used.kind)
    .filter(({ definition: { spec } }) => spec.versions.some(({ name, served }) => served && name === used.version))
    .sort((a, b) => compareReleases(b.release, a.release))
    .map(({ definition }) => definition);
}

function candidatesIn(path: string): Candidate[] {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('kind: CustomResourceDefinition')) return [];
  const folders = [dirname(path), dirname(dirname(path))].map((folder) => basename(folder));
  const release = folders.find((name) => /\d/.test(name)) ?? '';
  return parseAllDocuments(text)
    .map((document) => document.toJS() as CustomResourceDefinition | null)
    .filter((definition): definition is CustomResourceDefinition => definition?.kind === 'CustomResourceDefinition')
    .map((definition) => ({ release, definition }));
}

function tryDump(used: UsedKind, folder: string): CustomResourceDefinition | undefined {
  const name = `${used.kind.toLowerCase()}_${used.version}.json`;
  const path = filesBelow(join(folder, used.group), '.json').find((file) => basename(file) === name);
  return path === undefined ? path : crdOfSchema(used, JSON.parse(readFileSync(path, 'utf8')) as JsonSchema);
}

/** Stable releases above pre-releases above names without a version, such as a branch. */
function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map(versionOfRelease);
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  const stable = Number(left!.prerelease.length === 0) - Number(right!.prerelease.length === 0);
  return stable !== 0 ? stable : compare(left!, right!);
}

function versionOfRelease(release: string) {
  const dotted = /\d+\.\d+\.\d+(-[\w.]+)?/.exec(release);
  return dotted === null ? null : (parse(dotted[0]) ?? coerce(dotted[0]));
}

function filesBelow(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}
