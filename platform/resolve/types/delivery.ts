/** How `dist/` gets into the cluster. */
export type Delivery = { readonly kind: 'kubectl' } | ArgoCdDelivery;

export interface ArgoCdDelivery {
  readonly kind: 'argocd';
  /** Git repository that holds `dist/`. */
  readonly repoURL: string;
  readonly targetRevision: string;
  /** Folder in the repository: `dist/<environment>`. */
  readonly path: string;
  /** Namespace that Argo CD runs in. */
  readonly argocdNamespace: string;
  /** Names of the AppProject and the Application. */
  readonly project: string;
  readonly application: string;
  /** The cluster as Argo CD knows it. */
  readonly destinationServer: string;
}
