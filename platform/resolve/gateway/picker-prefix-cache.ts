import { findPlugin } from '../../catalog';
import type { PickerDescription } from '../../description';
import type { KvEvents } from '../types/kv-events';
import type { PickerTarget } from '../types/targets';

/** Knows which blocks each server has, from what they publish. */
const PRODUCER = 'precise-prefix-cache-producer';

/** Tells the producer of servers that come and go, each of which it subscribes to. */
const SOURCE = 'endpoint-notification-source';

/** Whether a release has the plugin, with the words by which it is told here. */
export function looksPrefixesUp({ generation, version }: PickerTarget): boolean {
  const { plugin } = findPlugin(generation, version, PRODUCER);
  return plugin?.parameters['tokenProcessorConfig.blockSizeTokens'] !== undefined;
}

/** What a picker has to be told to look prefixes up instead of guessing where they are. */
export interface PrecisePrefixCache {
  /** Parameters by plugin, all of which are declared. */
  readonly plugins: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly dataLayer: Readonly<Record<string, unknown>>;
}

/** Where the servers of a pool are asked by name. */
export interface ServersAddress {
  readonly name: string;
  readonly namespace: string;
  readonly port: number;
}

/**
 * The plugins by which a picker knows what each server has cached: servers publish their blocks, and one of them turns a
 * prompt into tokens as it would for itself, by its own `/render`; so tokens, blocks and hashes are the same on both sides.
 * Wired as the guide does; that it works with this release of the picker is UNCONFIRMED: it was read and not run.
 * Undefined where prefixes are guessed from what was sent where, or where the servers are not vLLM's.
 *
 * @see https://llm-d.ai/docs/dev/guides/precise-prefix-cache-routing
 */
export function precisePrefixCache(
  target: PickerTarget,
  given: PickerDescription | undefined,
  events: KvEvents | undefined,
  servers: ServersAddress,
): PrecisePrefixCache | undefined {
  if (given?.prefixCache !== 'precise' || events === undefined || !looksPrefixesUp(target)) return undefined;
  return {
    plugins: {
      'token-producer': {
        modelName: events.modelName,
        vllm: { url: `http://${servers.name}.${servers.namespace}.svc:${servers.port}` },
      },
      [SOURCE]: {},
      [PRODUCER]: {
        tokenProcessorConfig: { blockSizeTokens: events.blockSize, hashSeed: events.hashSeed },
        kvEventsConfig: { topicFilter: 'kv@', discoverPods: true, podDiscoveryConfig: { socketPort: events.port } },
      },
      'prefix-cache-scorer': { prefixMatchInfoProducerName: PRODUCER },
    },
    dataLayer: { sources: [{ pluginRef: SOURCE, extractors: [{ pluginRef: PRODUCER }] }] },
  };
}
