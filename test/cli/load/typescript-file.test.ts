import { join } from 'node:path';

import type { Finding } from '../../../platform/finding';
import { acceptEnvironments, findEnvironmentFiles } from '../../../cli/load';
import { REPOSITORY, useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

const GOOD = `
import { definePlatform } from '${join(REPOSITORY, 'platform')}';
export default definePlatform({
  project: 'example-project',
  region: 'europe-west1',
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 } } },
  models: { gemma: { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1 } },
});
`;

function findingsOf(text: string): readonly Finding[] {
  workspace().write({ 'environments/dev.ts': text });
  const { accepted, refused } = acceptEnvironments(findEnvironmentFiles(workspace().root));
  return [...accepted, ...refused].length === 1 ? (refused[0]?.findings ?? []) : [];
}

describe('a TypeScript environment', () => {
  test('is what it exports as its default', () => {
    workspace().write({ 'environments/dev.ts': GOOD });
    const { accepted, refused } = acceptEnvironments(findEnvironmentFiles(workspace().root));

    expect(refused).toEqual([]);
    expect(accepted.map(({ platform }) => [platform.name, platform.project])).toEqual([['dev', 'example-project']]);
  });

  test('with a syntax error is refused where it stands', () => {
    expect(findingsOf('export const a = {\n  b: 1\n  c: 2,\n};\n')).toEqual([
      {
        severity: 'error',
        rule: 'file-has-syntax-error',
        path: '',
        message: expect.stringMatching(/^is not TypeScript: Expected ',', got/) as string,
        fix: expect.any(String) as string,
        location: { line: 3, column: 1 },
      },
    ]);
  });

  test('that imports a file with a syntax error names that file', () => {
    workspace().write({ 'environments/shared/base.ts': 'export const a = ;\n' });
    const [finding] = findingsOf("import { a } from './shared/base';\nexport default { a };\n");

    expect(finding?.rule).toBe('file-has-syntax-error');
    expect(finding?.message).toMatch(/^imports .*shared\/base\.ts:1, which is not TypeScript: /);
  });

  test('that throws is refused with the line and the first line of what it says', () => {
    const [finding, ...others] = findingsOf(
      'const limit: number = 1;\n\nif (limit > 0) {\n  throw new TypeError("too little\\nof it");\n}\nexport default {};\n',
    );

    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'file-throws', message: 'throws TypeError: too little' });
    expect(finding?.location?.line).toBe(4);
  });

  test('that throws no error is refused with what it throws', () => {
    expect(findingsOf("throw 'no';\n")[0]?.message).toBe('throws a string: no');
  });

  test('that imports what is not there is refused at the import', () => {
    const [finding] = findingsOf("// the base\nimport base from './nowhere';\nexport default base;\n");

    expect(finding).toMatchObject({ rule: 'file-throws', location: { line: 2 } });
    expect(finding?.message).toContain("'./nowhere'");
    expect(finding?.fix).toContain('correct the path');
  });

  test.each([
    ['', 'file-exports-nothing', 'exports nothing'],
    ['export {};', 'file-exports-nothing', 'exports nothing'],
    ['export const dev = {};', 'file-exports-nothing', 'has no default export, only dev'],
    ['export default undefined;', 'file-exports-nothing', 'has no default export, only default'],
    ['export default () => ({});', 'file-is-not-a-description', 'exports a function where a description is expected'],
    ['export default [];', 'file-is-not-a-description', 'exports a list where a description is expected'],
    ['export default "dev";', 'file-is-not-a-description', 'exports a string where a description is expected'],
    ['export default null;', 'file-is-not-a-description', 'exports null where a description is expected'],
    [
      'export default (async () => ({}))();',
      'file-is-not-a-description',
      'exports a promise where a description is expected',
    ],
  ])('that says %j is refused', (text, rule, message) => {
    expect(findingsOf(text)).toEqual([
      { severity: 'error', path: '', rule, message, fix: expect.stringContaining('export default') as string },
    ]);
  });
});
