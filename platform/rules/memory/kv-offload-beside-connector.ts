import type { Rule } from '../rule';
import { connectorsOf } from './kv-connectors';

/** Two configurations of one thing. */
export const kvOffloadBesideConnector = {
  name: 'kv-offload-beside-connector',
  severity: 'error',
  summary: 'A KV cache that is offloaded by the engine and handed over by a connector at the same time.',
  why:
    'Offloading is a connector itself: with --kv-offloading-size vLLM puts its own in the place of the one that is configured, ' +
    'and of two configurations the last one holds. Prefill then hands nothing to decode, or nothing is offloaded. Several ' +
    'connectors have to stand in one MultiConnector.',
  source: 'https://docs.vllm.ai/en/latest/features/kv_offloading_usage/, vllm-project/vllm vllm/config/vllm.py',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      if (model.engine.kvOffload === undefined) return [];
      const [other] = connectorsOf(model);
      if (other === undefined) return [];
      return [
        {
          path: `models.${model.name}.engine.kvOffload`,
          message: `${other} configures a connector of its own beside kvOffload`,
          allowed: 'one of them; or, in engine.args alone, --kv-transfer-config with a MultiConnector of both',
        },
      ];
    }),
} satisfies Rule;
