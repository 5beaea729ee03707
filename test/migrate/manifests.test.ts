import { parseAllDocuments } from 'yaml';

import { migrateText, PRIORITY_OF_CRITICALITY, targetOf } from '../../migrate';
import { accept } from '../../platform/accept';
import { change, goodDescription } from '../fixtures/description';

const LLMD = targetOf('llm-d');
const GIE = targetOf('gie');

/** The objects of a text after its migration. */
function migrated(text: string, target = LLMD): Record<string, unknown>[] {
  return parseAllDocuments(migrateText(text, target).text).map((one) => one.toJS() as Record<string, unknown>);
}

function notesOf(text: string, target = LLMD): string[] {
  return migrateText(text, target).objects.flatMap(({ notes }) =>
    notes.map(({ kind, path, message }) => `${kind} ${path}: ${message}`),
  );
}

function model(spec: string, version = 'v1alpha2'): string {
  return `apiVersion: inference.networking.x-k8s.io/${version}
kind: InferenceModel
metadata: { name: chat, namespace: models }
spec: { modelName: chat, poolRef: { name: pool }, ${spec} }
`;
}

describe('InferenceModel', () => {
  test.each([
    ['Critical', 10],
    ['Standard', 0],
    ['Sheddable', -10],
  ])('of criticality %s becomes an InferenceObjective of priority %d', (criticality, priority) => {
    expect(migrated(model(`criticality: ${criticality}`))).toEqual([
      {
        apiVersion: 'llm-d.ai/v1alpha2',
        kind: 'InferenceObjective',
        metadata: { name: 'chat', namespace: 'models' },
        spec: { priority, poolRef: { name: 'pool', group: 'inference.networking.k8s.io' } },
      },
    ]);
  });

  test.each(['critical', 'standard', 'sheddable'] as const)('means by %s what a description means by it', (level) => {
    const { platform } = accept('dev', change(goodDescription(), 'models.gemma.priority', level));
    const criticality = `${level.charAt(0).toUpperCase()}${level.slice(1)}`;

    expect(PRIORITY_OF_CRITICALITY[criticality]).toBe(platform.models['gemma']!.priority.value);
  });

  test.each([
    ['none', '', 0],
    ['one that nobody knows', 'criticality: Vital', 0],
  ])('with %s has priority 0', (_, spec, priority) => {
    expect(migrated(model(spec))[0]).toHaveProperty('spec.priority', priority);
  });

  test.each(['v1alpha1', 'v1alpha2'])('of %s splits its target models by an InferenceModelRewrite', (version) => {
    const [, rewrite] = migrated(
      model('targetModels: [{ name: a, weight: 90 }, { name: b, weight: 10 }]', version),
      GIE,
    );

    expect(rewrite).toEqual({
      apiVersion: 'inference.networking.x-k8s.io/v1alpha2',
      kind: 'InferenceModelRewrite',
      metadata: { name: 'chat', namespace: 'models' },
      spec: {
        poolRef: { name: 'pool', group: 'inference.networking.k8s.io' },
        rules: [
          {
            matches: [{ model: { type: 'Exact', value: 'chat' } }],
            targets: [
              { modelRewrite: 'a', weight: 90 },
              { modelRewrite: 'b', weight: 10 },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ['no target', '', 1],
    ['itself as target', 'targetModels: [{ name: chat }]', 1],
    ['one other target', 'targetModels: [{ name: other }]', 2],
    ['one target with weight', 'targetModels: [{ name: chat, weight: 1 }, { name: other, weight: 0 }]', 1],
  ])('with %s needs so many objects', (_, spec, count) => {
    expect(migrated(model(spec))).toHaveLength(count);
  });

  test('tells with which header a request gets the priority that it got by the name of the model', () => {
    const of = (target: typeof LLMD): string => notesOf(model('criticality: Critical'), target).join('\n');

    expect(of(LLMD)).toContain('decide spec.priority: the picker no longer takes');
    expect(of(LLMD)).toContain("'x-llm-d-inference-objective: chat'");
    expect(of(GIE)).toContain("'x-gateway-inference-objective: chat'");
    expect(notesOf(model('criticality: Standard')).join()).not.toContain('decide');
  });

  test('leaves behind what belonged to the object in its cluster', () => {
    const annotation = "annotations: { kubectl.kubernetes.io/last-applied-configuration: '{}' }";
    const text = model('').replace(
      'namespace: models',
      `namespace: models, uid: a, resourceVersion: '1', ${annotation}`,
    );

    expect(migrated(`${text}status: { conditions: [] }\n`)[0]).toEqual({
      apiVersion: 'llm-d.ai/v1alpha2',
      kind: 'InferenceObjective',
      metadata: { name: 'chat', namespace: 'models' },
      spec: { priority: 0, poolRef: { name: 'pool', group: 'inference.networking.k8s.io' } },
    });
  });

  test('in a List brings its rewrite into the List', () => {
    const item = JSON.stringify(parseAllDocuments(model('targetModels: [{ name: other }]'))[0]!.toJS());
    const [list] = migrated(`apiVersion: v1\nkind: List\nitems: [${item}, {apiVersion: v1, kind: Pod}]\n`);

    expect((list!['items'] as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'InferenceObjective',
      'InferenceModelRewrite',
      'Pod',
    ]);
  });
});

describe('InferencePool', () => {
  const pool = (spec: string, version = 'v1alpha2'): string =>
    `apiVersion: inference.networking.x-k8s.io/${version}\nkind: InferencePool\nmetadata: { name: pool }\nspec:\n${spec}`;
  const BASE = '  selector: { app: a }\n  targetPortNumber: 8000\n';

  test.each([
    ['its port by default', 'v1alpha2', 'extensionRef: { name: epp }', { name: 'epp', port: { number: 9002 } }],
    [
      'its port said',
      'v1alpha2',
      'extensionRef: { name: epp, portNumber: 9010, failureMode: FailOpen }',
      { name: 'epp', failureMode: 'FailOpen', port: { number: 9010 } },
    ],
    [
      'its port under the first name',
      'v1alpha1',
      'extensionRef: { name: epp, targetPortNumber: 9010 }',
      { name: 'epp', port: { number: 9010 } },
    ],
    ['no Service', 'v1alpha2', 'extensionRef: { name: epp, kind: Other }', { name: 'epp', kind: 'Other' }],
  ])('names its picker with %s', (_, version, ref, endpointPickerRef) => {
    expect(migrated(pool(`${BASE}  ${ref}\n`, version))[0]).toEqual({
      apiVersion: 'inference.networking.k8s.io/v1',
      kind: 'InferencePool',
      metadata: { name: 'pool' },
      spec: { selector: { matchLabels: { app: 'a' } }, targetPorts: [{ number: 8000 }], endpointPickerRef },
    });
  });

  test('loses a field without successor, and says so', () => {
    const text = pool(`${BASE}  extensionRef: { name: epp }\n  colour: red\n`);

    expect(migrated(text)[0]).not.toHaveProperty('spec.colour');
    expect(notesOf(text)).toContainEqual(expect.stringMatching(/^decide spec\.colour: has no successor/));
  });

  test('without a picker says that one is needed', () => {
    expect(notesOf(pool(BASE))).toContainEqual(expect.stringMatching(/^decide spec\.endpointPickerRef: is missing/));
  });
});

describe('InferenceObjective and InferenceModelRewrite', () => {
  test.each([
    ['inference.networking.x-k8s.io/v1alpha2', LLMD, 'llm-d.ai/v1alpha2'],
    ['llm-d.ai/v1alpha2', GIE, 'inference.networking.x-k8s.io/v1alpha2'],
    ['llm-d.ai/v1alpha2', LLMD, 'llm-d.ai/v1alpha2'],
  ] as const)('of %s move to the group that the picker reads', (before, target, after) => {
    for (const kind of ['InferenceObjective', 'InferenceModelRewrite']) {
      const ref = '{ group: inference.networking.x-k8s.io, kind: InferencePool, name: p }';
      const text = `apiVersion: ${before}\nkind: ${kind}\nmetadata: { name: a }\nspec: { priority: 5, poolRef: ${ref} }\n`;

      expect(migrated(text, target)[0]).toEqual({
        apiVersion: after,
        kind,
        metadata: { name: 'a' },
        spec: { priority: 5, poolRef: { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'p' } },
      });
    }
  });
});
