import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** The picker and the proxy know one port a pod. */
export const prefillWithDataParallelEngines = {
  name: 'prefill-with-data-parallel-engines',
  severity: 'error',
  summary: 'Prefill or decode servers with several data parallel engines in a pod.',
  why:
    'Each engine keeps a KV cache of its own behind the one port of its pod. The routing proxy names a pod, not an engine, so ' +
    'the engine that is asked for the KV cache may be another than the one that read the prompt.',
  source: 'https://github.com/llm-d/llm-d-router/tree/v0.10.0/pkg/sidecar',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode, path }) => {
      const { dataParallelSize } = decode.engine;
      if (dataParallelSize === 1) return [];
      return [
        {
          path: `${path}.engine.dataParallelSize`,
          message: `prompts of ${decode.name} are read apart, and a pod of it holds ${dataParallelSize} engines`,
          given: dataParallelSize,
          allowed: '1, and more replicas instead',
          fix: fields({ engine: { dataParallelSize: 1 } }),
        },
      ];
    }),
} satisfies Rule;
