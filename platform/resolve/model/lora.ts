import { findFlag } from '../../catalog';
import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import { adapterPriority } from '../gateway/priority';
import type { Adapter, Lora } from '../types/adapters';
import type { Model } from '../types/model';

/** Ranks that releases take whose parser states none. Source: vLLM vllm/config.py LoRAConfig, 0.6.0. */
const RANKS = ['8', '16', '32', '64', '128', '256'];

/** Different adapters that one batch may mix unless told otherwise; each slot takes GPU memory. */
const SLOTS_MAX = 4;

const SOURCE = 'https://docs.vllm.ai/en/latest/features/lora/';

/** LoRA adapters of a model by the names that clients use. */
export function resolveAdapters(
  model: string,
  given: ModelDescription,
  ledger: Ledger,
): Readonly<Record<string, Adapter>> {
  const adapters = Object.entries(given.adapters ?? {}).map(([name, { priority, ...adapter }]) => [
    name,
    { ...adapter, ...(priority === undefined ? {} : { priority: adapterPriority(model, name, priority) }) },
  ]);
  const described = given.adapters === undefined ? undefined : (Object.fromEntries(adapters) as Model['adapters']);
  return ledger.choose('adapters', described, byDefault({}, 'the model alone'));
}

/** Room for adapters; undefined where there are none and none are to be loaded later. */
export function resolveLora(version: string, given: ModelDescription, ledger: Ledger): Lora | undefined {
  const settings = given.engine?.lora;
  const adapters = Object.values(given.adapters ?? {});
  if (settings === undefined && adapters.length === 0 && given.adaptersFrom === undefined) return undefined;
  const maxLoras = ledger.choose(
    'maxLoras',
    settings?.maxLoras,
    derived(
      Math.min(SLOTS_MAX, Math.max(1, adapters.length)),
      `one for each adapter, ${SLOTS_MAX} at the most: every slot takes GPU memory`,
      SOURCE,
    ),
  );
  const ranks = maxLoraRanks(version);
  const highest = Math.max(0, ...adapters.map(({ rank }) => rank));
  return {
    maxLoras,
    maxLoraRank: ledger.choose(
      'maxLoraRank',
      settings?.maxLoraRank,
      highest === 0
        ? byDefault(16, "vLLM's own default", SOURCE)
        : derived(
            ranks.find((rank) => rank >= highest) ?? highest,
            `smallest rank that vLLM ${version} takes and every adapter fits in`,
            SOURCE,
          ),
    ),
    maxCpuLoras: ledger.choose(
      'maxCpuLoras',
      settings?.maxCpuLoras,
      derived(Math.max(maxLoras, adapters.length), 'all adapters stay in memory', SOURCE),
    ),
  };
}

/** Values that `--max-lora-rank` takes in a release, ascending. @throws where the table does not have the release. */
export function maxLoraRanks(version: string): readonly number[] {
  return (findFlag(version, '--max-lora-rank').flag?.choices ?? RANKS).map(Number).sort((a, b) => a - b);
}
