import { findMetric, findPickerFlag, PICKER_ENGINES } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

const METRIC = PICKER_ENGINES.vllm.kvCacheUsage;

/** Each of them is good; together they do not speak of the KV cache. */
export const pickerReadsMetricThatEngineLacks = {
  name: 'picker-reads-metric-that-engine-lacks',
  severity: 'warning',
  summary: 'A picker that looks for the KV cache under a name which came after the pinned engine.',
  why:
    'The picker scores servers by the share of their KV cache in use, and by it tells whether the pool is saturated. Under ' +
    'its present name vLLM exposes it since 0.9.2. Before that every server looks empty: requests go to full ones, and ' +
    'nothing is ever shed. Pickers up to 1.3.1 of the Inference Extension can be told the old name, and are.',
  source: 'kubernetes-sigs/gateway-api-inference-extension#1905, llm-d/llm-d#509, llm-d/llm-d-inference-sim#304',
  check: ({ models, targets: { picker } }) => {
    const { generation, version } = picker;
    if (!findPickerFlag(generation, version, 'kv-cache-usage-percentage-metric').fatal) return [];
    return Object.values(models).flatMap(({ name, engine }) => {
      const { status, since } = findMetric(engine.version, METRIC);
      if (status === 'exposed') return [];
      return [
        {
          path: `models.${name}.engine.version`,
          message: `the ${generation} picker ${version} reads ${METRIC}, which vLLM exposes since ${since}, and ${name} runs ${engine.version}`,
          given: engine.version,
          allowed: `${since} or later`,
          fix: fields({ engine: { version: since } }),
        },
      ];
    });
  },
} satisfies Rule;
