import type { CrdSource } from './sources';

/** A parsed CustomResourceDefinition, as far as it is read here. */
export interface Crd {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly CrdVersion[];
  };
}

interface CrdVersion {
  readonly name: string;
  readonly schema: { readonly openAPIV3Schema: Schema };
}

type Schema = { readonly [key: string]: unknown };

/** Dotted paths of what is not looked into. */
interface Without {
  readonly leaveOut: ReadonlySet<string>;
  readonly opaque: ReadonlySet<string>;
}

const ANY_OBJECT: Schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

/**
 * The CRD with one version only, and of its schema only what becomes a type: no descriptions, no CEL rules, none of the
 * properties that `source` leaves out, and nothing inside of those that it calls opaque. What remains is enough for `cdk8s import`, and a fifth of the size.
 *
 * @throws Error where the CRD is of another kind or lacks the version
 */
export function stripCrd(crd: unknown, source: CrdSource): Crd {
  if (!definesKind(crd, source.kind)) {
    throw new Error(`${source.file} does not define the kind ${source.kind}`);
  }
  const version = crd.spec.versions.find(({ name }) => name === source.version);
  if (version === undefined) {
    const offered = crd.spec.versions.map(({ name }) => name).join(', ');
    throw new Error(`${source.file} has no version ${source.version} of ${source.kind}, only ${offered}`);
  }
  const without = { leaveOut: new Set(source.leaveOut), opaque: new Set(source.opaque) };
  return {
    ...crd,
    metadata: { name: crd.metadata.name },
    spec: {
      group: crd.spec.group,
      names: crd.spec.names,
      versions: [
        { name: version.name, schema: { openAPIV3Schema: stripSchema(version.schema.openAPIV3Schema, '', without) } },
      ],
    },
  };
}

function definesKind(crd: unknown, kind: string): crd is Crd {
  return (crd as { spec?: { names?: { kind?: unknown } } } | null)?.spec?.names?.kind === kind;
}

function stripSchema(schema: Schema, path: string, without: Without): Schema {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'description' || key === 'x-kubernetes-validations') return [];
    // Of `enum: ['']` cdk8s makes a type without members, which no value fits.
    if (key === 'enum' && Array.isArray(value) && value.every((member) => member === '')) return [];
    if (key === 'properties') return [[key, stripProperties(value as Record<string, Schema>, path, without)]];
    if (key === 'items' || key === 'additionalProperties') {
      return [[key, typeof value === 'object' ? stripSchema(value as Schema, path, without) : value]];
    }
    return [[key, value]];
  });
  return Object.fromEntries(entries);
}

function stripProperties(
  properties: Readonly<Record<string, Schema>>,
  path: string,
  without: Without,
): Record<string, Schema> {
  const kept = Object.entries(properties).flatMap(([name, schema]): [string, Schema][] => {
    const propertyPath = path === '' ? name : `${path}.${name}`;
    if (without.leaveOut.has(propertyPath)) return [];
    if (without.opaque.has(propertyPath)) return [[name, ANY_OBJECT]];
    return [[name, stripSchema(schema, propertyPath, without)]];
  });
  return Object.fromEntries(kept);
}
