import facts from './facts.json';

/** Which picker: the llm-d router, or the one that the Gateway API Inference Extension shipped up to 1.5.0. */
export type PickerGeneration = 'llm-d' | 'gie';

/** A plugin type of either generation: `'queue-scorer'`. */
export type PickerPluginType = keyof (typeof facts)['llm-d.plugins'] | keyof (typeof facts)['gie.plugins'];

/** A metric of either generation. */
export type PickerMetricName = keyof (typeof facts)['llm-d.metrics'] | keyof (typeof facts)['gie.metrics'];

/** How long an entry lives: versions without a leading v; `HEAD-2026-08-22` is the llm-d router's main branch of that day. */
export interface PackedLife {
  readonly since?: string;
  /** First version without it. */
  readonly removedIn?: string;
}

export interface PackedParameter extends PackedLife {
  readonly type: string;
  readonly unit?: string;
  readonly default?: unknown;
  readonly defaultHistory?: Readonly<Record<string, unknown>>;
  /** Greater than this. */
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly string[];
  readonly enumSince?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly note?: string;
}

export interface PackedPlugin extends PackedLife {
  readonly roles: readonly string[];
  readonly testOnly?: boolean;
  readonly stability?: string;
  readonly deprecated?: { readonly since?: string; readonly removal?: string; readonly use?: string };
  readonly needs?: string;
  /** What happens to an entry without parameters, where that is not fine. */
  readonly alone?: string;
  readonly parameters: Readonly<Record<string, PackedParameter>>;
}

export interface PackedPickerFlag extends PackedLife {
  readonly type: string;
  readonly default?: unknown;
  readonly defaultHistory?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly string[];
  readonly deprecated?: string;
  /** From this version on the picker does not start where the flag is set. */
  readonly fatal?: string;
  readonly use?: string;
  readonly note?: string;
}

export interface PackedPickerMetric extends PackedLife {
  readonly type: string;
  readonly labels: readonly string[];
  readonly labelsHistory?: Readonly<Record<string, readonly string[]>>;
  readonly replacement?: string;
}

/** The tables of one generation, as `scripts/build-picker-table.ts` writes them. */
export interface PackedPicker {
  readonly plugins: Readonly<Record<string, PackedPlugin>>;
  readonly flags: Readonly<Record<string, PackedPickerFlag>>;
  readonly metrics: Readonly<Record<string, PackedPickerMetric>>;
}

/** Both generations' tables. */
export const PICKER_TABLES: Readonly<Record<PickerGeneration, PackedPicker>> = {
  'llm-d': { plugins: facts['llm-d.plugins'], flags: facts['llm-d.flags'], metrics: facts['llm-d.metrics'] },
  gie: { plugins: facts['gie.plugins'], flags: facts['gie.flags'], metrics: facts['gie.metrics'] },
};

/** The body-based router's tables; it was read at 1.5.0. */
export const BODY_ROUTER_TABLES: Pick<PackedPicker, 'flags' | 'metrics'> = {
  flags: facts['body-router.flags'],
  metrics: facts['body-router.metrics'],
};
