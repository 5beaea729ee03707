import { fields } from '../literal';
import type { Rule } from '../rule';

const VARIABLE = 'VLLM_HTTP_TIMEOUT_KEEP_ALIVE';

/** How long the load balancer keeps an idle connection to a server, which no policy changes. */
const LOAD_BALANCER_SECONDS = 600;

/** Rare, random, and gone when one looks. */
export const keepAliveShorterThanLoadBalancer = {
  name: 'keep-alive-shorter-than-load-balancer',
  severity: 'warning',
  summary: 'A server that closes idle connections before the load balancer does.',
  why:
    'The load balancer reuses connections for ten minutes. A server that closes one earlier answers a request that is on ' +
    'its way there with a reset: a client gets 502 now and then, most of all when there is little load.',
  source:
    'https://cloud.google.com/load-balancing/docs/https#timeouts_and_retries, vllm-project/vllm#18472, llm-d/llm-d#1564',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const given = engine.extraEnv[VARIABLE];
      if (given === undefined || !/^\d+$/.test(given) || Number(given) > LOAD_BALANCER_SECONDS) return [];
      return [
        {
          path: `models.${name}.engine.env.${VARIABLE}`,
          message: `the server closes an idle connection after ${given} s, the load balancer after ${LOAD_BALANCER_SECONDS} s`,
          given,
          allowed: `more than ${LOAD_BALANCER_SECONDS}`,
          fix: fields({ engine: { env: { ...engine.extraEnv, [VARIABLE]: '620' } } }),
        },
      ];
    }),
} satisfies Rule;
