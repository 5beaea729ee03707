import * as path from 'node:path';

import { loadPlatforms } from '../../cli/load';
import { renderManifest } from '../../infra/render';
import { accept, type Platform } from '../../platform';
import { edge } from '../conformance/environments/edge';
import { everything } from '../conformance/environments/everything';
import { goodDescription } from '../fixtures/description';
import { addressesOf, type Block, synth, synthAll, type TerraformJson } from './terraform';

const PLATFORMS: readonly Platform[] = [
  ...loadPlatforms(path.join(__dirname, '../..')),
  accept('edge', edge).platform,
  accept('everything', everything).platform,
  accept('bootstrap', { ...goodDescription(), state: { bucket: 'my-states', create: {} } }).platform,
  accept('bootstrapped', { ...goodDescription(), state: { bucket: 'my-states', create: { ownState: 'bucket' } } })
    .platform,
];
const NAMED = PLATFORMS.map((platform) => [platform.name, platform] as const);

describe.each(NAMED)('the stacks of %s', (name, platform) => {
  const stacks = synthAll(platform);

  test('are named after the environment, each once', () => {
    const names = platform.stacks.map((stack) => stack.name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((stack) => stack.split('.')[0] !== name)).toEqual([]);
    expect(platform.stacks.filter(({ kind }) => kind === 'main').map((stack) => stack.name)).toEqual([name]);
  });

  test('come after those that they need', () => {
    const before = new Set<string>();
    for (const stack of platform.stacks) {
      expect(stack.dependencies.filter((needed) => !before.has(needed))).toEqual([]);
      before.add(stack.name);
    }
  });

  test('each hold something beside APIs', () => {
    const bare = platform.stacks.filter((_, index) => {
      const addresses = addressesOf(stacks[index]!);
      return addresses.every((address) => address.startsWith('google_project_service.'));
    });

    expect(bare.map((stack) => stack.name)).toEqual([]);
  });

  test('each keep a state of their own', () => {
    const states = stacks.map(({ terraform }) => JSON.stringify(terraform['backend']));

    expect(new Set(states).size).toBe(states.length);
  });

  test("read nothing from one another's state", () => {
    for (const stack of stacks) {
      expect(Object.keys(stack.data ?? {})).not.toContain('terraform_remote_state');
      expect(Object.keys({ ...stack.output }).filter((output) => output.startsWith('cross-stack'))).toEqual([]);
      expect(referencesIn(stack).filter((address) => !held(stack).has(address))).toEqual([]);
    }
  });

  test('own each resource once: no API, grant or name is in two states', () => {
    const owned = stacks.map((stack) => new Set(Object.entries(stack.resource).flatMap(identitiesOf)));
    const shared = owned.flatMap((own, index) =>
      [...own].filter((one) => owned.some((other, at) => at > index && other.has(one))),
    );

    expect(shared).toEqual([]);
  });
});

test('the list for cdktf says what comes before what', () => {
  const platform = PLATFORMS.find(({ name }) => name === 'bootstrap')!;
  const { stacks } = JSON.parse(renderManifest([platform])) as { stacks: Record<string, { dependencies: string[] }> };

  expect(Object.entries(stacks).map(([name, { dependencies }]) => [name, dependencies])).toEqual([
    ['bootstrap', ['bootstrap.bootstrap']],
    ['bootstrap.bootstrap', []],
  ]);
});

test('the APIs of the bucket for states are in its own stack alone', () => {
  const platform = PLATFORMS.find(({ name }) => name === 'bootstrap')!;

  expect(addressesOf(synth(platform, 'bootstrap'))).toContain('google_project_service.api_storage');
  expect(addressesOf(synth(platform))).not.toContain('google_project_service.api_storage');
});

function held({ resource, data = {} }: TerraformJson): Set<string> {
  const names = (blocks: TerraformJson['resource'], prefix: string): string[] =>
    Object.entries(blocks).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${prefix}${type}.${name}`));
  return new Set([...names(resource, ''), ...names(data, 'data.')]);
}

/** Addresses in `${…}` expressions and in `depends_on`. */
function referencesIn({ resource, data, output }: TerraformJson): string[] {
  const text = JSON.stringify({ resource, data, output });
  const expressions = [...text.matchAll(/\$\{((?:data\.)?google_\w+\.[\w-]+)/g)];
  const dependencies = [...text.matchAll(/"depends_on":\[([^\]]*)\]/g)].flatMap(([, list = '']) => [
    ...list.matchAll(/"([^"]+)"/g),
  ]);
  return [...expressions, ...dependencies].map(([, address = '']) => address);
}

/** What makes a resource itself for Google: its type, and what it is called or grants. */
function identitiesOf([type, byName]: [string, Readonly<Record<string, Block>>]): string[] {
  return Object.values(byName).map(({ name, display_name, service, role, member, cluster }) =>
    JSON.stringify({ type, name, display_name, service, role, member, cluster }),
  );
}
