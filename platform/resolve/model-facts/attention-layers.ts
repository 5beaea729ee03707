import { type ConfigJson, numberOf } from './config-json';

/** Which layers see how far back. */
export interface AttentionLayers {
  readonly slidingWindow?: { readonly window: number; readonly slidingLayers: number; readonly fullLayers: number };
  /** Layers without attention, whose state is not a KV cache: what kind they are. */
  readonly otherLayers?: string;
}

/** Fields that only models with state-space or linear-attention layers have. */
const STATE_SPACE =
  /^(mamba_|ssm_|linear_num_|linear_key_|state_size$|hybrid_override_pattern$|layers_block_type$|attn_layer_period$)/;

/** Families whose every layer has the window where `sliding_window` is set. Source: Transformers, their configurations. */
const ALL_LAYERS_SLIDE = ['mistral', 'mixtral', 'phi3', 'starcoder2'];

/** Layers that alternate where the file has no list of them: Gemma 2's in pairs, Llama 4's in fours. */
const DEFAULT_PERIOD: Readonly<Record<string, number>> = { gemma2: 2, llama4: 4, llama4_text: 4 };

/** The layers of a model by what they attend to. */
export function attentionLayersOf(config: ConfigJson): AttentionLayers {
  const layers = config.num_hidden_layers ?? 0;
  const types = config.layer_types ?? undefined;
  const strange = types?.find((type) => !/^(full|sliding|chunked)_attention$|^attention$/.test(type));
  const field = Object.keys(config).find((name) => STATE_SPACE.test(name) && config[name] !== null);
  if (strange !== undefined || field !== undefined) return { otherLayers: strange ?? field };
  const window = config.sliding_window ?? numberOf(config, 'attention_chunk_size');
  if (window === undefined || config.use_sliding_window === false) return {};
  if (window >= (config.max_position_embeddings ?? Infinity)) return {};
  const fullLayers = types === undefined ? fullLayersByFamily(config, layers) : types.filter(isFull).length;
  if (fullLayers >= layers) return {};
  return { slidingWindow: { window, slidingLayers: layers - fullLayers, fullLayers } };
}

function isFull(type: string): boolean {
  return type === 'full_attention' || type === 'attention';
}

/** Where nobody knows the pattern every layer counts as seeing all, which takes the most memory. */
function fullLayersByFamily(config: ConfigJson, layers: number): number {
  const family = config.model_type ?? '';
  const period =
    numberOf(config, 'sliding_window_pattern', '_sliding_window_pattern') ?? DEFAULT_PERIOD[family] ?? undefined;
  if (period !== undefined && period > 0) return Math.floor(layers / period);
  return ALL_LAYERS_SLIDE.includes(family) ? 0 : layers;
}
