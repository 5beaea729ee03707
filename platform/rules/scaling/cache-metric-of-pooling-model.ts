import type { Rule } from '../rule';
import { scaledModels, scaleOn, SURE_METRIC } from './scaled-model';

/** What says how full the KV cache is, or what is found in it. */
const OF_CACHE = /kv_cache|prefix_cache|cache_usage/;

/** Empty as soon as the pass is over. */
export const cacheMetricOfPoolingModel = {
  name: 'cache-metric-of-pooling-model',
  severity: 'error',
  summary: 'A model that answers with vectors, classes or scores, scaled by how full its KV cache is.',
  why:
    'A pooling model makes one pass over each request: an encoder keeps no KV cache at all, and any other frees it at once. The ' +
    'metric stays near zero under whatever load, and no pod is ever added.',
  source: 'https://docs.vllm.ai/en/latest/models/pooling_models/',
  check: (platform) =>
    scaledModels(platform).flatMap(({ model, scaling: { metric }, path }) => {
      if (!model.engine.pooling || !OF_CACHE.test(metric)) return [];
      const message = `${model.name} keeps nothing in its KV cache that ${metric} could tell`;
      return [{ path: path.metric, message, given: metric, fix: scaleOn(SURE_METRIC) }];
    }),
} satisfies Rule;
