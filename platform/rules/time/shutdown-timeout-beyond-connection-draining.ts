import { servedOf } from '../../resolve';
import { loadBalancerLimit } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { EXIT_SECONDS } from './drain';
import { MOST_SECONDS } from './upgrade-limit';

const { max = 3600, source } = loadBalancerLimit('connectionDraining');

/** One number is the other's. */
export const shutdownTimeoutBeyondConnectionDraining = {
  name: 'shutdown-timeout-beyond-connection-draining',
  severity: 'error',
  summary: 'A shutdown timeout for which the load balancer cannot keep a connection.',
  why:
    'The load balancer lets go of a server after its draining timeout, which follows the shutdown timeout. The API server ' +
    `refuses a GCPBackendPolicy with more than ${max} s, and with the policy goes the backend timeout: answers end after 30 s.`,
  source,
  check: (platform) =>
    Object.values(servedOf(platform))
      .filter(({ pool }) => pool.drainingTimeoutSeconds > max)
      .map(({ name, life, pool }) => {
        const shutdownTimeoutSeconds = MOST_SECONDS - life.preStopSeconds - EXIT_SECONDS;
        return {
          path: `models.${name}.life.shutdownTimeoutSeconds`,
          message: `the load balancer keeps connections for ${max} s at the most`,
          given: pool.drainingTimeoutSeconds,
          allowed: `${max} at the most`,
          fix: fields({ life: { shutdownTimeoutSeconds, terminationGracePeriodSeconds: MOST_SECONDS } }),
        };
      }),
} satisfies Rule;
