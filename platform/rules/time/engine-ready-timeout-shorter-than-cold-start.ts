import { startupProbeBudget } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';

const VARIABLE = 'VLLM_ENGINE_READY_TIMEOUT_S';

/** The probe would have waited. */
export const engineReadyTimeoutShorterThanColdStart = {
  name: 'engine-ready-timeout-shorter-than-cold-start',
  severity: 'error',
  summary: 'A time after which the API server gives up on an engine that is still loading.',
  why:
    "vLLM's API server waits that long for its engine and then ends with TimeoutError, whatever the startup probe allows: " +
    'the container restarts while the weights load, and begins anew.',
  source: 'vllm-project/vllm#35547, vllm-project/vllm#35616, vllm-project/vllm#48031',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, life }) => {
      const given = engine.extraEnv[VARIABLE];
      const { engineStartSeconds } = life.coldStart;
      if (given === undefined || !/^\d+$/.test(given) || Number(given) >= engineStartSeconds) return [];
      const { seconds } = startupProbeBudget({ ...life.coldStart, sum: '', source: [] });
      return [
        {
          path: `models.${name}.engine.env.${VARIABLE}`,
          message: `the API server gives up after ${given} s, and the engine is reckoned to need ${engineStartSeconds} s`,
          given,
          allowed: `${engineStartSeconds} or more`,
          fix: fields({ engine: { env: { ...engine.extraEnv, [VARIABLE]: String(seconds) } } }),
        },
      ];
    }),
} satisfies Rule;
