export { criticalModelQueues } from './critical-model-queues';
export { nodePoolInTwoQueues } from './node-pool-in-two-queues';
export { podPriorityAgainstRequestPriority } from './pod-priority-against-request-priority';
export { preemptionPassesDisruptionBudget } from './preemption-passes-disruption-budget';
export { queueSharesItsNodes } from './queue-shares-its-nodes';
export { queueWithoutModels } from './queue-without-models';
export { zoneSpreadEnforcedOnScarceNodes } from './zone-spread-enforced-on-scarce-nodes';
