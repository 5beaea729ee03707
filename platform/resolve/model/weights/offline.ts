import type { ModelDescription } from '../../../description';
import type { Weights } from '../../types/weights';

/** Flags and fields that name something else of the Hub: a draft, a tokenizer, a configuration. */
const NAMES_SOMETHING_ELSE = /speculative|tokenizer|hf-?config|hf-?overrides|chat-?template/i;

/**
 * Keeps an engine whose checkpoint is a folder from asking the Hub at all: it starts where the Hub cannot be reached, and as
 * fast on a day when the Hub is slow. Weights that are streamed are left alone: how vLLM takes a `gs://` address for a model
 * when it is offline differs by release.
 *
 * @see https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables#hfhuboffline
 */
export function offlineEnvironment(
  weights: Weights,
  { adapters = {}, engine = {} }: ModelDescription,
): Record<string, string> {
  const isFolder = weights.source !== 'huggingface' && weights.source !== 'gcs-streamer';
  const asked = [...Object.keys(engine), ...Object.keys(engine.args ?? {})];
  const needsHub = Object.keys(adapters).length > 0 || asked.some((name) => NAMES_SOMETHING_ELSE.test(name));
  return isFolder && !needsHub ? { HF_HUB_OFFLINE: '1' } : {};
}
