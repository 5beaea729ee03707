import * as fs from 'node:fs';
import * as path from 'node:path';

const INFRA = path.join(__dirname, '../../infra');

const importsOf = (file: string): string[] =>
  [...fs.readFileSync(path.join(INFRA, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name = '']) => name);

const files = fs.readdirSync(INFRA).filter((file) => file.endsWith('.ts'));

describe('the engine', () => {
  test('is named in one file, so that its fork takes its place by one change', () => {
    const naming = files.filter((file) => importsOf(file).some((name) => /^@?cdk(tf|tn)/.test(name)));

    expect(naming).toEqual(['engine.ts']);
  });

  test('takes the provider by subpath, for the whole of it costs seconds', () => {
    const provider = importsOf('engine.ts').filter((name) => name.includes('provider-google'));

    expect(provider.length).toBeGreaterThan(5);
    expect(provider.filter((name) => !name.startsWith('@cdktf/provider-google/lib/'))).toEqual([]);
  });
});
