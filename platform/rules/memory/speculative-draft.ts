import { type ModelRow, tryFindModel } from '../../catalog';
import { fieldArgs } from '../../resolve/engine/fields';
import { asArgument } from '../../resolve/model/extra-args';
import { fields } from '../literal';
import type { Replica } from './replica';

/** A model that guesses tokens for another, as `speculativeConfig` or `--speculative-config` names it. */
export interface SpeculativeDraft {
  readonly path: string;
  readonly row: ModelRow;
  /** GPUs that it is split over; one engine's own where it does not say. */
  readonly tensorParallelSize: number;
  /** The fix that guesses from the prompt instead, which loads nothing; to be pasted into the model. */
  readonly withoutDraft: string;
}

/** Guesses by what followed the same words before. */
const NGRAM = { method: 'ngram', numSpeculativeTokens: 4, promptLookupMax: 4 };
const FLAG = '--speculative-config';

/** The draft model of a replica; undefined where there is none, or one that nothing is known of. */
export function tryFindSpeculativeDraft({ model }: Replica): SpeculativeDraft | undefined {
  const { engine } = model;
  const typed = fieldArgs(engine)[FLAG];
  const [key, value] = typed === undefined ? (inArgs(engine.extraArgs) ?? []) : [undefined, typed];
  const config = tryReadConfig(value);
  const row = typeof config?.['model'] === 'string' ? tryFindModel(config['model']) : undefined;
  if (row === undefined || config?.['method'] === 'ngram') return undefined;
  const own = config?.['draft_tensor_parallel_size'];
  const { [key ?? FLAG]: _, ...kept } = engine.extraArgs;
  return {
    path: `models.${model.name}.engine.${key === undefined ? 'speculativeConfig' : `args.${key}`}`,
    row,
    tensorParallelSize: typeof own === 'number' && own > 0 ? own : engine.tensorParallelSize,
    withoutDraft: fields({ engine: { ...(key === undefined ? {} : { args: kept }), speculativeConfig: NGRAM } }),
  };
}

function inArgs(args: Readonly<Record<string, unknown>>): readonly [string, unknown] | undefined {
  return Object.entries(args).find(([key]) => asArgument(key) === FLAG);
}

function tryReadConfig(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  try {
    return JSON.parse(String(value)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
