import fc from 'fast-check';
import { accept, Refusal, type Platform } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { objectAt } from '../../k8s/manifests';
import { checkConfiguration, type Configuration } from '../provider/configuration';
import { synth } from '../terraform';

const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const confidence = fc.constantFrom('LOW_AND_ABOVE', 'MEDIUM_AND_ABOVE', 'HIGH', 'OFF');

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,14}[a-z0-9])?$/);
const hostname = fc
  .tuple(fc.boolean(), fc.array(label, { minLength: 1, maxLength: 2 }))
  .map(([star, labels]) => `${star ? '*.' : ''}${[...labels, 'example', 'com'].join('.')}`);
const block = fc.oneof(
  fc.tuple(fc.nat(255), fc.integer({ min: 8, max: 32 })).map(([byte, prefix]) => `198.51.${byte}.0/${prefix}`),
  fc.nat(0xffff).map((word) => `2001:db8:${word.toString(16)}::/48`),
);
const member = label.map((name) => `user:${name}@example.com`);

const filters = {
  responsibleAi: option(fc.record({ hateSpeech: option(confidence), dangerous: option(confidence) })),
  promptInjection: option(confidence),
  maliciousUrls: option(fc.boolean()),
};
const template = fc.record({
  ...filters,
  sensitiveData: option(fc.boolean()),
  enforcement: option(fc.constantFrom('INSPECT_AND_BLOCK', 'INSPECT_ONLY')),
});
const templates = {
  template: option(fc.oneof(fc.constant('there'), template)),
  responseTemplate: option(template),
};

const gateway = fc.record({
  class: option(fc.constant('gke-l7-regional-external-managed')),
  hostnames: option(fc.uniqueArray(hostname, { maxLength: 4 })),
  address: option(
    fc.oneof(
      fc.constant('there'),
      fc.record({ create: fc.constant(true), networkTier: option(fc.constantFrom('PREMIUM', 'STANDARD')) }),
    ),
  ),
  dns: option(
    fc.record({
      zone: fc.oneof(
        fc.constant('there'),
        fc.record({ domain: fc.constantFrom('example.com', 'corp.internal'), logQueries: option(fc.boolean()) }),
      ),
    }),
  ),
  tls: option(
    fc.record({
      certificateManager: fc.oneof(
        fc.constant('there'),
        fc.record({ create: fc.constant(true), authorizationZone: option(fc.constant('public')) }),
      ),
    }),
  ),
  securityPolicy: option(
    fc.oneof(
      fc.constant('there'),
      fc.record({
        allowedSources: option(fc.array(block, { minLength: 1, maxLength: 25 })),
        deniedSources: option(fc.array(block, { minLength: 1, maxLength: 12 })),
        rateLimit: option(
          fc.record({
            requests: fc.integer({ min: 1, max: 1_000_000 }),
            per: option(fc.constantFrom('ip', 'forwarded-ip', 'authorization', 'all')),
          }),
        ),
        waf: option(fc.dictionary(fc.constantFrom('cve', 'sqli', 'rfi'), fc.constantFrom('preview', 'enforce', 'off'))),
      }),
    ),
  ),
  iap: option(fc.record({ members: fc.uniqueArray(member, { minLength: 1, maxLength: 3 }) })),
  modelArmor: option(
    fc.record({
      ...templates,
      models: option(fc.record({ gemma: fc.record({ ...templates, template }) })),
      floor: option(fc.record(filters)),
    }),
  ),
});

function tryAccept(given: unknown): Platform | undefined {
  const { gemma, ...models } = goodDescription().models;
  const keyed = { ...models, gemma: { ...gemma, apiKey: { secret: 'key', key: 'key' } } };
  try {
    return accept('test', withoutUndefined({ ...goodDescription(), models: keyed, gateway: given })).platform;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

test('whatever is asked of the edge is refused by name, or is what the provider takes and the manifests name', () => {
  let accepted = 0;
  fc.assert(
    fc.property(gateway, (given) => {
      const platform = tryAccept(given);
      if (platform === undefined) return;
      accepted++;
      for (const { kind } of platform.stacks)
        expect(checkConfiguration(synth(platform, kind) as unknown as Configuration)).toEqual([]);
      expect(objectAt(platform, 'Gateway/inference')['spec']).toBeDefined();
      expect(platform.stacks.some(({ kind }) => kind === 'edge')).toBe(Object.keys(platform.edge).length > 0);
    }),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(0);
});

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
