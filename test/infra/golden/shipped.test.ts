import { join } from 'node:path';

import { loadPlatforms } from '../../../cli/load';
import { type Platform, resolve } from '../../../platform';
import { change } from '../../fixtures/description';
import { resourcesOf } from '../recreation/consequences';
import { SAMPLES } from '../recreation/samples';
import { synthAll } from '../terraform';
import { golden } from './golden';

const SHIPPED = loadPlatforms(join(__dirname, '../../..'));

/** One of the samples, with other values by their paths. */
const sampleOf = (name: string, changes: Readonly<Record<string, unknown>> = {}): Platform => {
  const sample: unknown = SAMPLES[name];
  const description = Object.entries(changes).reduce<unknown>(
    (changing, [path, value]) => change(changing as Parameters<typeof change>[0], path, value),
    sample,
  );
  return resolve(name, description as Parameters<typeof resolve>[1]);
};

test.each(SHIPPED.map((platform) => [platform.name, platform] as const))(
  'the cloud of %s is as it was last looked at',
  (name, platform) => {
    const rendered = synthAll(platform);
    const stacks = Object.fromEntries(platform.stacks.map((stack, index) => [stack.name, rendered[index]]));
    const { actual, expected } = golden(name, stacks);

    expect(Object.keys(stacks)).toContain(name);
    expect(actual).toEqual(expected);
  },
);

describe('the address of a resource', () => {
  test('stays: with another one, what stands there is destroyed', () => {
    const named = [...SHIPPED, sampleOf('standard'), sampleOf('existing'), sampleOf('scarce')];
    const addresses = Object.fromEntries(named.map((platform) => [platform.name, idsOf(platform)]));
    const { actual, expected } = golden('addresses', addresses);

    expect(new Set(Object.values(addresses).flat()).size).toBeGreaterThan(80);
    expect(actual).toEqual(expected);
  });

  const POOL = { machineType: 'g2-standard-24', zones: ['europe-west4-a'], nodes: { min: 0, max: 2 } };

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a further pool', { 'nodePools.more': POOL }, /_more\b/],
    ['a pool of other machines', { 'nodePools.l4.machineType': 'g2-standard-16' }, /^$/],
    ['a further model', { 'models.more': { weights: 'Qwen/Qwen3-8B', nodePool: 'l4' } }, /more/],
    ['other weights', { 'models.gemma.weights': 'Qwen/Qwen3-8B' }, /^$/],
    ['other replicas', { 'models.gemma.replicas': { min: 2, max: 4 } }, /^$/],
    [
      'a further channel',
      { 'observability.notificationChannels.more': { type: 'email', address: 'a@b.com' } },
      /more$/,
    ],
    ['a further exclusion', { 'observability.logs.exclusions.more': { filter: 'severity<INFO' } }, /^$/],
    ['further labels', { 'labels.more': 'yes' }, /^$/],
  ])('is the same beside %s', (_, changes, own) => {
    const before = idsOf(sampleOf('standard'));
    const after = idsOf(sampleOf('standard', changes));

    expect(before.filter((address) => !after.includes(address))).toEqual([]);
    expect(after.filter((address) => !before.includes(address) && !own.test(address))).toEqual([]);
  });

  test('of a pool goes with the pool, and no other does', () => {
    const without = idsOf(sampleOf('existing', { 'nodePools.h100': undefined }));

    expect(idsOf(sampleOf('existing')).filter((address) => !without.includes(address))).toEqual(
      expect.arrayContaining(['main/google_container_node_pool.node-pool_h100']),
    );
    expect(without).toContain('main/google_container_node_pool.node-pool_l4');
  });
});

/** Resources and data by stack and address, sorted. */
function idsOf(platform: Platform): string[] {
  return [...resourcesOf(platform).keys()].sort();
}
