import { crdOfDump } from '../../../cli/import/schema-dump';

const SOURCE = {
  file: 'example.org/dump-1/thing_v1.json',
  kind: 'Thing',
  version: 'v1',
  repository: 'example/things',
  leaveOut: [],
};

describe('crdOfDump', () => {
  test('makes a definition of a schema that was dumped from a cluster', () => {
    const spec = { type: 'object', properties: { size: { type: 'integer' } }, additionalProperties: false };
    expect(crdOfDump({ properties: { spec }, additionalProperties: false }, SOURCE)).toEqual({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'things.example.org' },
      spec: {
        group: 'example.org',
        names: { kind: 'Thing', plural: 'things', singular: 'thing', listKind: 'ThingList' },
        versions: [
          {
            name: 'v1',
            schema: {
              openAPIV3Schema: {
                properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } },
              },
            },
          },
        ],
      },
    });
  });

  test('keeps what is said of keys that no property names', () => {
    const labels = { type: 'object', additionalProperties: { type: 'string' } };
    const crd = crdOfDump({ properties: { spec: labels } }, SOURCE);
    expect(crd.spec.versions[0]?.schema.openAPIV3Schema).toEqual({ properties: { spec: labels } });
  });

  test.each([null, {}, { properties: {} }])('%j is no such schema', (dump) => {
    expect(() => crdOfDump(dump, SOURCE)).toThrow(/is no schema of Thing/);
  });
});
