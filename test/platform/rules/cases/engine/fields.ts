import type { RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const LLAMA = { 'models.gemma.weights': 'meta-llama/Llama-3.1-8B-Instruct', [`${ENGINE}.maxModelLen`]: 4096 };
const draft = (model: string) => ({
  [`${ENGINE}.speculativeConfig`]: { method: 'draft_model', model, numSpeculativeTokens: 4 },
});
const paste = 'models.gemma';

/** Flags that have a field of their own: what is refused of them in `engine.args` is refused of the field. */
export const fieldCases: readonly RuleCase[] = [
  {
    rule: 'field-unknown-to-engine',
    of: 'guesses before they had a flag of their own',
    faulty: {
      [`${ENGINE}.version`]: '0.8.1',
      [`${ENGINE}.speculativeConfig`]: { method: 'ngram', numSpeculativeTokens: 3 },
    },
    at: `${ENGINE}.speculativeConfig`,
    also: ['picker-reads-metric-that-engine-lacks'],
    good: {
      [`${ENGINE}.version`]: '0.8.2',
      [`${ENGINE}.speculativeConfig`]: { method: 'ngram', numSpeculativeTokens: 3 },
    },
  },
  {
    rule: 'field-unknown-to-engine',
    of: 'a queue that has no bound yet',
    faulty: { [`${ENGINE}.maxNumQueuedReqs`]: 40, [`${ENGINE}.version`]: '0.27.1' },
    at: `${ENGINE}.maxNumQueuedReqs`,
    good: { [`${ENGINE}.maxNumQueuedReqs`]: 40 },
    paste,
  },
  {
    rule: 'engine-flag-given-twice',
    of: 'as a field and among the other flags',
    faulty: { [`${ENGINE}.blockSize`]: 32, [`${ENGINE}.args`]: { block_size: 64 } },
    at: `${ENGINE}.args.block_size`,
    good: { [`${ENGINE}.blockSize`]: 32, [`${ENGINE}.args`]: { '--seed': 1 } },
    paste,
  },
  {
    rule: 'engine-flag-value-not-a-choice',
    of: 'of a field',
    faulty: { [`${ENGINE}.performanceMode`]: 'throughputt' },
    at: `${ENGINE}.performanceMode`,
    good: { [`${ENGINE}.performanceMode`]: 'throughput' },
    paste,
  },
  {
    rule: 'engine-json-flag-incomplete',
    of: 'a field that says how to guess and not how much',
    faulty: { [`${ENGINE}.speculativeConfig`]: { method: 'ngram' } },
    at: `${ENGINE}.speculativeConfig`,
    good: { [`${ENGINE}.speculativeConfig`]: { method: 'ngram', numSpeculativeTokens: 2 } },
    paste,
  },
  {
    rule: 'prefix-caching-off-beside-its-scorer',
    of: 'by its field',
    faulty: { [`${ENGINE}.enablePrefixCaching`]: false },
    at: `${ENGINE}.enablePrefixCaching`,
    good: { [`${ENGINE}.enablePrefixCaching`]: true },
    paste,
  },
  {
    rule: 'engine-file-not-in-image',
    of: 'a chat template',
    faulty: { [`${ENGINE}.chatTemplate`]: '/templates/own.jinja' },
    at: `${ENGINE}.chatTemplate`,
    good: { [`${ENGINE}.chatTemplate`]: '{% for message in messages %}{{ message.content }}{% endfor %}' },
  },
  {
    rule: 'speculative-draft-exceeds-memory',
    of: 'by its field',
    faulty: { ...LLAMA, ...draft('meta-llama/Llama-3.1-8B-Instruct') },
    at: `${ENGINE}.speculativeConfig`,
    good: { ...LLAMA, ...draft('meta-llama/Llama-3.2-1B-Instruct') },
    paste,
  },
  {
    rule: 'speculative-draft-of-another-vocabulary',
    of: 'by its field',
    faulty: { ...LLAMA, ...draft('Qwen/Qwen3-0.6B') },
    at: `${ENGINE}.speculativeConfig`,
    good: { ...LLAMA, ...draft('meta-llama/Llama-3.2-1B-Instruct') },
    paste,
  },
  {
    rule: 'batched-tokens-below-context',
    of: 'with chunks turned off by their field',
    faulty: { [`${ENGINE}.enableChunkedPrefill`]: false, [`${ENGINE}.maxNumBatchedTokens`]: 2048 },
    at: `${ENGINE}.maxNumBatchedTokens`,
    good: { [`${ENGINE}.enableChunkedPrefill`]: true, [`${ENGINE}.maxNumBatchedTokens`]: 2048 },
    paste,
  },
  {
    rule: 'pod-memory-below-host-demands',
    of: 'a cache of processed media',
    faulty: { [`${ENGINE}.mmProcessorCacheGb`]: 200 },
    also: ['media-setting-of-text-model'],
    at: `${ENGINE}.mmProcessorCacheGb`,
    good: { [`${ENGINE}.mmProcessorCacheGb`]: 2 },
  },
  {
    rule: 'scaling-target-above-queue-limit',
    of: 'set by its field',
    faulty: { [`${ENGINE}.maxNumQueuedReqs`]: 4 },
    at: 'models.gemma.scaling.target',
    good: { [`${ENGINE}.maxNumQueuedReqs`]: 40 },
    paste,
  },
  {
    rule: 'engine-task-not-of-model',
    of: 'a model of embeddings that is to write, by its field',
    faulty: { 'models.gemma.weights': 'BAAI/bge-m3', [`${ENGINE}.runner`]: 'generate' },
    at: `${ENGINE}.runner`,
    good: { 'models.gemma.weights': 'BAAI/bge-m3', [`${ENGINE}.runner`]: 'pooling' },
    paste,
  },
  {
    rule: 'setting-for-text-on-pooling-model',
    faulty: { 'models.gemma.weights': 'BAAI/bge-m3', [`${ENGINE}.overrideGenerationConfig`]: { temperature: 0 } },
    at: `${ENGINE}.overrideGenerationConfig`,
    good: { [`${ENGINE}.overrideGenerationConfig`]: { temperature: 0 } },
  },
  {
    rule: 'media-setting-of-text-model',
    faulty: { [`${ENGINE}.limitMmPerPrompt`]: { image: 2 } },
    at: `${ENGINE}.limitMmPerPrompt`,
    good: { [`${ENGINE}.limitMmPerPrompt`]: { image: 2 }, 'models.gemma.weights': 'google/gemma-3-4b-it' },
  },
];
