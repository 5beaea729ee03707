import type { AnyModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { Priority, PriorityLevel } from '../types/priority';

/** Priority of each level; the picker refuses negative ones first when the pool is saturated. */
export const PRIORITIES: Readonly<Record<PriorityLevel, number>> = { critical: 10, standard: 0, sheddable: -10 };

const INFERENCE_MODEL = 'https://gateway-api-inference-extension.sigs.k8s.io/api-types/inferencemodel/';

/** What InferenceModel called each level. */
const LEVELS = { Critical: 'critical', Standard: 'standard', Sheddable: 'sheddable' } as const;

/** The priority of everything that asks for a model by any of its names. */
export function resolvePriority(
  name: string,
  given: Pick<AnyModelDescription, 'priority' | 'criticality'>,
  ledger: Ledger,
): Priority {
  const level = ledger.choose(
    'level',
    given.priority,
    given.criticality === undefined
      ? byDefault('standard' as const, 'neither favoured nor dropped first')
      : derived(LEVELS[given.criticality], `criticality: ${given.criticality}`, INFERENCE_MODEL),
  );
  return {
    level,
    value: ledger.note(
      'value',
      derived(PRIORITIES[level], 'higher goes first; negative is refused first when the pool is saturated'),
    ),
    objective: ledger.note('objective', derived(name, "the model's name")),
  };
}

/** The priority of requests for one adapter, whose objective is of the model's and yet no model's own. */
export function adapterPriority(model: string, adapter: string, level: PriorityLevel): Priority {
  return { level, value: PRIORITIES[level], objective: `${model}.${asObjectName(adapter)}` };
}

/** What clients call an adapter may hold what the name of an object may not. */
function asObjectName(adapter: string): string {
  return adapter
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
