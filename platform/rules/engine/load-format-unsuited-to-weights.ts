import type { Model } from '../../resolve';
import { fields } from '../literal';
import { own } from '../own';
import type { Rule } from '../rule';

type Reason = (model: Model) => string | undefined;

/** Why a format cannot read what the source holds; the formats that are not here read any checkpoint with safetensors. */
const UNSUITED: Readonly<Record<string, Reason>> = {
  dummy: () => 'fills the model with random weights: it answers, and what it says is noise',
  sharded_state: () =>
    'reads a checkpoint that was saved for this tensor-parallel size, and a repository on the Hub is none',
  runai_streamer_sharded: () =>
    'reads a checkpoint that was saved for this tensor-parallel size, and a repository on the Hub is none',
  tensorizer: () => 'reads a checkpoint that was serialised with Tensorizer, and a repository on the Hub is none',
  ipc_cache: () => 'reads weights that another process of the same node holds, and there is none',
  modelexpress: () => 'reads from a ModelExpress server, and there is none',
  mistral: ({ id, facts }) =>
    id.startsWith('mistralai/') || facts.confidence === 'described'
      ? undefined
      : "reads Mistral's own consolidated files, which this repository does not have",
  gguf: () => 'reads one GGUF file, which this repository does not have',
  pt: pickled,
  npcache: pickled,
  bitsandbytes: ({ engine }) =>
    engine.quantization === undefined || engine.quantization === 'bitsandbytes'
      ? undefined
      : `does not go with quantization ${engine.quantization}`,
};

/** It ends at load time, or serves noise. */
export const loadFormatUnsuitedToWeights = {
  name: 'load-format-unsuited-to-weights',
  severity: 'error',
  summary: 'A load format that cannot read the weights as they are stored.',
  why:
    'The engine ends when it looks for files that are not there, after the download; and with dummy it becomes Ready and ' +
    'serves random weights, which no probe can see.',
  source: 'https://docs.vllm.ai/en/latest/api/vllm/config/load/',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { loadFormat } = model.engine;
      const reason = unsuited(model);
      if (reason === undefined) return [];
      return [
        {
          path: `models.${model.name}.engine.loadFormat`,
          message: `${loadFormat} ${reason}`,
          given: loadFormat,
          allowed: streamed(model) ? STREAMERS.join(', ') : 'auto, safetensors, runai_streamer, fastsafetensors',
          fix: fields({ engine: { loadFormat: streamed(model) ? 'runai_streamer' : 'auto' } }),
        },
      ];
    }),
} satisfies Rule;

/** Formats that read a `gs://` address; the second a checkpoint that was saved for the tensor-parallel size. */
const STREAMERS = ['runai_streamer', 'runai_streamer_sharded'];

function unsuited(model: Model): string | undefined {
  const { loadFormat } = model.engine;
  if (!streamed(model)) return own(UNSUITED, loadFormat)?.(model);
  return loadFormat === undefined || STREAMERS.includes(loadFormat) ? undefined : 'reads no gs:// address';
}

function streamed({ weights }: Model): boolean {
  return weights.source === 'gcs-streamer';
}

/** Every model of the catalogue but the oldest is stored as safetensors only. */
function pickled({ facts }: Model): string | undefined {
  if (facts.confidence === 'described' || ['opt', 'falcon', 'bge'].includes(facts.family)) return undefined;
  return 'reads pickled .bin files, and this repository holds safetensors';
}
