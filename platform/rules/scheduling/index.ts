export { podPriorityAgainstRequestPriority } from './pod-priority-against-request-priority';
export { preemptionPassesDisruptionBudget } from './preemption-passes-disruption-budget';
export { zoneSpreadEnforcedOnScarceNodes } from './zone-spread-enforced-on-scarce-nodes';
