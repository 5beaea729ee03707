import type { VllmFlagName } from '../../catalog';
import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import type { EngineField, EngineFields } from '../types/engine-fields';

/** Fields of the engine that each write one flag, with the flag. Whatever they mean for the rest is asked of them by name. */
export const ENGINE_FIELDS = {
  speculativeConfig: '--speculative-config',
  structuredOutputsConfig: '--structured-outputs-config',
  generationConfig: '--generation-config',
  overrideGenerationConfig: '--override-generation-config',
  maxLogprobs: '--max-logprobs',
  seed: '--seed',
  limitMmPerPrompt: '--limit-mm-per-prompt',
  mmProcessorKwargs: '--mm-processor-kwargs',
  mmProcessorCacheGb: '--mm-processor-cache-gb',
  mmEncoderTpMode: '--mm-encoder-tp-mode',
  mediaIoKwargs: '--media-io-kwargs',
  allowedMediaDomains: '--allowed-media-domains',
  languageModelOnly: '--language-model-only',
  disableChunkedMmInput: '--disable-chunked-mm-input',
  chatTemplate: '--chat-template',
  chatTemplateContentFormat: '--chat-template-content-format',
  defaultChatTemplateKwargs: '--default-chat-template-kwargs',
  tokenizerMode: '--tokenizer-mode',
  configFormat: '--config-format',
  runner: '--runner',
  convert: '--convert',
  poolerConfig: '--pooler-config',
  enablePrefixCaching: '--enable-prefix-caching',
  prefixCachingHashAlgo: '--prefix-caching-hash-algo',
  enableChunkedPrefill: '--enable-chunked-prefill',
  asyncScheduling: '--async-scheduling',
  blockSize: '--block-size',
  maxNumQueuedReqs: '--max-num-queued-reqs',
  maxNumQueuedTokens: '--max-num-queued-tokens',
  performanceMode: '--performance-mode',
  optimizationLevel: '--optimization-level',
  compilationConfig: '--compilation-config',
  attentionBackend: '--attention-backend',
  all2allBackend: '--all2all-backend',
  enableEplb: '--enable-eplb',
  safetensorsLoadStrategy: '--safetensors-load-strategy',
} as const satisfies Record<EngineField, VllmFlagName>;

/** Fields whose keys vLLM writes with underscores. */
const CONFIGS: readonly EngineField[] = ['speculativeConfig', 'structuredOutputsConfig'];

/** What the description says of these fields. */
export function resolveEngineFields({ engine = {} }: ModelDescription, ledger: Ledger): EngineFields {
  const given = names().flatMap((field) =>
    engine[field] === undefined ? [] : [[field, ledger.given(field, engine[field])] as const],
  );
  return Object.fromEntries(given);
}

/** The flags that an engine's fields write with their values, as `engine.args` would have them. */
export function fieldArgs(engine: EngineFields): Readonly<Record<string, unknown>> {
  const written = names().flatMap((field) =>
    engine[field] === undefined ? [] : [[ENGINE_FIELDS[field], asArgument(field, engine[field])] as const],
  );
  return Object.fromEntries(written);
}

/** The field that writes a flag. */
export function tryFindEngineField(flag: string): EngineField | undefined {
  return names().find((field) => ENGINE_FIELDS[field] === flag);
}

/** A flag's value as its field has it. */
export function asFieldValue(field: EngineField, value: unknown): unknown {
  return CONFIGS.includes(field) && isRecord(value) ? renamed(value, camel) : value;
}

function asArgument(field: EngineField, value: unknown): unknown {
  return CONFIGS.includes(field) && isRecord(value) ? renamed(value, snake) : value;
}

function names(): EngineField[] {
  return Object.keys(ENGINE_FIELDS) as EngineField[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function renamed(record: Readonly<Record<string, unknown>>, name: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
