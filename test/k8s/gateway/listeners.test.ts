import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { findingsOf } from '../../platform/rules/rule-case';
import { at, objectAt } from '../manifests';

const { gemma } = goodDescription().models;
const models = { chat: { ...gemma!, namespace: 'team-chat' }, lab: { ...gemma!, servedModelNames: ['lab'] } };
const listeners = {
  chat: { hostname: 'chat.example.com', tls: { secret: 'chat-tls' } },
  lab: { hostname: '*.lab.example.com' },
};
const gateway = { listeners, tls: { certificateManager: { create: true, authorizationZone: 'example-com' } } } as const;
const routes = {
  chat: { models: { chat: 1 }, hostnames: ['chat.example.com'] },
  lab: { models: { lab: 1 }, listeners: ['lab'] },
};
const platform = platformWith({ gateway, models, routes });
const sectionsOf = (id: string): unknown[] =>
  (at(objectAt(platform, id), 'spec', 'parentRefs') as { sectionName: string }[]).map(({ sectionName }) => sectionName);

describe('several listeners', () => {
  test('have a host name each, a certificate of their own or the one that is made, and the namespaces of their routes', () => {
    const found = at(objectAt(platform, 'Gateway/inference'), 'spec', 'listeners') as Record<string, unknown>[];
    expect(found.map(({ hostname, name, port, protocol }) => [name, hostname, protocol, port])).toEqual([
      ['chat', 'chat.example.com', 'HTTPS', 443],
      ['lab', '*.lab.example.com', 'HTTPS', 443],
    ]);
    expect(found.map(({ tls }) => tls)).toEqual([
      { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'chat-tls' }] },
      { mode: 'Terminate', options: { 'networking.gke.io/cert-manager-certs': 'test-lab-example-com-wildcard' } },
    ]);
    expect(found.map(({ allowedRoutes }) => at(allowedRoutes, 'namespaces', 'from'))).toEqual(['Selector', 'Same']);
  });

  test('take the routes that have their host name, or that name them', () => {
    expect(sectionsOf('HTTPRoute/chat')).toEqual(['chat']);
    expect(sectionsOf('HTTPRoute/lab')).toEqual(['lab']);
    expect(at(objectAt(platform, 'HTTPRoute/lab'), 'spec', 'hostnames')).toEqual(['*.lab.example.com']);
  });

  test('share a certificate for those that have none of their own, and for no others', () => {
    expect(platform.edge.certificate!.domains).toEqual(['*.lab.example.com']);
    expect(platform.gateway.hostnames).toEqual(['chat.example.com', '*.lab.example.com']);
  });

  test('speak no old TLS, even where each has a certificate of its own', () => {
    const own = platformWith({ gateway: { listeners: { chat: listeners.chat } } });
    expect(at(objectAt(own, 'GCPGatewayPolicy/inference'), 'spec', 'default', 'sslPolicy')).toBe('test-inference');
    expect(own.edge.tlsPolicy).toMatchObject({ profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' });
  });

  test('are plain where there is no certificate at all', () => {
    const plain = platformWith({ gateway: { listeners: { lab: listeners.lab } } });
    expect(at(objectAt(plain, 'Gateway/inference'), 'spec', 'listeners', 0)).toMatchObject({
      ...{ name: 'lab', protocol: 'HTTP', port: 80, hostname: '*.lab.example.com' },
    });
  });

  test('take a route without host names or listeners each', () => {
    const open = platformWith({ gateway, routes: { chat: { models: { gemma: 1 } } } });
    const parents = at(objectAt(open, 'HTTPRoute/chat'), 'spec', 'parentRefs') as unknown[];
    expect(parents).toHaveLength(2);
    expect(at(objectAt(open, 'HTTPRoute/chat'), 'spec', 'hostnames')).toEqual([
      'chat.example.com',
      '*.lab.example.com',
    ]);
  });
});

describe('an issuer', () => {
  const hostnames = ['chat.example.com', '*.lab.example.com'];

  test.each([
    [{ name: 'letsencrypt' }, { 'cert-manager.io/cluster-issuer': 'letsencrypt' }],
    [{ name: 'own', kind: 'Issuer' }, { 'cert-manager.io/issuer': 'own' }],
  ] as const)('%j is named where cert-manager looks', (issuer, annotation) => {
    const issued = platformWith({ gateway: { hostnames, tls: { secret: 'llm-tls', issuer } } });
    expect(objectAt(issued, 'Gateway/inference').metadata.annotations).toMatchObject(annotation);
  });

  test('finds every host name at a listener of its own, all with the one Secret', () => {
    const issued = platformWith({
      gateway: { hostnames, tls: { secret: 'llm-tls', issuer: { name: 'letsencrypt' } } },
    });
    const found = at(objectAt(issued, 'Gateway/inference'), 'spec', 'listeners') as Record<string, unknown>[];
    expect(found.map(({ hostname, name }) => [name, hostname])).toEqual([
      ['https-chat-example-com', 'chat.example.com'],
      ['https-lab-example-com-wildcard', '*.lab.example.com'],
    ]);
    expect(new Set(found.map(({ tls }) => at(tls, 'certificateRefs', 0, 'name')))).toEqual(new Set(['llm-tls']));
    expect(at(objectAt(issued, 'HTTPRoute/gemma'), 'spec', 'parentRefs') as unknown[]).toHaveLength(2);
  });
});

test.each([
  ['both host names and listeners', { hostnames: ['a.example.com'], listeners }, 'gateway.hostnames'],
  ['two certificates', { tls: { secret: 'a', certificateManager: 'b' } }, 'gateway.tls'],
  ['no certificate', { tls: { redirectHttp: true } }, 'gateway.tls'],
  [
    'the name of the listener that redirects',
    { listeners: { http: listeners.chat }, tls: { redirectHttp: true } },
    'gateway.listeners.http',
  ],
])('%s are refused', (_, given, path) => {
  const description = { ...goodDescription(), gateway: given };
  expect(findingsOf(description).map((finding) => finding.path)).toEqual([path]);
});
