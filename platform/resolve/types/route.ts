/** Which requests reach which models. */
export interface Route {
  /** Name of the HTTPRoute. */
  readonly name: string;
  readonly namespace: string;
  readonly hostnames: readonly string[];
  /** Exact paths. */
  readonly paths: readonly string[];
  /** Exact header matches that every request must meet. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names one of which the header that names the model must hold; empty: it is not looked at. */
  readonly modelNames: readonly string[];
  /** Base models that stand for these names, one of which is asked for in their place; absent: the names are. */
  readonly baseModels?: readonly string[];
  /** InferencePools with their weights. */
  readonly backends: readonly RouteBackend[];
}

export interface RouteBackend {
  /** Name of the model. */
  readonly model: string;
  /** Name of its InferencePool. */
  readonly pool: string;
  /** That of the model; another than the route's is entered by a ReferenceGrant. */
  readonly namespace: string;
  readonly weight: number;
}
