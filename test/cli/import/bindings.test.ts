import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBindings } from '../../../cli/import/bindings';
import { CRD_SOURCES } from '../../../cli/import/sources';

const CRD = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.org }
spec:
  group: example.org
  names: { kind: Thing, plural: things }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          description: Must not appear.
          properties:
            spec: { type: object, properties: { size: { type: integer } } }
`;
const SOURCE = { file: 'things.yaml', kind: 'Thing', version: 'v1', repository: 'example/things', leaveOut: [] };

let crds: string;
let out: string;

beforeEach(() => {
  crds = mkdtempSync(join(tmpdir(), 'crds-'));
  out = mkdtempSync(join(tmpdir(), 'imports-'));
});

afterEach(() => {
  for (const folder of [crds, out]) rmSync(folder, { recursive: true, force: true });
});

describe('importBindings', () => {
  test('writes typed bindings, removes stale ones and leaves other files alone', () => {
    writeFileSync(join(crds, 'things.yaml'), CRD);
    writeFileSync(join(out, 'gone.example.org.ts'), '');
    writeFileSync(join(out, 'sources.json'), '{}');
    expect(importBindings(crds, out, [SOURCE])).toEqual({ files: ['example.org.ts'], kinds: 1 });
    expect(readdirSync(out).sort()).toEqual(['example.org.ts', 'sources.json']);
    const bindings = readFileSync(join(out, 'example.org.ts'), 'utf8');
    expect(bindings).toContain('readonly size?: number;');
    expect(bindings).not.toContain('Must not appear');
  });

  test('a missing folder is named', () => {
    expect(() => importBindings(join(crds, 'nowhere'), out)).toThrow(/there is no folder .*nowhere/);
  });

  test('all missing CRDs are named at once, and nothing is written', () => {
    const other = { ...SOURCE, file: 'others.yaml', kind: 'Other' };
    expect(() => importBindings(crds, out, [SOURCE, other])).toThrow(
      /things\.yaml is missing \(Thing v1, from example\/things\)\n {2}others\.yaml is missing/,
    );
    expect(readdirSync(out)).toEqual([]);
  });
});

test('every source has its bindings in imports/', () => {
  for (const { file } of CRD_SOURCES) {
    const group = file.slice(0, file.indexOf('/'));
    expect(existsSync(join(__dirname, '..', '..', '..', 'imports', `${group}.ts`))).toBe(true);
  }
});
