import { tryFindAccelerator } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { capabilityOf } from './quantization-support';
import { replicas } from './replica';

/** First compute capability with fp8 arithmetic. */
const FP8_CAPABILITY = 8.9;

/** Whether it starts depends on the attention backend that is picked. */
export const kvCacheFp8OnOlderGpu = {
  name: 'kv-cache-fp8-on-older-gpu',
  severity: 'warning',
  summary: 'A KV cache in fp8 on a GPU without fp8 arithmetic.',
  why:
    'With some attention backends the engine ends on an A100: "type fp8e4nv not supported in this architecture"; with ' +
    'others the cache is widened on every read.',
  source: 'vllm-project/vllm#26431',
  unconfirmed: 'which attention backend vLLM picks for this model on such a GPU',
  check: (platform) =>
    replicas(platform).flatMap(({ model, pool }) => {
      const { kvCacheDtype } = model.engine;
      const accelerator = tryFindAccelerator(pool.accelerator?.name ?? '');
      const capability = accelerator && capabilityOf(accelerator);
      if (capability === undefined || capability >= FP8_CAPABILITY) return [];
      if (kvCacheDtype !== 'fp8' && kvCacheDtype !== 'fp8_e4m3') return [];
      return [
        {
          path: `models.${model.name}.engine.kvCacheDtype`,
          message: `${accelerator?.displayName} has compute capability ${accelerator?.computeCapability}, and fp8 arithmetic begins at 8.9`,
          given: kvCacheDtype,
          allowed: 'auto, fp8_e5m2',
          fix: fields({ engine: { kvCacheDtype: 'auto' } }),
        },
      ];
    }),
} satisfies Rule;
