import { z } from 'zod';
import { podPrioritySchema } from './pod-priority';
import { topologySpreadSchema } from './topology-spread';

/** How a model's pods start and stop. */
export const lifeSchema = z.strictObject({
  startupBudgetSeconds: z
    .int()
    .min(60)
    .max(86_400)
    .optional()
    .describe('Time from container start to ready before it is restarted.'),
  preStopSeconds: z
    .int()
    .min(0)
    .optional()
    .describe('Time for load balancer and picker to forget the pod before SIGTERM.'),
  shutdownTimeoutSeconds: z
    .int()
    .min(0)
    .optional()
    .describe('`--shutdown-timeout`: time for running requests after SIGTERM.'),
  terminationGracePeriodSeconds: z.int().min(1).optional(),
  rollout: z
    .strictObject({
      maxSurge: z.int().min(0).optional().describe('Pods beyond the replicas while a new version is rolled out.'),
      maxUnavailable: z.int().min(0).optional().describe('Replicas that may be missing meanwhile.'),
    })
    .optional()
    .describe('How a new version replaces the pods.'),
  disruption: z
    .union([z.strictObject({ maxUnavailable: z.int().min(0) }), z.strictObject({ minAvailable: z.int().min(1) })])
    .optional()
    .describe('PodDisruptionBudget: replicas that a drain of nodes may take, or has to leave.'),
  priorityClass: podPrioritySchema.optional(),
  topologySpread: topologySpreadSchema.optional(),
});
