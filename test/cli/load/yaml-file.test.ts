import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Finding } from '../../../platform/finding';
import { acceptEnvironments, findEnvironmentFiles } from '../../../cli/load';
import { REPOSITORY, useWorkspace, yamlEnvironment } from '../harness/workspace';

const workspace = useWorkspace();

function findingsOf(text: string): readonly Finding[] {
  workspace().write({ 'environments/dev.yaml': text });
  const { accepted, refused } = acceptEnvironments(findEnvironmentFiles(workspace().root));
  expect([...accepted, ...refused]).toHaveLength(1);
  return refused[0]?.findings ?? [];
}

/** Where each finding stands in the file, by path. */
function locationsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    findingsOf(text).map(({ path, rule, location }) => [
      `${path} ${rule}`,
      location === undefined ? 'nowhere' : `${location.line}:${location.column}`,
    ]),
  );
}

const QUICKSTART = `
project: example-project
region: europe-west1
cluster: { releaseChannel: RAPID, deletionProtection: false }
nodePools:
  l4:
    machineType: g2-standard-8
    zones: [europe-west1-b]
    nodes: { min: 1, max: 3 }
models:
  gemma-2-2b-it:
    weights: google/gemma-2-2b-it
    nodePool: l4
    replicas: { min: 1, max: 3 }
`;

describe('a YAML environment', () => {
  test('gives the same platform as the TypeScript one with the same fields', () => {
    const typescript = readFileSync(join(REPOSITORY, 'environments/quickstart.ts'), 'utf8');
    const from = /from ['"]\.\.\/platform['"]/;
    expect(typescript).toMatch(from);
    workspace().write({
      'environments/quickstart.ts': typescript.replace(from, `from '${join(REPOSITORY, 'platform')}'`),
      'environments/other/quickstart.yaml': QUICKSTART,
    });
    const [file] = findEnvironmentFiles(workspace().root);
    if (file === undefined) throw new Error('no environment was found');
    const twin = {
      ...file,
      format: 'yaml',
      absolutePath: workspace().at('environments/other/quickstart.yaml'),
    } as const;

    const { accepted } = acceptEnvironments([file, twin]);

    expect(accepted).toHaveLength(2);
    expect(accepted[1]?.platform).toEqual(accepted[0]?.platform);
  });

  test('may share parts by anchors and merge keys', () => {
    const shared = QUICKSTART.replace('  gemma-2-2b-it:\n', '  gemma-2-2b-it: &base\n');

    expect(findingsOf(`${shared}  twin:\n    <<: *base\n`).filter(({ rule }) => rule.startsWith('file-'))).toEqual([]);
  });

  test('has its faults at their lines and columns: unknown keys, wrong values, missing parts', () => {
    const text = `project: example-project
region: europe-west1
nodePool: {}
nodePools:
  l4:
    machineType: g2-standard-8
    zones: [europe-west1-b]
    nodes: { min: 1, max: x }
models:
  gemma:
    nodePool: l4
    "replicas": 1
    engin: {}
  Gemma:
    weights: google/gemma-2-2b-it
    nodePool: l4
    replicas: 1
`;
    expect(locationsOf(text)).toMatchObject({
      'nodePool field-unknown': '3:1',
      'nodePools.l4.nodes.max value-of-wrong-type': '8:27',
      'models.gemma.weights field-missing': '10:3',
      'models.gemma.engin field-unknown': '13:5',
      'models.Gemma name-invalid': '14:3',
    });
  });

  test('has faults of list items where the item stands', () => {
    const locations = locationsOf(yamlEnvironment('a').replace('zones: [europe-west1-b]', 'zones:\n      - 7'));

    expect(Object.entries(locations).find(([path]) => path.startsWith('nodePools.l4.zones'))?.[1]).toBe('7:9');
  });

  test.each([
    ['a: 1\na: 2\n', 'is not YAML: Map keys must be unique', 'keep one of the two keys', '2:1'],
    ['a:\n\t- 1\n', 'is not YAML: Tabs are not allowed as indentation', 'indent with spaces', '2:1'],
    ['a: [1,\nb: 2\n', 'is not YAML: ', 'mend the syntax there', '2:1'],
    ['a: 1\n---\nb: 2\n', 'is not YAML: ', 'one file is one environment', '2:1'],
  ])('with a syntax error is refused where it stands: %j', (text, message, fix, place) => {
    const [finding] = findingsOf(text);

    expect(finding?.rule).toBe('file-has-syntax-error');
    expect(finding?.message.startsWith(message)).toBe(true);
    expect(finding?.message).not.toContain('\n');
    expect(finding?.fix?.startsWith(fix)).toBe(true);
    expect(`${finding?.location?.line ?? ''}:${finding?.location?.column ?? ''}`).toBe(place);
  });

  test.each([
    ['', 'file-exports-nothing', 'is empty'],
    ['# nothing\n', 'file-exports-nothing', 'is empty'],
    ['- a\n', 'file-is-not-a-description', 'holds a list where a description is expected'],
    ['hello\n', 'file-is-not-a-description', 'holds a string where a description is expected'],
  ])('that says %j is refused', (text, rule, message) => {
    expect(findingsOf(text)).toMatchObject([{ rule, message, path: '', severity: 'error' }]);
  });
});
