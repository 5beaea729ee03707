/** The extension that copies the model of a request's body into headers, before the gateway chooses a route. */
export interface BodyRouter {
  readonly name: string;
  /** That of the gateway, since its policies must stand beside it. */
  readonly namespace: string;
  readonly generation: 'llm-d' | 'gie';
  readonly version: string;
  readonly image: string;
  readonly args: readonly string[];
  /** The file that `args` name; absent where they say all. */
  readonly config?: {
    readonly folder: string;
    readonly file: string;
    readonly content: Readonly<Record<string, unknown>>;
  };
  readonly ports: { readonly extProc: number; readonly health: number; readonly metrics: number };
  /** Headers that it sets: the model as the client names it, and the base model of an adapter or alias. */
  readonly headers: { readonly model: string; readonly baseModel: string };
  /** Verbs on ConfigMaps of its namespace. */
  readonly configMapVerbs: readonly string[];
  /** Label by which it finds the ConfigMaps of `baseModels`. */
  readonly configMapLabel: { readonly key: string; readonly value: string };
  /** What clients may ask for, by base model; each name once. */
  readonly baseModels: readonly BaseModel[];
  readonly replicas: number;
  /** Longest wait for it, after which the request fails. */
  readonly timeoutMilliseconds: number;
  readonly resources: {
    readonly cpuMillis: number;
    readonly memoryMib: number;
    readonly memoryLimitMib: number;
    readonly ephemeralStorageMib: number;
  };
  /** Node pool that it runs on. */
  readonly nodePool: string;
}

/** The names of one model, as the body-based router reads them from a ConfigMap. */
export interface BaseModel {
  /** Name of the model in the description. */
  readonly model: string;
  readonly configMap: string;
  readonly baseModel: string;
  /** Its aliases and adapters. */
  readonly adapters: readonly string[];
}
