import { kvCacheDtypeBytes, type Dtype } from './dtypes';
import type { MemoryAccounting } from './memory-accounting';
import type { ModelShape } from './model-shape';
import { kvHeadsPerRank, type Parallelism } from './parallelism';
import type { Reckoning } from './reckoning';
import { figure } from './units';

/** Layers of one kind and what a token takes in each of them on one GPU. */
export interface KvCacheLayers {
  readonly attention: 'full' | 'sliding' | 'latent';
  readonly layers: number;
  readonly bytesPerTokenAndLayer: number;
  /** Tokens that a sliding layer looks back; absent for layers that see all. */
  readonly window?: number;
}

/** How one GPU lays out the KV cache. */
export interface KvCacheLayout extends Reckoning {
  readonly kinds: readonly KvCacheLayers[];
  /** What one token takes in all layers while every layer holds it. */
  readonly bytesPerToken: number;
}

/** What decides the layout. */
export interface KvCacheLayoutInput {
  readonly parallelism?: Parallelism;
  /** vLLM's `--kv-cache-dtype`. @default 'auto' */
  readonly kvCacheDtype?: string;
  /** @default 'auto' */
  readonly dtype?: Dtype;
  /** Part of the layers that this pipeline stage has. @default 1 */
  readonly share?: number;
}

/**
 * The KV cache of one GPU by kind of layer. Ordinary attention: two vectors for each KV head this rank has, one at
 * least. Latent attention: one vector of the latent rank and the rotated part, held whole by every rank. Layers that
 * reuse another layer's cache have none of their own.
 * Source: vLLM vllm/v1/kv_cache_interface.py (FullAttentionSpec, SlidingWindowSpec, MLAAttentionSpec).
 */
export function kvCacheLayout(model: ModelShape, input: KvCacheLayoutInput = {}): KvCacheLayout {
  const kinds = model.kvCache === false ? [] : kindsOf(model, input);
  const bytesPerToken = kinds.reduce((sum, kind) => sum + kind.layers * kind.bytesPerTokenAndLayer, 0);
  const terms = kinds.map(
    (kind) => `${figure(kind.layers)} ${kind.attention} layers x ${kind.bytesPerTokenAndLayer} B`,
  );
  const sum = `${terms.join(' + ') || 'no KV cache'} = ${figure(bytesPerToken, 0)} B a token`;
  return {
    kinds,
    bytesPerToken,
    sum,
    source: ['vLLM vllm/v1/kv_cache_interface.py'],
  };
}

/** Whether layers are given blocks by their own kind, or all as if they saw every token. */
export function isHybrid(layout: KvCacheLayout, accounting: MemoryAccounting): boolean {
  return accounting.hybridKvCacheManager && layout.kinds.length > 1;
}

function kindsOf(model: ModelShape, input: KvCacheLayoutInput): KvCacheLayers[] {
  const share = input.share ?? 1;
  const each = kvCacheDtypeBytes(input.kvCacheDtype, input.dtype);
  const layers = (model.kvCacheLayers ?? model.layers) * share;
  if (model.mla) {
    const bytesPerTokenAndLayer = latentBytes(model.mla.kvLoraRank, model.mla.qkRopeHeadDim, input.kvCacheDtype, each);
    return [{ attention: 'latent', layers, bytesPerTokenAndLayer }];
  }
  const tp = input.parallelism?.tensorParallelSize ?? 1;
  const fullHeads = kvHeadsPerRank(model.globalKvHeads ?? model.kvHeads, tp);
  const full = 2 * fullHeads * (model.globalHeadDim ?? model.headDim) * each;
  if (!model.slidingWindow || model.slidingWindow.slidingLayers === 0) {
    return [{ attention: 'full', layers, bytesPerTokenAndLayer: full }];
  }
  const { window, slidingLayers, fullLayers } = model.slidingWindow;
  const owned = layers / (slidingLayers + fullLayers);
  const sliding = 2 * kvHeadsPerRank(model.kvHeads, tp) * model.headDim * each;
  const slidingKind: KvCacheLayers = {
    attention: 'sliding',
    layers: Math.round(slidingLayers * owned),
    bytesPerTokenAndLayer: sliding,
    window,
  };
  if (fullLayers === 0) return [slidingKind];
  return [
    {
      attention: 'full',
      layers: Math.round(fullLayers * owned),
      bytesPerTokenAndLayer: full,
    },
    slidingKind,
  ];
}

/** FlashMLA's sparse format: 512 fp8 values, four 32-bit scales and the rotated part in 16 bits. */
function latentBytes(kvLoraRank: number, ropeDim: number, kvCacheDtype: string | undefined, each: number): number {
  if (kvCacheDtype === 'fp8_ds_mla') return kvLoraRank + (kvLoraRank / 128) * 4 + ropeDim * 2;
  return (kvLoraRank + ropeDim) * each;
}
