/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** `[from, to]`, both inclusive; `null` stands for the earliest or the newest release read. */
export type RawSpan = [string | null, string | null];

/** A name with the releases that know it. */
export interface RawName {
  since: string | null;
  until: string | null;
  spans?: RawSpan[];
  deprecatedSince?: string;
  /** Environment variables: the annotation in the source. */
  type?: string;
  /** Architectures: the registry's table. */
  group?: string;
  /** Architectures that left: the release that the registry itself names. */
  lastSupportedPerRegistry?: string;
}

/** A flag of `vllm serve` in the history file. */
export interface RawFlag extends RawName {
  kind: string;
  kinds?: [string, string][];
  valueType?: string;
  default?: Json;
  defaults?: [string, Json][];
  spans: RawSpan[];
  choices?: (string | number)[];
  lastChoices?: (string | number)[];
  choiceSpans?: Record<string, RawSpan | RawSpan[]>;
  choicesKnown?: RawSpan;
  choicesIn?: string;
  choicesOpen?: boolean;
  choicesPartial?: boolean;
  nargs?: string;
  short?: string[];
  sameAs?: string[];
  renamedTo?: string | string[];
  inverted?: boolean;
  removalAnnouncedFor?: string;
}

/** A metric family in the history file. */
export interface RawMetric {
  type: string;
  labels: string[] | 'dynamic';
  labelHistoryV1?: [string, string[]][];
  v0?: RawSpan;
  v1?: RawSpan;
  declaredAs?: string;
  renamedTo?: string | string[];
  onlyIf?: string;
  hidden?: Partial<Record<'v0' | 'v1', RawSpan>>;
  deprecated?: Partial<Record<'v0' | 'v1', string>>;
}

/** The history file: everything read of 60 releases, as its conventions say. */
export interface RawHistory {
  asOf: string;
  versions: { version: string; date: string }[];
  parser: {
    dottedJsonKeys: { since: string };
    'listAppendKeys (key+)': { since: string };
    humanReadableInts: Record<string, string>;
    maxModelLenAuto: { since: string };
    enableDisableInverse: { since: string; spellings: Record<string, string> };
  };
  hiddenMetrics: { since: string };
  flags: Record<string, RawFlag>;
  metrics: Record<string, RawMetric>;
  toolParsers: Record<string, RawName>;
  reasoningParsers: Record<string, RawName>;
  quantization: Record<string, RawName>;
  loadFormats: Record<string, RawName>;
  kvCacheDtypes: Record<string, RawName>;
  attentionBackends: Record<string, RawName>;
  architectures: Record<string, RawName>;
  env: Record<string, RawName>;
  defaults: Record<string, { version: string; value: Json }[]>;
  effectiveDefaults: Record<string, { version: string; value: Json }[]>;
}
