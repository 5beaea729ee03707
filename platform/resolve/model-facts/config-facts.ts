import type { ModelFactsDescription } from '../../description';
import type { UncountedModel } from '../../sizing';
import { attentionLayersOf } from './attention-layers';
import { checkpointDtypeOf, keepsAttention } from './checkpoint-dtype';
import { type ConfigJson, numberOf } from './config-json';

/** What a `config.json` says of a model, and what of it cannot be understood. */
export interface ConfigFacts {
  readonly facts: ModelFactsDescription;
  readonly modelType?: string;
  /** Each with the facts that the environment has to give in its place. */
  readonly problems: readonly { readonly problem: string; readonly insteadGive: readonly FactName[] }[];
  /** Whether a quantised checkpoint has its attention unquantised. */
  readonly plainAttention: boolean;
  /** What only the count of parameters needs. */
  readonly counting: Pick<UncountedModel, 'feedForwardMatrices' | 'tower'>;
}

export type FactName = keyof ModelFactsDescription;

/** Families without a gate in their feed-forward layers. Source: Transformers, their modelling files. */
const WITHOUT_GATE =
  /^(OPT|Falcon(?!H1|3)|RW|GPT2|GPTNeoX|GPTBigCode|GPTJ|Starcoder2|Bloom|MPT|Phi(?!3|4|MoE)|Nemotron)/;

/** Families whose configuration ties the embeddings where the file does not say. Source: Transformers, their configurations. */
const TIED_BY_DEFAULT = /^(Gemma|OPT|Falcon|RW|GPT2|Cohere|Starcoder2|Bloom)/;

/** The facts in a `config.json`. */
export function factsOfConfig(config: ConfigJson): ConfigFacts {
  const { otherLayers, slidingWindow } = attentionLayersOf(config);
  const dtype = checkpointDtypeOf(config);
  const [architecture = ''] = config.architectures ?? [];
  const facts: ModelFactsDescription = defined({
    architectures: config.architectures,
    ...shapeOf(config),
    slidingWindow,
    mla: latentAttentionOf(config),
    maxModelLen: longestContext(config),
    vocabSize: config.vocab_size,
    tiedEmbeddings:
      config.tie_word_embeddings ?? (architecture === '' ? undefined : TIED_BY_DEFAULT.test(architecture)),
    checkpointDtype: 'dtype' in dtype ? dtype.dtype : undefined,
    ...expertsOf(config),
    multimodal: config.vision_config ? true : undefined,
  });
  const tower = towerOf(config);
  return {
    facts,
    ...(config.model_type === undefined ? {} : { modelType: config.model_type }),
    plainAttention: keepsAttention(config),
    counting: {
      feedForwardMatrices: WITHOUT_GATE.test(architecture) ? 2 : 3,
      ...(tower === undefined ? {} : { tower }),
    },
    problems: [
      ...(otherLayers === undefined
        ? []
        : [
            {
              problem: `has layers other than attention (${otherLayers}), whose memory it does not tell`,
              insteadGive: ['parametersTotal', 'kvCacheLayers'] as const,
            },
          ]),
      ...('unknownMethod' in dtype
        ? [
            {
              problem: `is quantized in a way that is not known (${dtype.unknownMethod})`,
              insteadGive: ['checkpointDtype'] as const,
            },
          ]
        : []),
      ...(config.vision_config && tower === undefined
        ? [{ problem: 'has a vision tower whose size it does not tell', insteadGive: ['parametersTotal'] as const }]
        : []),
    ],
  };
}

function shapeOf(config: ConfigJson): ModelFactsDescription {
  const heads = config.num_attention_heads;
  const oneKvHead = config['multi_query'] === true && config['new_decoder_architecture'] !== true;
  const kvHeads = oneKvHead ? 1 : (config.num_key_value_heads ?? heads);
  const perHead = config.hidden_size !== undefined && heads ? Math.floor(config.hidden_size / heads) : undefined;
  const denseInMixture = numberOf(config, 'intermediate_size_mlp');
  return {
    layers: config.num_hidden_layers,
    hiddenSize: config.hidden_size,
    intermediateSize: denseInMixture ?? config.intermediate_size ?? fourfold(config),
    attentionHeads: heads,
    kvHeads,
    headDim: config.head_dim ?? perHead,
  };
}

