import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';

import { migrateText, targetOf } from '../../migrate';
import { splitStream } from '../../migrate/stream';
import { examples } from './examples';

const TARGETS = [targetOf('llm-d'), targetOf('gie')];
const [LLMD] = TARGETS;

const UNTOUCHED = [
  '# only a comment\n',
  'apiVersion: v1\nkind: Service\nmetadata:   {name:  a,  labels: {b: "c"}}   # as it is\n',
  'apiVersion: v1\nkind: ConfigMap\ndata:\n    text: |\n        kind: EndpointPickerConfig of somebody\n',
  'kind: Kustomization\nresources:\n- a.yaml\n\n\n- b.yaml\n',
  '- a\n- b\n',
  'just text\n',
  '',
  '\n\n',
  'a: {{ .Values.a }}\n',
  'a: &b 1\nc: *b\n',
  'text: "--- no marker"\n',
];

const OBJECTIVE = `# who goes first
apiVersion: inference.networking.x-k8s.io/v1alpha2   # the old group
kind: "InferenceObjective"
metadata: {name: a,   namespace: b}
spec:
    poolRef: {name: p}


    # above all others
    priority: 5
`;

describe('a stream', () => {
  test('is split into documents that are the stream again', () => {
    const marker = fc.constantFrom('---\n', '--- # named\n', '---\r\n', '');
    const part = fc.tuple(marker, fc.constantFrom(...UNTOUCHED, OBJECTIVE));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.map(([start, body]) => start + body).join('');
        const split = splitStream(text);

        expect(split.join('')).toBe(text);
        expect(split.slice(1).every((one) => one.startsWith('---'))).toBe(true);
      }),
    );
  });

  test('keeps the bytes of every document that needs no change', () => {
    const part = fc.constantFrom(...UNTOUCHED);
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom(...TARGETS), (parts, target) => {
        const text = parts.join('---\n');

        expect(migrateText(text, target).text).toBe(text);
      }),
    );
  });

  test('keeps the bytes of those around one that is changed, and of that one all but its values', () => {
    const text = [UNTOUCHED[1], OBJECTIVE, UNTOUCHED[8], UNTOUCHED[9]].join('---\n');

    expect(migrateText(text, LLMD!).text).toBe(
      text.replace('inference.networking.x-k8s.io/v1alpha2', 'llm-d.ai/v1alpha2'),
    );
  });

  test('keeps comments of a document that is written anew, and its ends of lines', () => {
    const pool = `# the pool
apiVersion: inference.networking.x-k8s.io/v1alpha2
kind: InferencePool
metadata:
  name: a
spec:
  # of the servers
  targetPortNumber: 8000 # http
  selector:
    app: a # those
  extensionRef:
    name: epp # the picker
`.replace(/\n/g, '\r\n');
    const { text } = migrateText(pool, LLMD!);

    for (const comment of ['# the pool', '# of the servers', '# those', '# the picker'])
      expect(text).toContain(comment);
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
  });

  test('writes out what an anchor stands for where it moves', () => {
    const text = `apiVersion: inference.networking.x-k8s.io/v1alpha2
kind: InferencePool
metadata: { name: a, labels: &labels { app: a } }
spec: { selector: *labels, targetPortNumber: 8000, extensionRef: { name: epp } }
`;
    const [pool] = parseAllDocuments(migrateText(text, LLMD!).text).map((one) => one.toJS() as object);

    expect(pool).toMatchObject({
      metadata: { labels: { app: 'a' } },
      spec: { selector: { matchLabels: { app: 'a' } } },
    });
  });

  test.each([
    ['that is about pickers', 'kind: InferencePool\napiVersion: {{ .Values.inference.networking }}\n', 1],
    ['that is no YAML', 'kind: InferencePool\n{{- if .Values.a }}\n', 1],
    ['that is about something else', 'kind: Pod\nmetadata: {{ .Values.a }}\n', 0],
  ])('tells of a template %s', (_, text, count) => {
    const migrated = migrateText(text, LLMD!);

    expect(migrated.text).toBe(text);
    expect(migrated.objects).toHaveLength(count);
  });
});

describe('what is migrated', () => {
  test.each(
    examples().flatMap(([name, text]) => TARGETS.map((target) => [target.generation, name, text, target] as const)),
  )('for %s, of %s, needs no change any more', (_, __, text, target) => {
    const once = migrateText(text, target);
    const twice = migrateText(once.text, target);

    expect(twice.text).toBe(once.text);
    expect(twice.objects.flatMap(({ notes }) => notes).filter(({ kind }) => kind === 'changed')).toEqual([]);
  });

  test('needs none whatever documents stand together, in either generation and back', () => {
    const parts = fc.array(fc.constantFrom(...UNTOUCHED, OBJECTIVE, ...examples().map(([, text]) => text)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, fc.constantFrom(...TARGETS), (all, target) => {
        const once = migrateText(all.join('---\n'), target).text;

        expect(migrateText(once, target).text).toBe(once);
      }),
      { numRuns: 30 },
    );
  });
});
