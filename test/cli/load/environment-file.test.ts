import { findEnvironmentFiles, selectEnvironmentFiles } from '../../../cli/load';
import { useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

describe('the environments of a repository', () => {
  test('are its TypeScript and YAML files, by name', () => {
    workspace().write({
      'environments/b.yml': '',
      'environments/a.ts': '',
      'environments/a-1.yaml': '',
      'environments/types.d.ts': '',
      'environments/a.test.ts': '',
      'environments/.hidden.yaml': '',
      'environments/README.md': '',
      'environments/shared/base.ts': '',
    });

    expect(findEnvironmentFiles(workspace().root).map(({ name, format, path }) => ({ name, format, path }))).toEqual([
      { name: 'a', format: 'typescript', path: 'environments/a.ts' },
      { name: 'a-1', format: 'yaml', path: 'environments/a-1.yaml' },
      { name: 'b', format: 'yaml', path: 'environments/b.yml' },
    ]);
  });

  test('may not have one name', () => {
    workspace().write({ 'environments/dev.ts': '', 'environments/dev.yaml': '' });

    expect(() => findEnvironmentFiles(workspace().root)).toThrow(
      "environments/dev.ts and environments/dev.yaml both describe 'dev'; rename or delete one of them",
    );
  });

  test.each<Record<string, string>>([{}, { 'environments/README.md': '' }])(
    'are asked for where there is none: %j',
    (files) => {
      workspace().write(files);

      expect(() => findEnvironmentFiles(workspace().root)).toThrow(
        /^there is no environment: .+ make one that exports/,
      );
    },
  );
});

describe('a choice of environments', () => {
  beforeEach(() => workspace().write({ 'environments/dev.ts': '', 'environments/production.yaml': '' }));

  const select = (...names: string[]): string[] =>
    selectEnvironmentFiles(findEnvironmentFiles(workspace().root), names).map(({ name }) => name);

  test('is all of them where none is named', () => {
    expect(select()).toEqual(['dev', 'production']);
  });

  test.each(['production', 'production.yaml', 'environments/production.yaml'])('may be said as %s', (name) => {
    expect(select(name, name)).toEqual(['production']);
  });

  test('that no file has is answered with the nearest name', () => {
    expect(() => select('prodution')).toThrow(
      "there is no environment 'prodution'; did you mean 'production'? (environments/ has: dev, production)",
    );
  });
});