/** GPT-2 and its kin leave the width of the feed-forward layer at four times the hidden size. */
function fourfold({ hidden_size: hiddenSize }: ConfigJson): number | undefined {
  return hiddenSize === undefined ? undefined : 4 * hiddenSize;
}

function expertsOf(config: ConfigJson): ModelFactsDescription {
  const experts = numberOf(config, 'n_routed_experts', 'num_local_experts', 'num_experts', 'moe_num_experts');
  const layers = config.num_hidden_layers ?? 0;
  if (!experts) return {};
  const moeIntermediateSize =
    numberOf(config, 'moe_intermediate_size') ??
    (numberOf(config, 'intermediate_size_mlp') === undefined ? undefined : (config.intermediate_size ?? undefined));
  const sharedWidth = numberOf(config, 'shared_expert_intermediate_size');
  const width = moeIntermediateSize ?? config.intermediate_size ?? undefined;
  const step = numberOf(config, 'decoder_sparse_step', 'interleave_moe_layer_step', 'moe_layer_freq') ?? 1;
  const dense =
    numberOf(config, 'first_k_dense_replace') ?? (step > 1 ? layers - Math.floor(layers / step) : undefined);
  return {
    experts,
    expertsPerToken: numberOf(config, 'num_experts_per_tok', 'experts_per_token', 'moe_topk'),
    sharedExperts:
      numberOf(config, 'n_shared_experts') ??
      (sharedWidth !== undefined && width ? sharedWidth / width : llama4Shared(config)),
    moeIntermediateSize,
    firstKDenseReplace: dense,
  };
}

/** Llama 4 has one shared expert a layer and no field for it. */
function llama4Shared({ model_type: type }: ConfigJson): number | undefined {
  return type?.startsWith('llama4') === true ? 1 : undefined;
}

function latentAttentionOf(config: ConfigJson): ModelFactsDescription['mla'] {
  const kvLoraRank = numberOf(config, 'kv_lora_rank');
  const [qkRopeHeadDim, qkNopeHeadDim, vHeadDim] = ['qk_rope_head_dim', 'qk_nope_head_dim', 'v_head_dim'].map((name) =>
    numberOf(config, name),
  );
  if (!kvLoraRank || !qkRopeHeadDim || !qkNopeHeadDim || !vHeadDim) return undefined;
  return { kvLoraRank, qLoraRank: numberOf(config, 'q_lora_rank') ?? 0, qkRopeHeadDim, qkNopeHeadDim, vHeadDim };
}

/**
 * What vLLM takes for the longest context: rope scaling multiplies it, save for the kinds that are written with the long
 * context already. Source: vLLM vllm/config/model.py _get_and_verify_max_len.
 */
function longestContext(config: ConfigJson): number | undefined {
  const own = config.max_position_embeddings;
  const scaling = config.rope_scaling;
  const kind = scaling?.['rope_type'] ?? scaling?.['type'];
  const factor = scaling?.['factor'];
  if (own === undefined || typeof factor !== 'number' || config.model_type?.startsWith('gemma3') === true) return own;
  const original = scaling?.['original_max_position_embeddings'];
  if (kind === 'yarn') return Math.floor((typeof original === 'number' ? original : own) * factor);
  return kind === 'linear' || kind === 'dynamic' ? Math.floor(own * factor) : own;
}

function towerOf({ vision_config: vision }: ConfigJson): UncountedModel['tower'] {
  const first = (...names: readonly string[]) => names.map((name) => vision?.[name]).find((v) => typeof v === 'number');
  const [layers, hiddenSize] = [
    first('num_hidden_layers', 'depth', 'layers'),
    first('hidden_size', 'embed_dim', 'width'),
  ];
  const ratio = first('mlp_ratio') ?? 4;
  if (typeof layers !== 'number' || typeof hiddenSize !== 'number' || typeof ratio !== 'number') return undefined;
  const intermediateSize = first('intermediate_size');
  return {
    layers,
    hiddenSize,
    intermediateSize: typeof intermediateSize === 'number' ? intermediateSize : ratio * hiddenSize,
  };
}

/** Without the fields that the file does not have. */
function defined(facts: ModelFactsDescription): ModelFactsDescription {
  return Object.fromEntries(Object.entries<unknown>(facts).filter(([, value]) => value !== undefined));
}
