import sources from '../../imports/sources.json';

/** One kind with typed bindings, and where its CRD lies in a folder of CRDs. */
export interface CrdSource {
  /** Path of the CRD's YAML file, or of the JSON dump of its schema, relative to the folder. */
  readonly file: string;
  readonly kind: string;
  /** The one version that manifests are written in. */
  readonly version: string;
  /** GitHub repository that publishes it. */
  readonly repository: string;
  /** Dotted paths of properties that the bindings do without. */
  readonly leaveOut: readonly string[];
  /** Dotted paths of objects that have no type of their own here, because Kubernetes' own describe them: pod templates. */
  readonly opaque?: readonly string[];
}

/** Every kind that `k8s/` emits beside Kubernetes' own. */
export const CRD_SOURCES: readonly CrdSource[] = sources.crds;
