import { findFlag, type ModelRow, tryFindArchitecture, tryFindModelArchitecture } from '../../catalog';
import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived, type Reasoned } from '../origin';
import type { Engine } from '../types/engine';
import { saidIn } from './said-in';

const SOURCE = 'https://docs.vllm.ai/en/latest/models/pooling_models/';

/** Values with which a server answers with vectors, classes or scores, by flag. */
const POOLING: Readonly<Record<string, readonly string[]>> = {
  '--runner': ['pooling'],
  '--convert': ['embed', 'classify', 'reward'],
  '--task': ['embed', 'embedding', 'classify', 'score', 'reward'],
};

/** Groups of vLLM's registry whose models write nothing. */
const POOLING_GROUPS: readonly string[] = [
  'embedding',
  'sequence_classification',
  'token_classification',
  'cross_encoder',
  'late_interaction',
  'reward',
];

/** Whether the engine answers with vectors, classes or scores instead of text, and the flag that says so. */
export function resolvePooling(
  row: ModelRow,
  version: string,
  given: ModelDescription,
  ledger: Ledger,
): Pick<Engine, 'pooling' | 'runner'> {
  const pooling = ledger.note('pooling', isPooling(row, version, given));
  const said = saidIn(given, version, '--runner') ?? saidIn(given, version, '--task') ?? given.engine?.runner;
  const written = pooling && said === undefined && findFlag(version, '--runner').status === 'known';
  return {
    pooling,
    ...(written
      ? { runner: ledger.note('runner', derived('pooling' as const, `${row.id} writes no text`, SOURCE)) }
      : {}),
  };
}

function isPooling(row: ModelRow, version: string, given: ModelDescription): Reasoned<boolean> {
  const { runner, convert } = given.engine ?? {};
  const asked = {
    '--runner': saidIn(given, version, '--runner') ?? runner,
    '--task': saidIn(given, version, '--task'),
    '--convert': saidIn(given, version, '--convert') ?? convert,
  };
  for (const [flag, value] of Object.entries(asked)) {
    if (value !== undefined && POOLING[flag]?.includes(value)) return derived(true, `${flag} ${value}`, SOURCE);
  }
  const writes = asked['--runner'] ?? asked['--task'];
  if (writes !== undefined && writes !== 'auto') return derived(false, `it is to ${writes}`, SOURCE);
  if (row.task !== undefined) return catalogued(true, `${row.id} is for ${row.task}`, row);
  const architecture = tryFindModelArchitecture(row);
  const group = architecture === undefined ? undefined : tryFindArchitecture(version, architecture)?.group;
  if (group !== undefined && POOLING_GROUPS.includes(group))
    return derived(true, `vLLM lists ${architecture} under ${group}`, SOURCE);
  return byDefault(false, 'it writes text');
}
