import type { RuleCase } from '../../rule-case';

const ARGS = 'models.gemma.engine.args';
const FLAG = '--speculative-config';
const draft = (model: string, others: object = {}) => ({
  [ARGS]: { [FLAG]: { model, method: 'draft_model', num_speculative_tokens: 4, ...others } },
});
const LLAMA = { 'models.gemma.weights': 'meta-llama/Llama-3.1-8B-Instruct', 'models.gemma.engine.maxModelLen': 4096 };

/** A second model that guesses tokens for the first. */
export const speculationCases: readonly RuleCase[] = [
  {
    rule: 'speculative-draft-exceeds-memory',
    faulty: { ...LLAMA, ...draft('meta-llama/Llama-3.1-8B-Instruct') },
    at: `${ARGS}.${FLAG}`,
    good: { ...LLAMA, ...draft('meta-llama/Llama-3.2-1B-Instruct') },
    paste: 'models.gemma',
  },
  {
    rule: 'speculative-draft-of-another-vocabulary',
    faulty: { ...LLAMA, ...draft('Qwen/Qwen3-0.6B') },
    at: `${ARGS}.${FLAG}`,
    good: { ...LLAMA, [ARGS]: { [FLAG]: '{"method":"ngram","num_speculative_tokens":4,"prompt_lookup_max":4}' } },
    paste: 'models.gemma',
  },
];
