import type { Crd } from './strip-crd';
import type { CrdSource } from './sources';

/** A JSON schema, as far as it is looked into. */
type Schema = { readonly [keyword: string]: unknown };

/**
 * The definition of a kind of which only the schema is public, as a dump of a live cluster: its group is the folder that
 * the file lies in. Dumps close every object, which a definition says by leaving it out.
 *
 * @throws Error where it is no schema of an object with a spec
 */
export function crdOfDump(dump: unknown, source: CrdSource): Crd {
  const [group = ''] = source.file.split('/');
  const plural = `${source.kind.toLowerCase()}${source.kind.endsWith('s') ? 'es' : 's'}`;
  if (!isSchema(dump)) throw new Error(`${source.file} is no schema of ${source.kind}`);
  const names = { kind: source.kind, plural, singular: source.kind.toLowerCase(), listKind: `${source.kind}List` };
  const schema = { openAPIV3Schema: open(dump) as Schema };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: { group, names, versions: [{ name: source.version, schema }] },
  };
}

function isSchema(dump: unknown): dump is Schema {
  return (dump as { properties?: { spec?: unknown } } | null)?.properties?.spec !== undefined;
}

function open(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(open);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key, value]) => !(key === 'additionalProperties' && value === false));
  return Object.fromEntries(entries.map(([key, value]) => [key, open(value)]));
}
