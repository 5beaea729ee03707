import { stripCrd } from '../../../cli/import/strip-crd';
import type { Crd } from '../../../cli/import/strip-crd';

const SOURCE = { file: 'things.yaml', kind: 'Thing', version: 'v1', repository: 'example/things', leaveOut: [] };

function thing(schema: Record<string, unknown>): Crd {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.org' },
    spec: {
      group: 'example.org',
      names: { kind: 'Thing' },
      versions: [
        { name: 'v1alpha1', schema: { openAPIV3Schema: {} } },
        { name: 'v1', schema: { openAPIV3Schema: schema } },
      ],
    },
  };
}

const schemaOf = (crd: Crd): unknown => crd.spec.versions[0]?.schema.openAPIV3Schema;

describe('stripCrd', () => {
  test('drops a choice between nothing and nothing, which would be a type without a value', () => {
    const schema = { properties: { group: { type: 'string', enum: [''] }, kind: { type: 'string', enum: ['', 'A'] } } };
    expect(schemaOf(stripCrd(thing(schema), SOURCE))).toEqual({
      properties: { group: { type: 'string' }, kind: { type: 'string', enum: ['', 'A'] } },
    });
  });

  test('keeps the one version that manifests are written in', () => {
    expect(stripCrd(thing({}), SOURCE).spec.versions.map(({ name }) => name)).toEqual(['v1']);
  });

  test('drops descriptions and rules at every depth, but not a property called description', () => {
    const schema = {
      description: 'A thing.',
      'x-kubernetes-validations': [{ rule: 'true' }],
      properties: {
        description: { type: 'string', description: 'What it is.' },
        list: { items: { description: 'One.', properties: { a: { type: 'string', description: 'A.' } } } },
        map: { additionalProperties: { description: 'Any.', type: 'string' } },
        open: { additionalProperties: true },
      },
    };
    expect(schemaOf(stripCrd(thing(schema), SOURCE))).toEqual({
      properties: {
        description: { type: 'string' },
        list: { items: { properties: { a: { type: 'string' } } } },
        map: { additionalProperties: { type: 'string' } },
        open: { additionalProperties: true },
      },
    });
  });

  test('leaves out the paths that the source names, and only there', () => {
    const schema = { properties: { status: {}, spec: { properties: { status: {}, sources: {} } } } };
    expect(schemaOf(stripCrd(thing(schema), { ...SOURCE, leaveOut: ['status', 'spec.sources'] }))).toEqual({
      properties: { spec: { properties: { status: {} } } },
    });
  });

  test('does not look into what the source calls opaque', () => {
    const schema = { properties: { spec: { properties: { template: { properties: { spec: {} }, type: 'object' } } } } };
    expect(schemaOf(stripCrd(thing(schema), { ...SOURCE, opaque: ['spec.template'] }))).toEqual({
      properties: {
        spec: { properties: { template: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } } },
      },
    });
  });

  test.each([
    [{ ...SOURCE, version: 'v2' }, 'things.yaml has no version v2 of Thing, only v1alpha1, v1'],
    [{ ...SOURCE, kind: 'Other' }, 'things.yaml does not define the kind Other'],
  ])('refuses a CRD that is not what its place says', (source, message) => {
    expect(() => stripCrd(thing({}), source)).toThrow(message);
  });

  test.each([null, 'text', {}, { spec: {} }])('refuses %j, which is no CRD at all', (document) => {
    expect(() => stripCrd(document, SOURCE)).toThrow('things.yaml does not define the kind Thing');
  });
});
