import { parseAllDocuments } from 'yaml';
import { renderManifests, type KubernetesObject } from '../../k8s';
import { accept } from '../../platform';
import { BASES } from './bases';
import { CLUSTER_IMPOSSIBLE, POD_IMPOSSIBLE, ROUTING_IMPOSSIBLE } from './impossible';

const faults = [...ROUTING_IMPOSSIBLE, ...POD_IMPOSSIBLE, ...CLUSTER_IMPOSSIBLE];
const outputs = Object.entries(BASES).map(([name, description]) => ({
  name,
  objects: objectsOf(name, description),
}));

describe('what a description cannot say', () => {
  test.each(faults)('$name stands in no output ($thread)', ({ find }) => {
    const found = outputs.flatMap(({ name, objects }) => find(objects).map((offender) => `${name}: ${offender}`));
    expect(found).toEqual([]);
  });

  test.each(faults)('$name would be seen', ({ find, plant }) => {
    const objects = structuredClone(outputs[0]!.objects);
    plant(objects);
    expect(find(objects)).not.toEqual([]);
  });

  test('has names of its own', () => {
    const names = faults.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

function objectsOf(name: string, description: unknown): KubernetesObject[] {
  return [...renderManifests(accept(name, description).platform)].flatMap(([, text]) =>
    parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject),
  );
}
