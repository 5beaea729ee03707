import type { ApiServer } from './api-server';
import type { JsonSchema } from './crd';
import { eventually } from './eventually';
import { httpGet } from './http';
import { groupOf, type KubernetesObject, versionOf } from './manifests';

/** Where kubeconform finds a kind's schema below the folder that `writeJsonSchemas` returns. */
export const SCHEMA_LOCATION = '{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';

interface OpenApi {
  readonly components?: { readonly schemas?: Record<string, JsonSchema> };
}

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

const REFERENCE = '#/components/schemas/';

/**
 * Writes the JSON schema of each kind among these objects, made of what the API server itself publishes, custom
 * resources included. As kubeconform's strict schemas do, they allow no field that a kind does not declare.
 *
 * @returns the folder
 */
export async function writeJsonSchemas(api: ApiServer, objects: readonly KubernetesObject[]): Promise<string> {
  const kinds = new Map(objects.map((object) => [`${object.apiVersion} ${object.kind}`, object]));
  for (const [kind, object] of kinds) {
    // What is published follows a definition's installation at some distance.
    const schema = await eventually(`a schema of ${kind}`, async () =>
      standalone(await fetchSchemas(api, object.apiVersion), object),
    );
    const file = `${groupOf(object) || 'v1'}/${object.kind.toLowerCase()}_${versionOf(object)}.json`;
    api.workspace.write(`schemas/${file}`, JSON.stringify(schema));
  }
  return api.workspace.path('schemas');
}

async function fetchSchemas(api: ApiServer, apiVersion: string): Promise<Record<string, JsonSchema>> {
  const path = apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`;
  const { status, text } = await httpGet(`${api.url}/openapi/v3/${path}`, { authorization: `Bearer ${api.token}` });
  if (status !== 200) throw new Error(`the API server publishes nothing of ${apiVersion}: ${status}`);
  return (JSON.parse(text) as OpenApi).components?.schemas ?? {};
}

/** A kind's schema with all that it refers to. */
function standalone(schemas: Record<string, JsonSchema>, object: KubernetesObject): JsonSchema {
  const entry = Object.entries(schemas).find(([, schema]) => isOf(schema, object));
  if (entry === undefined) throw new Error(`the API server publishes no schema of ${object.apiVersion} ${object.kind}`);
  const definitions: Record<string, unknown> = {};
  const wanted = [entry[0]];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (definitions[name] !== undefined) continue;
    definitions[name] = convert(schemas[name], wanted);
  }
  return { $schema: 'http://json-schema.org/draft-07/schema#', $ref: `#/definitions/${entry[0]}`, definitions };
}

function isOf(schema: JsonSchema, object: KubernetesObject): boolean {
  const kinds = (schema['x-kubernetes-group-version-kind'] ?? []) as readonly GroupVersionKind[];
  return kinds.some(
    ({ group, version, kind }) => group === groupOf(object) && version === versionOf(object) && kind === object.kind,
  );
}

/** OpenAPI's dialect as JSON Schema; the names of the schemas that it refers to are added to `referred`. */
function convert(node: unknown, referred: string[]): unknown {
  if (Array.isArray(node)) return node.map((item) => convert(item, referred));
  if (typeof node !== 'object' || node === null) return node;
  const schema = node as Record<string, unknown>;
  if (schema['x-kubernetes-int-or-string'] === true) return { type: ['integer', 'string'] };
  const converted = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, convertKeyword(keyword, value, referred)]),
  );
  if (schema['nullable'] === true && schema['type'] !== undefined) converted['type'] = [schema['type'], 'null'];
  return isClosed(schema) ? { ...converted, additionalProperties: false } : converted;
}

function convertKeyword(keyword: string, value: unknown, referred: string[]): unknown {
  if (keyword !== '$ref' || typeof value !== 'string') return convert(value, referred);
  const name = value.slice(REFERENCE.length);
  referred.push(name);
  return `#/definitions/${name}`;
}

function isClosed(schema: Record<string, unknown>): boolean {
  const declares = typeof schema['properties'] === 'object' && schema['type'] === 'object';
  const isOpen =
    schema['additionalProperties'] !== undefined || schema['x-kubernetes-preserve-unknown-fields'] === true;
  return declares && !isOpen;
}
