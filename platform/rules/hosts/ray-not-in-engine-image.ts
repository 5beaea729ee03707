import { isVllmAtLeast } from '../../catalog';
import { imageName } from '../engine/image-reference';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** First release whose own image has no Ray (vllm-project/vllm#36170). */
const WITHOUT_RAY = '0.18.0';

/** There is no `ray` in it to run. */
export const rayNotInEngineImage = {
  name: 'ray-not-in-engine-image',
  severity: 'error',
  summary: "Hosts that find each other through Ray, with vLLM's own image, which has it no longer.",
  why:
    `vLLM does not depend on Ray since ${WITHOUT_RAY}, and its image does not bring it: every container of the group ends with ` +
    '"ray: command not found".',
  source: 'vllm-project/vllm#36170, gpustack/gpustack#5430, ai-dynamo/dynamo#8515',
  check: (platform) =>
    groups(platform).flatMap(({ model: { engine }, hosts, path }) => {
      if (hosts.distributedExecutorBackend !== 'ray' || !isVllmAtLeast(engine.version, WITHOUT_RAY)) return [];
      if (imageName(engine.image) !== 'vllm-openai') return [];
      return [
        {
          path: `${path}.hosts.distributedExecutorBackend`,
          message: `${engine.image} has no Ray: vLLM brings it up to 0.17`,
          given: hosts.distributedExecutorBackend,
          allowed: "mp, which needs nothing but vLLM; or engine.image with Ray added to vLLM's own",
          fix: fields({ hosts: { distributedExecutorBackend: 'mp' } }),
        },
      ];
    }),
} satisfies Rule;
