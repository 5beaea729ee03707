import { tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** vLLM's own default. */
export const shutdownTimeoutAbortsRequests = {
  name: 'shutdown-timeout-aborts-requests',
  severity: 'warning',
  summary: 'A shutdown timeout of nothing.',
  why:
    'With --shutdown-timeout 0 the engine aborts on SIGTERM whatever it is writing: every update, every scale-down and ' +
    'every drained node cuts the answers of all users of a pod.',
  source: 'vllm-project/vllm#34730, llm-d/llm-d#927',
  check: (platform) =>
    Object.values(platform.models)
      .filter(({ life }) => life.shutdownTimeoutSeconds === 0)
      .map((model) => {
        const { name } = model;
        const spot = tryFindPoolOf(platform, model)?.spot === true;
        return {
          path: `models.${name}.life.shutdownTimeoutSeconds`,
          message: `running answers of ${name} are aborted as soon as a pod is told to stop`,
          given: 0,
          allowed: 'as long as an answer may take',
          fix: fields({ life: { shutdownTimeoutSeconds: spot ? 9 : 120 } }),
        };
      }),
} satisfies Rule;
