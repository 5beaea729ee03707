import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { ROOT } from './tree';

const LOADER = path.join(ROOT, 'cli/loader.cjs');

describe('the loader', () => {
  let folder: string;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-loader-'));
  });

  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('runs TypeScript, enums and JSON included', () => {
    const file = write(
      'speaks.ts',
      "import data from './data.json';\nimport type { Stats } from 'node:fs';\nenum Level { Low = 'low' }\n" +
        'const of = (level: Level, stats?: Stats): string => `${level} ${data.count satisfies number} ${stats?.size ?? 0}`;\n' +
        'console.log(of(Level.Low));\n',
    );
    write('data.json', '{"count": 3}');

    expect(execFileSync('node', ['-r', LOADER, file], { encoding: 'utf8' })).toBe('low 3 0\n');
  });

  test.each(['with a cold cache', 'with a warm one'])('names the line that throws, %s', () => {
    const file = write(
      'throws.ts',
      'interface Pool {\n  name: string;\n}\n\n\nfunction fail(pool?: Pool): never {\n  throw new Error(`no ${pool?.name}`);\n}\n\nfail();\n',
    );
    const { status, stderr } = spawnSync('node', ['-r', LOADER, file], { encoding: 'utf8' });

    expect(status).toBe(1);
    expect(stderr).toContain('throws.ts:7\n  throw new Error');
    expect(stderr).toContain('throws.ts:7:9)');
    expect(stderr).toContain('throws.ts:10:1)');
  });

  test('compiles a file anew when it changes', () => {
    const answers = ['one', 'two'].map((text) =>
      execFileSync('node', ['-r', LOADER, write('changes.ts', `console.log('${text}' as string);\n`)], {
        encoding: 'utf8',
      }),
    );

    expect(answers).toEqual(['one\n', 'two\n']);
  });

  function write(name: string, text: string): string {
    const file = path.join(folder, name);
    fs.writeFileSync(file, text);
    return file;
  }
});
