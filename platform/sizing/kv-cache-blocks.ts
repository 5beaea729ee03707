import type { KvCacheLayers, KvCacheLayout } from './kv-cache-layout';

/** Tokens of a block of the KV cache on CUDA. Source: vLLM vllm/config/cache.py DEFAULT_BLOCK_SIZE. */
export const BLOCK_SIZE = 16;

/** A memory budget divided into blocks. */
export interface KvCacheBlocks {
  readonly blocks: number;
  /** Groups of layers, each with a block table of its own. */
  readonly groups: number;
  /** Tokens of a block in the group that holds fewest. */
  readonly blockSize: number;
  /** Blocks that one sequence of this many tokens takes. */
  blocksOf(tokens: number): number;
}

/** Every layer holds every token: one group. A model without a cache has no blocks. */
export function uniformBlocks(layout: KvCacheLayout, bytes: number): KvCacheBlocks {
  if (layout.bytesPerToken === 0) return { blocks: 0, groups: 1, blockSize: BLOCK_SIZE, blocksOf: () => 0 };
  const blocks = Math.floor(bytes / (layout.bytesPerToken * BLOCK_SIZE));
  return {
    blocks,
    groups: 1,
    blockSize: BLOCK_SIZE,
    blocksOf: (tokens) => Math.ceil(tokens / BLOCK_SIZE),
  };
}

/**
 * Layers of several kinds share one pool. A page has the size of the kind that takes most; kinds that take less hold
 * more tokens in it. Layers are put into groups as large as the smallest kind (or the largest, where they are nearly
 * even), the last group of a kind filled up with nothing; a block of every group is one page in each of its layers.
 * Source: vLLM vllm/v1/core/kv_cache_utils.py _get_kv_cache_groups_uniform_page_size, get_kv_cache_config_from_groups.
 * @param chunkTokens tokens of a chunk: a sliding layer holds its window and the chunk that is being added
 */
export function hybridBlocks(layout: KvCacheLayout, bytes: number, chunkTokens: number): KvCacheBlocks {
  const widest = Math.max(...layout.kinds.map((kind) => kind.bytesPerTokenAndLayer));
  const counts = layout.kinds.map((kind) => Math.max(1, kind.layers));
  const fewest = Math.min(...counts);
  const most = Math.max(...counts);
  const groupSize = most < NEARLY_EVEN * fewest ? most : fewest;
  const kinds = layout.kinds.map((kind) => ({
    groups: Math.ceil(kind.layers / groupSize),
    blockSize: (BLOCK_SIZE * widest) / kind.bytesPerTokenAndLayer,
    held: (tokens: number) => heldTokens(kind, tokens, chunkTokens),
    extra: kind.window === undefined ? 0 : 1,
  }));
  return {
    blocks: Math.floor(bytes / (widest * BLOCK_SIZE * groupSize)),
    groups: kinds.reduce((sum, kind) => sum + kind.groups, 0),
    blockSize: Math.min(...kinds.map((kind) => kind.blockSize)),
    blocksOf: (tokens) =>
      kinds.reduce((sum, kind) => sum + kind.groups * (Math.ceil(kind.held(tokens) / kind.blockSize) + kind.extra), 0),
  };
}

/** Up to this ratio the larger kind decides the size of a group. */
const NEARLY_EVEN = 1.25;

function heldTokens(kind: KvCacheLayers, tokens: number, chunkTokens: number): number {
  return kind.window === undefined ? tokens : Math.min(tokens, kind.window - 1 + chunkTokens);
}
