import type { RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const paste = 'models.gemma';
const GPT_OSS = { 'models.gemma.weights': 'openai/gpt-oss-20b' };
const QWEN = { 'models.gemma.weights': 'Qwen/Qwen3-8B' };

/** One that can be told the names of an old engine's metrics. */
const OLD_PICKER = { 'targets.picker': { generation: 'gie', version: '1.3.1' } };

/** Parsers, formats and quantizations against the release and the checkpoint. */
export const weightsCases: readonly RuleCase[] = [
  {
    rule: 'tool-parser-unknown-to-engine',
    faulty: { ...QWEN, [`${ENGINE}.toolCallParser`]: 'hermse' },
    at: `${ENGINE}.toolCallParser`,
    good: {
      ...QWEN,
      [`${ENGINE}.toolCallParser`]: 'hermse',
      [`${ENGINE}.args`]: { '--tool-parser-plugin': '/opt/p.py' },
    },
    paste,
  },
  {
    rule: 'reasoning-parser-unknown-to-engine',
    of: 'a parser that comes later',
    faulty: { ...GPT_OSS, [`${ENGINE}.reasoningParser`]: 'openai_gptoss', 'targets.vllm': '0.10.1' },
    at: `${ENGINE}.reasoningParser`,
    good: { ...GPT_OSS, [`${ENGINE}.reasoningParser`]: 'openai_gptoss', 'targets.vllm': '0.10.2' },
    paste,
  },
  {
    rule: 'tool-parser-of-another-model',
    faulty: { ...QWEN, [`${ENGINE}.toolCallParser`]: 'llama3_json' },
    at: `${ENGINE}.toolCallParser`,
    good: { ...QWEN, [`${ENGINE}.toolCallParser`]: 'hermes' },
    paste,
  },
  {
    rule: 'reasoning-parser-of-another-model',
    of: 'a model that reasons in another way',
    faulty: { ...QWEN, [`${ENGINE}.reasoningParser`]: 'openai_gptoss' },
    at: `${ENGINE}.reasoningParser`,
    good: { ...QWEN, [`${ENGINE}.reasoningParser`]: 'deepseek_r1' },
    paste,
  },
  {
    rule: 'reasoning-parser-of-another-model',
    of: 'a model that does not reason',
    faulty: { [`${ENGINE}.reasoningParser`]: 'deepseek_r1' },
    at: `${ENGINE}.reasoningParser`,
    good: {},
    fix: { [`${ENGINE}.reasoningParser`]: undefined },
  },
  {
    rule: 'tool-choice-half-set',
    of: 'without a parser',
    faulty: { [`${ENGINE}.args`]: { '--enable-auto-tool-choice': true } },
    at: `${ENGINE}.args.--enable-auto-tool-choice`,
    good: QWEN,
    paste,
  },
  {
    rule: 'tool-choice-half-set',
    of: 'turned off beside a parser',
    faulty: { ...QWEN, [`${ENGINE}.args`]: { '--no-enable-auto-tool-choice': true } },
    at: `${ENGINE}.args.--no-enable-auto-tool-choice`,
    good: QWEN,
    paste,
  },
  {
    rule: 'load-format-unknown-to-engine',
    of: 'one that went into a plugin',
    faulty: { [`${ENGINE}.loadFormat`]: 'bitsandbytes' },
    at: `${ENGINE}.loadFormat`,
    good: { [`${ENGINE}.loadFormat`]: 'bitsandbytes', 'targets.vllm': '0.27.1' },
    paste,
  },
  {
    rule: 'load-format-unsuited-to-weights',
    of: 'random weights',
    faulty: { [`${ENGINE}.loadFormat`]: 'dummy' },
    at: `${ENGINE}.loadFormat`,
    good: { [`${ENGINE}.loadFormat`]: 'runai_streamer' },
    paste,
  },
  {
    rule: 'load-format-unsuited-to-weights',
    of: "Mistral's files",
    faulty: { [`${ENGINE}.loadFormat`]: 'mistral' },
    at: `${ENGINE}.loadFormat`,
    good: { 'models.gemma.weights': 'mistralai/Mistral-7B-Instruct-v0.3', [`${ENGINE}.loadFormat`]: 'mistral' },
    paste,
  },
  {
    rule: 'quantization-unknown-to-engine',
    faulty: { [`${ENGINE}.quantization`]: 'fp9' },
    at: `${ENGINE}.quantization`,
    good: { [`${ENGINE}.quantization`]: 'fp8' },
    paste,
  },
  {
    rule: 'quantization-differs-from-checkpoint',
    of: 'prepared weights that are not there',
    faulty: { [`${ENGINE}.quantization`]: 'awq' },
    at: `${ENGINE}.quantization`,
    good: { 'models.gemma.weights': 'Qwen/Qwen3-8B-AWQ', [`${ENGINE}.quantization`]: 'awq_marlin' },
    paste,
  },
  {
    rule: 'quantization-differs-from-checkpoint',
    of: 'another one than the checkpoint has',
    faulty: { 'models.gemma.weights': 'Qwen/Qwen3-8B-AWQ', [`${ENGINE}.quantization`]: 'fp8' },
    at: `${ENGINE}.quantization`,
    good: { 'models.gemma.weights': 'Qwen/Qwen3-8B-AWQ' },
    paste,
  },
  {
    rule: 'architecture-unknown-to-engine',
    faulty: { 'models.gemma.weights': 'google/gemma-4-E2B-it', 'targets.vllm': '0.18.1' },
    at: `${ENGINE}.version`,
    good: { 'models.gemma.weights': 'google/gemma-4-E2B-it', 'targets.vllm': '0.19.0' },
    paste,
  },
  {
    rule: 'engine-older-than-model',
    faulty: { ...OLD_PICKER, 'models.gemma.weights': 'Qwen/Qwen3-0.6B', 'targets.vllm': '0.8.4' },
    at: `${ENGINE}.version`,
    good: { ...OLD_PICKER, ...QWEN, 'targets.vllm': '0.8.4' },
    paste,
  },
];
