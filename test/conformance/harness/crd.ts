/** A kind that the output uses. */
export interface UsedKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** A JSON schema, as far as it is looked into. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The parts of a CustomResourceDefinition that the suites read. */
export interface CustomResourceDefinition {
  readonly apiVersion: string;
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly scope: 'Namespaced' | 'Cluster';
    readonly names: { readonly kind: string; readonly plural: string; readonly [field: string]: unknown };
    readonly versions: readonly CrdVersion[];
  };
}

export interface CrdVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly schema?: { readonly openAPIV3Schema: JsonSchema };
  readonly subresources?: { readonly status?: object };
}

/** A definition made from the JSON schema of one kind, for kinds of which only such a dump is public. */
export function crdOfSchema(used: UsedKind, schema: JsonSchema): CustomResourceDefinition {
  const plural = pluralOf(used.kind.toLowerCase());
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${used.group}` },
    spec: {
      group: used.group,
      scope: used.namespaced ? 'Namespaced' : 'Cluster',
      names: { kind: used.kind, plural, singular: used.kind.toLowerCase(), listKind: `${used.kind}List` },
      versions: [
        {
          name: used.version,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: structural(schema) as JsonSchema },
          subresources: { status: {} },
        },
      ],
    },
  };
}

/** The dumps close every object by `additionalProperties: false`; a definition says the same by leaving it out. */
function structural(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(structural);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword, value]) => !(keyword === 'additionalProperties' && value === false))
      .map(([keyword, value]) => [keyword, structural(value)]),
  );
}

/** The plural that names a kind in URLs, by the rule that every kind here follows. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return singular.endsWith('s') ? `${singular}es` : `${singular}s`;
}
