import type { Json } from '../vllm-table/raw';

/** What every entry of the picker file can say about its life. */
export interface RawLife {
  since?: string;
  removedIn?: string;
}

/** A parameter of a plugin; bounds are words such as `>=0`. */
export interface RawParameter extends RawLife {
  type: string;
  default?: Json;
  defaultHistory?: Record<string, Json>;
  min?: string;
  max?: string;
  enum?: string[];
  required?: boolean;
  deprecated?: string | boolean;
  note?: string;
}

export interface RawPlugin extends RawLife {
  type: string;
  roles: string[];
  stability?: string;
  needs?: string;
  deprecated?: { since?: string; removalPlanned?: string; use?: string };
  params?: Record<string, RawParameter>;
  aloneWithoutParameters?: string;
}

export interface RawFlag extends RawLife {
  name: string;
  type: string;
  default?: Json;
  defaultHistory?: Record<string, Json>;
  enum?: string[];
  deprecatedSince?: string;
  fatalWhenSetSince?: string;
  use?: string;
  note?: string;
}

export interface RawMetric extends RawLife {
  name: string;
  type: string;
  labels: string[];
  labelsHistory?: Record<string, string[]>;
  deprecatedUse?: string;
}

/** The parts of the picker file that are tables. */
export interface RawPickers {
  plugins: Record<'gie' | 'llmd', RawPlugin[]>;
  flags: Record<'gie' | 'llmd', RawFlag[]>;
  metrics: Record<'gie' | 'llmd', RawMetric[]>;
  bodyBasedRouting: { gie: { flags: RawFlag[]; metrics: RawMetric[] } };
}
