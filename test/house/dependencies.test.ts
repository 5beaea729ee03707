import * as fs from 'node:fs';
import * as path from 'node:path';

import * as semver from 'semver';

const ROOT = path.join(__dirname, '../..');
const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};
const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe('the dependencies', () => {
  test('hold one single constructs, in the range that cdktn takes as well', () => {
    const copies = Object.entries(lock.packages).filter(([name]) => /(^|\/)node_modules\/constructs$/.test(name));

    expect(copies.map(([name]) => name)).toEqual(['node_modules/constructs']);
    expect(semver.satisfies(copies[0]?.[1].version ?? '', '>=10.6.0 <10.8.0')).toBe(true);
  });

  test('are pinned exactly', () => {
    const pins = { ...manifest.dependencies, ...manifest.devDependencies };

    expect(Object.entries(pins).filter(([, version]) => semver.valid(version) === null)).toEqual([]);
  });

  test('are locked without the address of a registry', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });
});
