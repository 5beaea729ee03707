import type { Changes, RuleCase } from '../../rule-case';

const guardrail = (changes: object): Changes => ({
  'gateway.guardrails': { shield: { pods: { app: 'shield' }, port: 9000, ...changes } },
});
const GOOD = guardrail({});
const ARMOR: Changes = {
  'gateway.modelArmor': {},
  'gateway.allow': { 'model-armor-on-unproven-class': 'a blocked prompt was seen refused' },
};
const guardrails = (count: number): Changes => ({
  'gateway.guardrails': Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`guard-${index}`, { pods: { app: `guard-${index}` }, port: 9000 }]),
  ),
});
const OTHER = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1, servedModelNames: ['other'] };
const AT = 'gateway.guardrails.shield';

/** Guardrails at the gateway. */
export const guardrailCases: readonly RuleCase[] = [
  {
    rule: 'more-guards-than-chain-takes',
    faulty: guardrails(4),
    at: 'gateway.guardrails',
    good: guardrails(3),
    fix: guardrails(3),
  },
  {
    rule: 'more-guards-than-chain-takes',
    of: 'beside Model Armor',
    faulty: { ...ARMOR, ...guardrails(3) },
    at: 'gateway.guardrails',
    good: { ...ARMOR, ...guardrails(2) },
    fix: guardrails(2),
  },
  {
    rule: 'guardrail-fails-open',
    faulty: guardrail({ failOpen: true }),
    at: `${AT}.failOpen`,
    good: GOOD,
    paste: 'gateway',
  },
  {
    rule: 'guardrail-image-not-admitted',
    faulty: { ...GOOD, 'cluster.binaryAuthorization': { mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' } },
    at: 'cluster.binaryAuthorization.admit',
    good: { ...GOOD, 'cluster.binaryAuthorization': { mode: 'DRYRUN_AUDIT_LOG_ONLY' } },
    paste: 'cluster.binaryAuthorization',
  },
  {
    rule: 'guardrail-only-observes',
    faulty: guardrail({ observabilityMode: true }),
    at: `${AT}.observabilityMode`,
    good: GOOD,
    paste: 'gateway',
  },
  {
    rule: 'guardrail-observes-in-full-duplex',
    faulty: {
      ...guardrail({
        observabilityMode: true,
        supportedEvents: ['RequestHeaders', 'RequestBody', 'RequestTrailers'],
        requestBodySendMode: 'FullDuplexStreamed',
      }),
      'gateway.allow': { 'guardrail-only-observes': 'tried out until the new year' },
    },
    at: `${AT}.requestBodySendMode`,
    good: guardrail({ requestBodySendMode: 'FullDuplexStreamed' }),
    paste: 'gateway',
  },
  {
    rule: 'guardrail-body-mode-lacks-events',
    faulty: guardrail({ responseBodySendMode: 'FullDuplexStreamed', supportedEvents: ['RequestBody', 'ResponseBody'] }),
    at: `${AT}.supportedEvents`,
    good: guardrail({
      responseBodySendMode: 'FullDuplexStreamed',
      supportedEvents: ['RequestBody', 'ResponseBody', 'ResponseTrailers'],
    }),
    paste: 'gateway',
  },
  {
    rule: 'guardrail-body-mode-lacks-events',
    of: 'a body that is not sent',
    faulty: guardrail({ responseBodySendMode: 'Streamed' }),
    at: `${AT}.supportedEvents`,
    good: guardrail({ responseBodySendMode: 'Streamed', supportedEvents: ['RequestBody', 'ResponseBody'] }),
    paste: 'gateway',
  },
  {
    rule: 'guardrail-reads-no-prompts',
    faulty: guardrail({ supportedEvents: ['RequestHeaders'] }),
    at: `${AT}.supportedEvents`,
    good: guardrail({ supportedEvents: ['RequestHeaders', 'RequestBody'] }),
    paste: 'gateway',
  },
  {
    rule: 'guardrail-selects-platform-pods',
    faulty: guardrail({ pods: { 'app.kubernetes.io/part-of': 'test' } }),
    at: `${AT}.pods`,
    good: guardrail({ pods: { 'app.kubernetes.io/part-of': 'test', app: 'shield' } }),
    fix: guardrail({ pods: { app: 'shield' } }),
  },
  {
    rule: 'guardrail-selects-platform-pods',
    of: "the endpoint picker's",
    faulty: guardrail({ pods: { 'app.kubernetes.io/name': 'endpoint-picker' } }),
    at: `${AT}.pods`,
    good: guardrail({ pods: { 'app.kubernetes.io/name': 'shield' } }),
    fix: guardrail({ pods: { app: 'shield' } }),
  },
  {
    rule: 'object-names-collide',
    of: 'a guardrail',
    faulty: { ...GOOD, 'models.guardrail-shield': OTHER },
    at: 'models.guardrail-shield',
    good: { ...GOOD, 'models.shield': OTHER },
    fix: { 'models.guardrail-shield': undefined },
  },
];
