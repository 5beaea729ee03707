import { findFlag } from '../../catalog';
import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault } from '../origin';
import type { Engine } from '../types/engine';
import type { KvEvents } from '../types/kv-events';
import { asArgument } from './extra-args';

const GUIDE = 'https://llm-d.ai/docs/dev/guides/precise-prefix-cache-routing';

/** As llm-d's guide has it; the picker finds it by its own configuration. */
const PORT = 5556;

/** Tokens of a block. */
const BLOCK_SIZE = 64;

/** Any will do that both have; without one each process reckons hashes of its own. */
const HASH_SEED = '42';

/** What the flags are written from. */
export interface KvEventsContext {
  readonly version: string;
  readonly port: number;
  readonly extraArgs: Engine['extraArgs'];
  readonly kvEvents?: KvEvents | undefined;
}

/** What the engine publishes; undefined where the picker does not ask for it. */
export function resolveKvEvents(
  version: string,
  [modelName = '']: readonly string[],
  { engine, picker }: ModelDescription,
  ledger: Ledger,
): KvEvents | undefined {
  if (picker?.prefixCache !== 'precise') return undefined;
  const events: KvEvents = {
    port: PORT,
    blockSize: Number(argumentOf(version, engine?.args ?? {}, '--block-size') ?? BLOCK_SIZE),
    hashSeed: engine?.env?.['PYTHONHASHSEED'] ?? HASH_SEED,
    modelName,
  };
  return ledger.note('kvEvents', byDefault(events, 'the picker looks up which blocks each server has', GUIDE));
}

/** The flags by which an engine publishes, but for those that the description has itself. */
export function kvEventsArgs({ extraArgs, kvEvents, port, version }: KvEventsContext): Record<string, unknown> {
  if (kvEvents === undefined) return {};
  const flags: Record<string, unknown> = {
    '--block-size': kvEvents.blockSize,
    '--kv-events-config': {
      enable_kv_cache_events: true,
      publisher: 'zmq',
      endpoint: `tcp://*:${kvEvents.port}`,
      // The kubelet puts the pod's address in; by address and port the picker knows whose blocks they are.
      topic: `kv@$(POD_IP):${port}@${kvEvents.modelName}`,
    },
  };
  return Object.fromEntries(
    Object.entries(flags).filter(([flag]) => argumentOf(version, extraArgs, flag) === undefined),
  );
}

/** The seed of its hashes. */
export function kvEventsEnvironment(kvEvents: KvEvents | undefined): Record<string, string> {
  return kvEvents === undefined ? {} : { PYTHONHASHSEED: kvEvents.hashSeed };
}

/** The value of a flag in `engine.args`, whatever its spelling. */
function argumentOf(version: string, args: Readonly<Record<string, unknown>>, flag: string): unknown {
  return Object.entries(args).find(([key]) => findFlag(version, asArgument(key)).canonical === flag)?.[1];
}
