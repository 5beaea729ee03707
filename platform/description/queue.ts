import { z } from 'zod';
import { ENVIRONMENT_NAME_MAX, KUBERNETES_NAME_MAX, nameSchema } from './name';

/** Longest name of a queue: its objects in the cluster are `slipway-<environment>-<queue>`. */
const QUEUE_NAME_MAX = KUBERNETES_NAME_MAX - 'slipway-'.length - ENVIRONMENT_NAME_MAX - '-'.length;

export const queueName = nameSchema("a queue's name", QUEUE_NAME_MAX);

/** A queue of Kueue's, for pods that can wait: those of the models that name it, on the node pools that these run on. */
export const queueSchema = z.strictObject({
  strategy: z
    .enum(['BestEffortFIFO', 'StrictFIFO'])
    .optional()
    .describe('Whether a pod that does not fit holds up those behind it (`StrictFIFO`) or lets them pass.'),
  preemption: z
    .enum(['Never', 'LowerPriority'])
    .optional()
    .describe('Whether a pod may send back one of a lower PriorityClass that was let in before it.'),
});

export type QueueDescription = z.infer<typeof queueSchema>;
