import { servedOf } from '../../resolve';
import { loadBalancerLimit } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

const { default: DEFAULT_SECONDS = 30, source } = loadBalancerLimit('backendTimeout');

/** Long enough for the prompts on which 300 s were not. */
const USUAL_SECONDS = 900;

/** The load balancer's default is for web pages. */
export const backendTimeoutTooShort = {
  name: 'backend-timeout-too-short',
  severity: 'error',
  summary: 'A model that generates text with no more time for an answer than the load balancer gives a web page.',
  why:
    `The load balancer cuts a response that still streams when its backend timeout ends, ${DEFAULT_SECONDS} s unless a policy says ` +
    'otherwise, and the client gets 504 after having read half of it. Most generations of more than a few hundred tokens ' +
    'take longer as soon as others run beside them.',
  source: `${source}, defilantech/LLMKube#734, modelplaneai/modelplane#174`,
  check: (platform) =>
    Object.values(servedOf(platform))
      .filter(({ engine, pool }) => {
        return pool.backendTimeoutSeconds <= DEFAULT_SECONDS && !engine.pooling;
      })
      .map(({ name, pool }) => ({
        path: `models.${name}.requestTimeoutSeconds`,
        message: `answers of ${name} are cut after ${pool.backendTimeoutSeconds} s`,
        given: pool.backendTimeoutSeconds,
        allowed: `more than ${DEFAULT_SECONDS}`,
        fix: fields({ requestTimeoutSeconds: USUAL_SECONDS }),
      })),
} satisfies Rule;
