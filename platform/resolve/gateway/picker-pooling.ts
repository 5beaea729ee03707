import { findPlugin, pickerFields } from '../../catalog';
import type { PickerTarget } from '../types/targets';

/**
 * Scorers for servers that answer with vectors, classes or scores: each request is one pass, whose KV cache, where there
 * is one at all, is free again at once, so that neither its share in use nor what it remembers tells servers apart.
 */
export const POOLING_SCORERS = { 'queue-scorer': 1 } as const;

/** Takes bodies as they are: other parsers refuse what they do not know, and none knows `/v1/rerank` or `/v1/score`. */
const PASS_THROUGH = 'passthrough-parser';

/** The parser for such servers; undefined where the release has none that lets every body pass. */
export function tryFindPoolingParser({ generation, version }: PickerTarget): string | undefined {
  const known = findPlugin(generation, version, PASS_THROUGH).status === 'known';
  const named = ['requestHandler', 'parser'].some((field) => pickerFields(generation, version, field).length > 0);
  return known && named ? PASS_THROUGH : undefined;
}
