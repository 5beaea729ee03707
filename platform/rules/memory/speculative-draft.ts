import { type ModelRow, tryFindModel } from '../../catalog';
import { asArgument } from '../../resolve/model/extra-args';
import { fields } from '../literal';
import type { Replica } from './replica';

/** A model that guesses tokens for another, as `--speculative-config` names it. */
export interface SpeculativeDraft {
  readonly path: string;
  readonly row: ModelRow;
  /** GPUs that it is split over; one engine's own where it does not say. */
  readonly tensorParallelSize: number;
  /** The fix that guesses from the prompt instead, which loads nothing; to be pasted into the model. */
  readonly withoutDraft: string;
}

/** Guesses by what followed the same words before. */
const NGRAM = { method: 'ngram', num_speculative_tokens: 4, prompt_lookup_max: 4 };

/** The draft model of a replica; undefined where there is none, or one that nothing is known of. */
export function tryFindSpeculativeDraft({ model }: Replica): SpeculativeDraft | undefined {
  const found = Object.entries(model.engine.extraArgs).find(([key]) => asArgument(key) === '--speculative-config');
  const config = found === undefined ? undefined : tryReadConfig(found[1]);
  const row = typeof config?.['model'] === 'string' ? tryFindModel(config['model']) : undefined;
  if (found === undefined || row === undefined) return undefined;
  const own = config?.['draft_tensor_parallel_size'];
  const args = { ...model.engine.extraArgs, [found[0]]: NGRAM };
  return {
    path: `models.${model.name}.engine.args.${found[0]}`,
    row,
    tensorParallelSize: typeof own === 'number' && own > 0 ? own : model.engine.tensorParallelSize,
    withoutDraft: fields({ engine: { args } }),
  };
}

function tryReadConfig(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  try {
    return JSON.parse(String(value)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
