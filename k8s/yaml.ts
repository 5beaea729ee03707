import { dump } from 'js-yaml';

/** A Kubernetes object as plain data. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/**
 * Data as YAML that every parser reads alike: whatever YAML 1.1 would take for a boolean, a number or a date is quoted
 * (js-yaml knows both versions), lines are never folded, nothing is shared by alias.
 */
export function toYaml(data: unknown): string {
  return dump(data, { lineWidth: -1, noRefs: true });
}

/** One YAML document for each object. */
export function toYamlDocuments(objects: readonly KubernetesObject[]): string {
  return objects.map(toYaml).join('---\n');
}
