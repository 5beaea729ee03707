/** Which requests reach which models. */
export interface Route {
  /** Name of the HTTPRoute. */
  readonly name: string;
  readonly namespace: string;
  /** Of its own; empty: those of its listeners. */
  readonly hostnames: readonly string[];
  /** Names of the listeners that it is reached through. */
  readonly listeners: readonly string[];
  readonly paths: readonly RoutePath[];
  /** Exact header matches that every request must meet. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names one of which the header that names the model must hold; empty: it is not looked at. */
  readonly modelNames: readonly string[];
  /** Base models that stand for these names, one of which is asked for in their place; absent: the names are. */
  readonly baseModels?: readonly string[];
  /** InferencePools with their weights. */
  readonly backends: readonly RouteBackend[];
  /** Who gets copies of the requests; absent: nobody. */
  readonly mirror?: RouteMirror;
}

/** A path that a route takes: that one, or all that begin with its parts. */
export interface RoutePath {
  readonly type: 'Exact' | 'PathPrefix';
  readonly value: string;
}

/** An InferencePool that a route names. */
export interface RoutedPool {
  /** Name of the model. */
  readonly model: string;
  /** Name of its InferencePool. */
  readonly pool: string;
  /** That of the model; another than the route's is entered by a ReferenceGrant. */
  readonly namespace: string;
}

export interface RouteBackend extends RoutedPool {
  readonly weight: number;
}

/** Copies of requests, whose answers nobody waits for. */
export interface RouteMirror extends RoutedPool {
  /** Absent: every request. */
  readonly percent?: number;
}
