import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Arguments, attributes and blocks of a resource or of a block, by name. */
export type Schema = Readonly<Record<string, Attribute>>;

/** One of them, as the provider declares it. */
export interface Attribute {
  readonly type: 'String' | 'Bool' | 'Int' | 'Float' | 'List' | 'Set' | 'Map';
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly deprecated?: boolean;
  readonly sensitive?: boolean;
  /** Whether the resource is made anew where it changes. */
  readonly forceNew?: boolean;
  /** What stands for an argument that is not given. */
  readonly default?: unknown;
  /** What the elements of a list, set or map are, where they are no blocks. */
  readonly element?: 'String' | 'Int' | 'Float' | 'Bool';
  /** What a block holds. */
  readonly block?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly oneOf?: readonly (string | number)[];
  readonly elementOneOf?: readonly string[];
  /** Paths from the resource, with the index of each block: `rotation.0.rotation_period`. */
  readonly conflictsWith?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly requiredWith?: readonly string[];
}

const FOLDER = join(__dirname, 'schema');

/**
 * The schema of a resource type in the pinned version of the google provider; undefined where it was not picked.
 *
 * The files are written by `scripts/pick-provider-schema.ts`. Every resource also has a computed `id`.
 */
export function tryFindSchema(type: string): Schema | undefined {
  const cached = cache.get(type);
  if (cached !== undefined) return cached;
  const file = join(FOLDER, `${type}.json`);
  if (!existsSync(file)) return undefined;
  const schema = { id: ID, ...(JSON.parse(readFileSync(file, 'utf8')) as Schema) };
  cache.set(type, schema);
  return schema;
}

/** Data sources that are read, as the provider's typed bindings declare them. */
export const DATA_SOURCES: Readonly<Record<string, Schema>> = {
  google_compute_address: {
    id: { type: 'String', computed: true },
    address: { type: 'String', computed: true },
    name: { type: 'String', required: true },
    project: { type: 'String', optional: true, computed: true },
    region: { type: 'String', optional: true, computed: true },
    self_link: { type: 'String', computed: true },
    status: { type: 'String', computed: true },
  },
  google_container_cluster: asRead('google_container_cluster', {
    name: 'required',
    location: 'optional',
    project: 'optional',
  }),
  google_project: {
    id: { type: 'String', computed: true },
    project_id: { type: 'String', optional: true, computed: true },
    billing_account: { type: 'String', computed: true },
    folder_id: { type: 'String', computed: true },
    labels: { type: 'Map', element: 'String', computed: true },
    name: { type: 'String', computed: true },
    number: { type: 'String', computed: true },
    org_id: { type: 'String', computed: true },
  },
  google_storage_project_service_account: {
    id: { type: 'String', computed: true },
    project: { type: 'String', optional: true, computed: true },
    user_project: { type: 'String', optional: true },
    email_address: { type: 'String', computed: true },
    member: { type: 'String', computed: true },
  },
};

const ID: Attribute = { type: 'String', computed: true };
const cache = new Map<string, Schema>();

/** A data source with the attributes of the resource of its name, of which these are asked by and all others are read. */
function asRead(type: string, asked: Readonly<Record<string, 'required' | 'optional'>>): Schema {
  const resource = JSON.parse(readFileSync(join(FOLDER, `${type}.json`), 'utf8')) as Schema;
  const read = Object.entries(resource).map(([name, attribute]) => [
    name,
    { ...attribute, required: asked[name] === 'required', optional: asked[name] === 'optional', computed: true },
  ]);
  return { id: { type: 'String', computed: true }, ...(Object.fromEntries(read) as Schema) };
}
