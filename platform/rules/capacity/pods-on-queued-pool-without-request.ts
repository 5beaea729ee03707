import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Silent: everything applies, and the pods are Pending for good. */
export const podsOnQueuedPoolWithoutRequest = {
  name: 'pods-on-queued-pool-without-request',
  severity: 'error',
  summary: 'Pods on a queued pool that no ProvisioningRequest asks nodes for.',
  why:
    'The cluster autoscaler adds nodes to a queued pool for a ProvisioningRequest only, never for a Pending pod. The pods ' +
    'of a Deployment have none, unless a queue makes it: they stay Pending for ever, and nothing says why.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/provisioningrequest',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models, isSystem }) => {
      const waiting = models.filter(({ queue }) => queue === undefined).map(({ name }) => name);
      if (!pool.queuedProvisioning || (waiting.length === 0 && !isSystem)) return [];
      const who = isSystem ? 'pickers' : waiting.join(', ');
      const flexStart = pool.accelerator === undefined ? {} : { flexStart: true };
      return [
        {
          path: `${path}.queuedProvisioning`,
          message: `nothing makes a ProvisioningRequest for the pods of ${who}, so ${pool.name} stays empty`,
          given: true,
          allowed: 'a queue for each model, or flexStart without queuedProvisioning: nodes come for Pending pods',
          fix: fields({ queuedProvisioning: false, ...flexStart }),
        },
      ];
    }),
} satisfies Rule;
