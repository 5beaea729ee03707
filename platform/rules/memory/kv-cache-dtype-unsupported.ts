import { type Accelerator, type ModelRow, tryFindAccelerator } from '../../catalog';
import { fields } from '../literal';
import { own } from '../own';
import type { Rule } from '../rule';
import { capabilityOf } from './quantization-support';
import { replicas } from './replica';

type Reason = (row: ModelRow, accelerator: Accelerator) => string | undefined;

/** Only the kernels of SM100 read it: neither Hopper nor the Blackwell of workstations does. */
const blackwell: Reason = (_, accelerator) =>
  Math.floor(capabilityOf(accelerator) ?? 10) === 10
    ? undefined
    : `needs a B200, GB200 or GB300, and this is ${accelerator.displayName}`;
const latent: Reason = (row) => (row.mla ? undefined : `is for latent attention, which ${row.id} does not have`);

/** Why a KV cache dtype does not go with a model or an accelerator. */
const REASONS: Readonly<Record<string, Reason>> = {
  nvfp4: blackwell,
  nvfp4_4over6: blackwell,
  nvfp4_ds_mla: (row, accelerator) => latent(row, accelerator) ?? blackwell(row, accelerator),
  fp8_ds_mla: latent,
  fp8_inc: () => 'is for Intel Gaudi',
  fp8_e5m2: (row) => (row.checkpointDtype === 'fp8' ? 'does not go with a checkpoint in fp8' : undefined),
};

/** The engine finds no attention backend for it. */
export const kvCacheDtypeUnsupported = {
  name: 'kv-cache-dtype-unsupported',
  severity: 'error',
  summary: 'A KV cache dtype that does not go with the model, its checkpoint or its accelerator.',
  why:
    'vLLM looks for an attention backend that can read such a cache on this device and for this model, finds none, and ' +
    'ends: "No valid attention backend found". fp8_e5m2 is refused for checkpoints in fp8.',
  source:
    'vllm-project/vllm#40177, vllm-project/vllm#49011, vllm-project/vllm#8409, https://docs.vllm.ai/en/latest/features/quantization/quantized_kvcache/',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row, pool }) => {
      const { kvCacheDtype } = model.engine;
      const accelerator = tryFindAccelerator(pool.accelerator?.name ?? '');
      if (kvCacheDtype === undefined || accelerator === undefined) return [];
      const reason = own(REASONS, kvCacheDtype)?.(row, accelerator);
      if (reason === undefined) return [];
      return [
        {
          path: `models.${model.name}.engine.kvCacheDtype`,
          message: `${kvCacheDtype} ${reason}`,
          given: kvCacheDtype,
          allowed: 'auto, fp8',
          fix: fields({ engine: { kvCacheDtype: 'auto' } }),
        },
      ];
    }),
} satisfies Rule;
