/** Who puts a CRD into the cluster: GKE itself, the user by a manifest, or the chart of a controller. */
export type CrdOwner = 'gke' | 'user' | 'chart';

/** One kind of one API group: which versions exist, and who installs its CRD from which GKE version on. */
export interface ApiLevel {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  /** Served versions, the one to write first. */
  readonly versions: readonly ApiVersion[];
  /** Owners by GKE version; outside of all their ranges the API does not exist. */
  readonly owners: readonly ApiOwner[];
  /** Set where only one generation of the picker reads it. */
  readonly generation?: 'gie' | 'llm-d';
  /** The manifest that holds the CRD, pinned. */
  readonly crd?: CrdFile;
  /** Set where the API is gone: in what, and what to write instead. */
  readonly gone?: { readonly since: string; readonly use: string };
  /** Statements above that no source of record confirms. */
  readonly unconfirmed?: readonly string[];
  readonly source: readonly string[];
  readonly asOf: string;
}

/** A version that the CRD serves. */
export interface ApiVersion {
  readonly name: string;
  readonly deprecated?: boolean;
}

/** Who owns a CRD in a range of GKE versions. */
export interface ApiOwner {
  readonly by: CrdOwner;
  /** First GKE version of the range; absent means any. */
  readonly from?: string;
  /** First GKE version after the range; absent means none. */
  readonly until?: string;
  /** What has to be switched on for GKE to install it. */
  readonly needs?: string;
  /** Address of the chart, where it was read. */
  readonly chart?: string;
}

/** A file of a public repository at a fixed revision. */
export interface CrdFile {
  readonly repository: string;
  readonly revision: string;
  readonly path: string;
}

/** Day on which these rows were read. */
export const API_LEVELS_AS_OF = '2026-11-21';

/** The address of a file of a GitHub repository at its revision. */
export function rawUrl({ repository, revision, path }: CrdFile): string {
  return `https://raw.githubusercontent.com/${repository}/${revision}/${path}`;
}

/** The page that shows it. */
export function pageUrl({ repository, revision, path }: CrdFile): string {
  return `https://github.com/${repository}/blob/${revision}/${path}`;
}

/** What most rows share: a CRD file that is also the source, and the day. */
export function fromCrd(
  row: Omit<ApiLevel, 'asOf' | 'source' | 'crd'> & { readonly crd: CrdFile; readonly source?: readonly string[] },
): ApiLevel {
  return { ...row, source: [pageUrl(row.crd), ...(row.source ?? [])], asOf: API_LEVELS_AS_OF };
}
