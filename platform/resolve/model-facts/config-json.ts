import { z } from 'zod';

const count = z.number().int().min(0);

/** The fields of a `config.json` that decide memory and context, by the names that Transformers has for them. */
const configSchema = z.looseObject({
  architectures: z.array(z.string()).optional(),
  model_type: z.string().optional(),
  torch_dtype: z.string().nullish(),
  dtype: z.string().nullish(),
  num_hidden_layers: count.optional(),
  hidden_size: count.optional(),
  intermediate_size: count.nullish(),
  num_attention_heads: count.optional(),
  num_key_value_heads: count.nullish(),
  head_dim: count.nullish(),
  vocab_size: count.optional(),
  max_position_embeddings: count.optional(),
  tie_word_embeddings: z.boolean().optional(),
  rope_scaling: z.looseObject({}).nullish(),
  sliding_window: count.nullish(),
  use_sliding_window: z.boolean().optional(),
  layer_types: z.array(z.string()).nullish(),
  quantization_config: z.looseObject({}).nullish(),
  vision_config: z.looseObject({}).nullish(),
});

/** A `config.json` with a multimodal model's text part brought to the top. */
export type ConfigJson = z.infer<typeof configSchema>;

/** What was read, or what is wrong with it: the field and what was expected there. */
export type ReadConfig = { readonly config: ConfigJson } | { readonly problem: string };

/** Older families' names of the fields that all others share. */
const ALIASES: Readonly<Record<string, string>> = {
  n_layer: 'num_hidden_layers',
  n_layers: 'num_hidden_layers',
  num_layers: 'num_hidden_layers',
  n_embd: 'hidden_size',
  d_model: 'hidden_size',
  n_head: 'num_attention_heads',
  n_heads: 'num_attention_heads',
  num_kv_heads: 'num_key_value_heads',
  ffn_dim: 'intermediate_size',
  n_inner: 'intermediate_size',
  n_positions: 'max_position_embeddings',
  seq_length: 'max_position_embeddings',
  max_seq_len: 'max_position_embeddings',
};

/** Parts that hold the language model of a multimodal one. */
const TEXT_PARTS = ['text_config', 'llm_config', 'language_config', 'thinker_config'];

/** Reads a `config.json` of any family. */
export function readConfigJson(content: unknown): ReadConfig {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { problem: 'holds no object, as the config.json of a model does' };
  }
  const parsed = configSchema.safeParse(withCommonNames(withTextPart(content as Record<string, unknown>)));
  if (parsed.success) return { config: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not understood'}` };
}

/** A number of a `config.json` by whichever of the names it has. */
export function numberOf(config: ConfigJson, ...names: readonly string[]): number | undefined {
  const found = names.map((name) => config[name]).find((value) => typeof value === 'number');
  return typeof found === 'number' ? found : undefined;
}

function withTextPart(content: Record<string, unknown>): Record<string, unknown> {
  const part = TEXT_PARTS.map((name) => content[name]).find((value) => typeof value === 'object' && value !== null);
  if (part === undefined) return content;
  const text = part as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(content).filter(([name]) => !TEXT_PARTS.includes(name)));
  return withTextPart({ ...own, ...text, architectures: own['architectures'] ?? text['architectures'] });
}

function withCommonNames(content: Record<string, unknown>): Record<string, unknown> {
  const named = Object.entries(ALIASES).flatMap(([old, name]): (readonly [string, unknown])[] =>
    content[name] === undefined && content[old] !== undefined ? [[name, content[old]]] : [],
  );
  return { ...content, ...Object.fromEntries(named) };
}
