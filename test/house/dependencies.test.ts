import * as semver from 'semver';

import { textOf } from './tree';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
  readonly inBundle?: boolean;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe('the dependencies', () => {
  test('hold one single constructs, in the range that cdktn takes as well', () => {
    const copies = Object.entries(packages).filter(([name]) => /(^|\/)node_modules\/constructs$/.test(name));

    expect(copies.map(([name]) => name)).toEqual(['node_modules/constructs']);
    expect(semver.satisfies(copies[0]![1].version, '>=10.6.0 <10.8.0')).toBe(true);
  });

  test('are pinned exactly', () => {
    const pins = { ...manifest.dependencies, ...manifest.devDependencies };

    expect(Object.entries(pins).filter(([, version]) => semver.valid(version) === null)).toEqual([]);
  });

  test('are locked without the address of a registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });

  test('are locked for every platform, so that npm ci works on each', () => {
    const missing = Object.entries(packages)
      .filter(([, { inBundle }]) => inBundle !== true)
      .flatMap(([name, { optionalDependencies }]) =>
        Object.keys(optionalDependencies ?? {}).map((optional) => [name, optional]),
      )
      .filter(
        ([name, optional]) =>
          !(`node_modules/${optional}` in packages || `${name}/node_modules/${optional}` in packages),
      );

    expect(missing).toEqual([]);
  });
});
