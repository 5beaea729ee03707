export { guardrailBodyModeLacksEvents } from './guardrail-body-mode-lacks-events';
export { guardrailFailsOpen } from './guardrail-fails-open';
export { guardrailImageNotAdmitted } from './guardrail-image-not-admitted';
export { guardrailObservesInFullDuplex } from './guardrail-observes-in-full-duplex';
export { guardrailOnlyObserves } from './guardrail-only-observes';
export { guardrailReadsNoPrompts } from './guardrail-reads-no-prompts';
export { guardrailSelectsPlatformPods } from './guardrail-selects-platform-pods';
export { moreGuardsThanChainTakes } from './more-guards-than-chain-takes';
