import fc from 'fast-check';
import { findFlag, VLLM_RELEASES } from '../../../../platform/catalog';
import { resolve } from '../../../../platform';
import { engineSchema } from '../../../../platform/description';
import { ENGINE_FIELDS, fieldArgs } from '../../../../platform/resolve/engine/fields';
import { fieldUnknownToEngine } from '../../../../platform/rules/engine/field-unknown-to-engine';
import { change, goodDescription } from '../../../fixtures/description';

/** One value of each field. */
const SAMPLES: Readonly<Record<keyof typeof ENGINE_FIELDS, readonly [unknown, readonly string[]]>> = {
  speculativeConfig: [
    { method: 'ngram', numSpeculativeTokens: 3 },
    ['--speculative-config={"method":"ngram","num_speculative_tokens":3}'],
  ],
  structuredOutputsConfig: [
    { backend: 'xgrammar', disableAnyWhitespace: true },
    ['--structured-outputs-config={"backend":"xgrammar","disable_any_whitespace":true}'],
  ],
  generationConfig: ['vllm', ['--generation-config=vllm']],
  overrideGenerationConfig: [{ temperature: 0.6 }, ['--override-generation-config={"temperature":0.6}']],
  maxLogprobs: [5, ['--max-logprobs=5']],
  seed: [7, ['--seed=7']],
  limitMmPerPrompt: [{ image: 2, video: 0 }, ['--limit-mm-per-prompt={"image":2,"video":0}']],
  mmProcessorKwargs: [{ max_pixels: 1 }, ['--mm-processor-kwargs={"max_pixels":1}']],
  mmProcessorCacheGb: [2, ['--mm-processor-cache-gb=2']],
  mmEncoderTpMode: ['data', ['--mm-encoder-tp-mode=data']],
  mediaIoKwargs: [{ video: { num_frames: 8 } }, ['--media-io-kwargs={"video":{"num_frames":8}}']],
  allowedMediaDomains: [
    ['a.example.com', 'b.example.com'],
    ['--allowed-media-domains', 'a.example.com', 'b.example.com'],
  ],
  languageModelOnly: [true, ['--language-model-only']],
  disableChunkedMmInput: [true, ['--disable-chunked-mm-input']],
  chatTemplate: ['{{ messages }}', ['--chat-template={{ messages }}']],
  chatTemplateContentFormat: ['openai', ['--chat-template-content-format=openai']],
  defaultChatTemplateKwargs: [{ enable_thinking: false }, ['--default-chat-template-kwargs={"enable_thinking":false}']],
  tokenizerMode: ['mistral', ['--tokenizer-mode=mistral']],
  configFormat: ['mistral', ['--config-format=mistral']],
  runner: ['pooling', ['--runner=pooling']],
  convert: ['embed', ['--convert=embed']],
  poolerConfig: [{ normalize: true }, ['--pooler-config={"normalize":true}']],
  enablePrefixCaching: [false, ['--no-enable-prefix-caching']],
  prefixCachingHashAlgo: ['sha256', ['--prefix-caching-hash-algo=sha256']],
  enableChunkedPrefill: [false, ['--no-enable-chunked-prefill']],
  asyncScheduling: [true, ['--async-scheduling']],
  blockSize: [64, ['--block-size=64']],
  maxNumQueuedReqs: [10, ['--max-num-queued-reqs=10']],
  maxNumQueuedTokens: [1000, ['--max-num-queued-tokens=1000']],
  performanceMode: ['throughput', ['--performance-mode=throughput']],
  optimizationLevel: [2, ['--optimization-level=2']],
  compilationConfig: [{ mode: 3 }, ['--compilation-config={"mode":3}']],
  attentionBackend: ['FLASH_ATTN', ['--attention-backend=FLASH_ATTN']],
  all2allBackend: ['naive', ['--all2all-backend=naive']],
  enableEplb: [true, ['--enable-eplb']],
  safetensorsLoadStrategy: ['lazy', ['--safetensors-load-strategy=lazy']],
};

const FIELDS = Object.keys(SAMPLES) as (keyof typeof ENGINE_FIELDS)[];

function platformWith(engine: Record<string, unknown>) {
  const description = change(goodDescription(), 'models.gemma.engine', engine);
  return resolve('test', description as ReturnType<typeof goodDescription>);
}

test.each(FIELDS)('%s writes its flag', (field) => {
  const [value, words] = SAMPLES[field];
  const { args } = platformWith({ [field]: value }).models['gemma']!.engine;
  expect(args.slice(-words.length - 3).join(' ')).toContain(words.join(' '));
  expect(engineSchema.parse({ [field]: value })).toEqual({ [field]: value });
});

test('whichever fields are set, in whichever release, every flag is known or its field is refused', () => {
  fc.assert(
    fc.property(fc.subarray(FIELDS), fc.constantFrom(...VLLM_RELEASES), (fields, version) => {
      const engine = Object.fromEntries(fields.map((field) => [field, SAMPLES[field][0]]));
      const platform = platformWith({ ...engine, version });
      const refused = fieldUnknownToEngine.check(platform).map(({ path }) => path.replace('models.gemma.engine.', ''));
      const unknown = fields.filter((field) => {
        const [word = ''] = SAMPLES[field][1];
        return findFlag(version, word).status !== 'known' && !(word.startsWith('--no-') && isStoreTrue(version, field));
      });
      expect(refused.sort()).toEqual(unknown.sort());
    }),
    { numRuns: 60 },
  );
});

test('whatever is kept elsewhere or answered at several ports, every flag is known or its field is refused', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          kvOffload: fc.oneof(fc.constant({ cpuGib: 2 }), fc.constant({ cpuGib: 2.5, diskGib: 10 })),
          dataParallelMultiPortExternalLb: fc.boolean(),
          runner: fc.constantFrom('generate', 'pooling'),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom(...VLLM_RELEASES),
      fc.constantFrom('google/gemma-2-2b-it', 'meta-llama/Llama-3.1-8B-Instruct', 'BAAI/bge-m3'),
      (engine, version, weights) => {
        const description = change(goodDescription(), 'models.gemma', {
          ...goodDescription().models['gemma'],
          weights,
          engine: { ...engine, version, dataParallelSize: 2 },
        });
        const platform = resolve('test', description as ReturnType<typeof goodDescription>);
        const { args } = platform.models['gemma']!.engine;
        const unknown = args.filter((word) => word.startsWith('--') && findFlag(version, word).status !== 'known');
        expect(unknown.length > 0 && fieldUnknownToEngine.check(platform).length === 0).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

test('what fields write can stand in engine.args as it is', () => {
  const engine = Object.fromEntries(FIELDS.map((field) => [field, SAMPLES[field][0]]));
  const own = platformWith({ ...engine, version: '0.33.0' }).models['gemma']!.engine.args;
  const extra = platformWith({ args: fieldArgs(engine), version: '0.33.0' }).models['gemma']!.engine.args;
  expect(own.toSorted()).toEqual(extra.toSorted());
});

/** Off already, so that nothing is written. */
function isStoreTrue(version: string, field: keyof typeof ENGINE_FIELDS): boolean {
  return findFlag(version, ENGINE_FIELDS[field]).flag?.kind === 'store_true';
}
