import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';
import { OWNED_FLAGS } from './owned-flag';

/** The engine would listen where nobody asks, or wait for peers that do not exist. */
export const engineFlagOwnedByPlatform = {
  name: 'engine-flag-owned-by-platform',
  severity: 'error',
  summary: 'A flag in engine.args that takes the server away from where the platform expects it.',
  why:
    'Probes, health check, picker, routes and metrics are written for one HTTP server on one port of one pod. A server ' +
    'that listens elsewhere never becomes ready, and one that waits for other nodes never starts.',
  source: 'gateway-api-inference-extension#1475, ai-dynamo/dynamo#1940',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, path } = flag;
      const reason = lookup.canonical === undefined ? undefined : OWNED_FLAGS[lookup.canonical];
      if (reason === undefined || lookup.status !== 'known' || lookup.negated || flag.value === false) return [];
      const message = `${lookup.canonical} is not for an environment to set: ${reason}`;
      return [{ path, message, given: written(flag), fix: instead(flag) }];
    }),
} satisfies Rule;
