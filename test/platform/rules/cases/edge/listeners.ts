import type { Changes, RuleCase } from '../../rule-case';

const GEMMA = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1 };
const TLS = { secret: 'chat-tls' };
const CHAT = { hostname: 'chat.example.com', tls: TLS };
const LAB = { hostname: 'lab.example.com', tls: { certificateManager: 'lab' } };
const listening = (listeners: object, rest: object = {}): Changes => ({ gateway: { listeners, ...rest } });
const TWO: Changes = { 'models.gemma.replicas': 1, 'models.lab': { ...GEMMA, servedModelNames: ['lab'] } };
const routed = (lab: object): Changes => ({
  routes: { chat: { models: { gemma: 1 }, hostnames: ['chat.example.com'] }, lab: { models: { lab: 1 }, ...lab } },
});
const ISSUER = { name: 'letsencrypt' };

/** Several listeners, each with a host name. */
export const listenerCases: readonly RuleCase[] = [
  {
    rule: 'hostname-in-two-listeners',
    faulty: listening({ chat: CHAT, lab: { ...LAB, hostname: 'chat.example.com' } }),
    at: 'gateway.listeners.lab.hostname',
    good: listening({ chat: CHAT, lab: { hostname: 'chat.example.com' } }),
    fix: { 'gateway.listeners.lab.hostname': 'lab.example.com' },
  },
  {
    rule: 'listener-takes-no-route',
    faulty: {
      ...listening({ chat: CHAT, lab: LAB }),
      routes: { chat: { models: { gemma: 1 }, hostnames: ['chat.example.com'] } },
    },
    at: 'gateway.listeners.lab',
    good: { ...listening({ chat: CHAT, lab: LAB }), routes: { chat: { models: { gemma: 1 } } } },
    fix: { 'gateway.listeners': { chat: CHAT } },
  },
  {
    rule: 'route-not-taken-by-listener',
    faulty: {
      ...TWO,
      ...listening({ chat: CHAT, lab: { ...LAB, namespaces: ['team-lab'] } }),
      ...routed({ hostnames: ['lab.example.com'] }),
    },
    at: 'routes.lab',
    good: {
      ...TWO,
      ...listening({ chat: CHAT, lab: { ...LAB, namespaces: ['team-lab'] } }),
      ...routed({ hostnames: ['lab.example.com'] }),
      'models.lab.namespace': 'team-lab',
    },
    also: ['listener-takes-no-route'],
    fix: { 'gateway.listeners.lab.namespaces': ['inference'] },
  },
  {
    rule: 'route-not-taken-by-listener',
    of: 'that it names',
    faulty: {
      ...TWO,
      ...listening({ chat: CHAT, lab: { ...LAB, namespaces: ['team-lab'] } }),
      ...routed({ listeners: ['lab'] }),
    },
    at: 'routes.lab.listeners',
    good: { ...TWO, ...listening({ chat: CHAT, lab: LAB }), ...routed({ listeners: ['lab'] }) },
    fix: { 'models.lab.namespace': 'team-lab' },
  },
  {
    rule: 'route-not-taken-by-listener',
    of: 'that answers to other host names',
    faulty: {
      ...TWO,
      ...listening({ chat: CHAT, lab: LAB }),
      ...routed({ listeners: ['chat', 'lab'], hostnames: ['lab.example.com'] }),
    },
    at: 'routes.lab.listeners',
    good: {
      ...TWO,
      ...listening({ chat: CHAT, lab: LAB }),
      ...routed({ listeners: ['lab'], hostnames: ['lab.example.com'] }),
    },
    fix: { 'routes.lab.listeners': ['lab'] },
  },
  {
    rule: 'route-hostname-outside-gateway',
    of: 'that no listener has',
    faulty: { ...TWO, ...listening({ chat: CHAT, lab: LAB }), ...routed({ hostnames: ['labs.example.com'] }) },
    at: 'routes.lab.hostnames.0',
    good: { ...TWO, ...listening({ chat: CHAT, lab: LAB }), ...routed({ hostnames: ['lab.example.com'] }) },
    also: ['listener-takes-no-route'],
    fix: { 'routes.lab.hostnames': ['lab.example.com'] },
  },
  {
    rule: 'public-gateway-without-tls',
    of: 'by one of its listeners',
    faulty: listening(
      { chat: CHAT, lab: { hostname: 'lab.example.com' } },
      { class: 'gke-l7-regional-external-managed' },
    ),
    at: 'gateway.class',
    good: listening({ chat: CHAT, lab: LAB }, { class: 'gke-l7-regional-external-managed' }),
    also: ['public-gateway-without-protection'],
  },
  {
    rule: 'issuer-without-hostnames',
    faulty: { gateway: { tls: { secret: 'llm-tls', issuer: ISSUER } } },
    at: 'gateway.tls.issuer',
    good: { gateway: { tls: { secret: 'llm-tls', issuer: ISSUER }, hostnames: ['llm.example.com'] } },
    also: ['tls-without-hostnames'],
    paste: 'gateway',
  },
  {
    rule: 'issuer-without-secret',
    faulty: {
      gateway: { tls: { certificateManager: 'llm', issuer: ISSUER }, hostnames: ['llm.example.com'] },
    },
    at: 'gateway.tls.issuer',
    good: listening({ chat: CHAT, lab: LAB }, { tls: { issuer: ISSUER } }),
    fix: { 'gateway.tls.issuer': undefined },
  },
  {
    rule: 'too-many-certificates',
    faulty: listening(secrets(16)),
    at: 'gateway.listeners',
    good: listening(secrets(15)),
    fix: listening(secrets(15)),
  },
  {
    rule: 'plain-listener-beside-redirect',
    faulty: listening({ chat: CHAT, lab: { hostname: 'lab.example.com' } }, { tls: { redirectHttp: true } }),
    at: 'gateway.listeners.lab',
    good: listening({ chat: CHAT, lab: LAB }, { tls: { redirectHttp: true } }),
    fix: { 'gateway.listeners.lab': LAB },
  },
];

function secrets(count: number): object {
  const names = Array.from({ length: count }, (_, index) => `team-${index}`);
  return Object.fromEntries(
    names.map((name) => [name, { hostname: `${name}.example.com`, tls: { secret: `${name}-tls` } }]),
  );
}
