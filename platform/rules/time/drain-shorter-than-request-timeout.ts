import { servedOf, tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { MOST_SECONDS } from './upgrade-limit';

/** Two figures that somebody chose, and that contradict each other. */
export const drainShorterThanRequestTimeout = {
  name: 'drain-shorter-than-request-timeout',
  severity: 'warning',
  summary: 'Requests may take longer than a pod that stops gives those which run.',
  why:
    'What is still written when the shutdown timeout ends is aborted. Where the description allows answers of an hour and ' +
    'a drain of minutes, each update and each scale-down cuts the longest answers, which cost most to begin anew.',
  source: 'vllm-project/vllm#34730, https://github.com/llm-d/llm-d/issues/927',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((model) => {
      const { name, life, pool } = model;
      const isGiven = (path: string): boolean => platform.origins[`models.${name}.${path}`]?.kind === 'given';
      const timeout = pool.backendTimeoutSeconds;
      const drain = life.shutdownTimeoutSeconds ?? 0;
      const both = isGiven('life.shutdownTimeoutSeconds') && isGiven('pool.backendTimeoutSeconds');
      const most = MOST_SECONDS - life.preStopSeconds - 10;
      const spot = tryFindPoolOf(platform, model)?.spot === true;
      if (!both || spot || drain === 0 || drain >= Math.min(timeout, most)) return [];
      const shutdownTimeoutSeconds = Math.min(timeout, most);
      const terminationGracePeriodSeconds = life.preStopSeconds + shutdownTimeoutSeconds + 10;
      const grace = isGiven('life.terminationGracePeriodSeconds') ? { terminationGracePeriodSeconds } : {};
      return [
        {
          path: `models.${name}.life.shutdownTimeoutSeconds`,
          message: `an answer may take ${timeout} s, and a pod that stops aborts it after ${drain} s`,
          given: drain,
          allowed: `${shutdownTimeoutSeconds}, or a shorter requestTimeoutSeconds`,
          fix: fields({ life: { shutdownTimeoutSeconds, ...grace } }),
        },
      ];
    }),
} satisfies Rule;
