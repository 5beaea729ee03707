import { parseDescription } from '../../../platform/description';
import { change, goodDescription } from '../../fixtures/description';

describe('parseDescription', () => {
  test('takes a good description as it is', () => {
    const description = goodDescription();
    expect(parseDescription(description)).toEqual({
      description,
      findings: [],
    });
  });

  test.each([
    ['nodePools.l4.machineTyp', 'g2-standard-8', 'field-unknown', "did you mean 'machineType'?"],
    ['regoin', 'europe-west1', 'field-unknown', "did you mean 'region'?"],
    ['models.gemma.engine.maxModelLength', 8192, 'field-unknown', "did you mean 'maxModelLen'?"],
    ['models.gemma.replicas.mim', 1, 'field-unknown', "did you mean 'min'?"],
    ['nodePools.l4.machineType', 'g2-standrd-8', 'value-unknown', "did you mean 'g2-standard-8'?"],
    ['cluster.releaseChannel', 'RAPDI', 'value-unknown', "did you mean 'RAPID'?"],
    ['observability.notificationChannels.ops.type', 'emial', 'value-unknown', "did you mean 'email'?"],
  ])('%s: %j is %s and suggests the nearest', (path, value, rule, fix) => {
    const { findings } = parseDescription(change(goodDescription(), path, value));
    expect(findings).toContainEqual(expect.objectContaining({ path, rule, fix, allowed: expect.any(String) }));
  });

  test.each([
    ['project', undefined, 'field-missing'],
    ['models.gemma.nodePool', undefined, 'field-missing'],
    ['models.gemma.replicas', 'three', 'value-of-wrong-type'],
    ['models.gemma.replicas', { min: 3, max: 1 }, 'value-invalid'],
    ['nodePools.l4.nodes', { min: 4, max: 3 }, 'value-invalid'],
    ['nodePools.l4.nodes.min', -1, 'value-out-of-range'],
    ['models.gemma.engine.gpuMemoryUtilization', 1.5, 'value-out-of-range'],
    ['network.proxyOnlyCidr', '10.0.0.0/28', 'value-invalid'],
    ['network.nodesCidr', '10.0.0.0', 'value-invalid'],
    ['targets.gke', 'latest', 'value-invalid'],
    ['delivery.argocd', { repoURL: 'not a url' }, 'value-invalid'],
  ])('%s: %j is %s', (path, value, rule) => {
    const { findings } = parseDescription(change(goodDescription(), path, value));
    expect(findings).toContainEqual(expect.objectContaining({ path: expect.stringContaining(path), rule }));
  });

  test.each(['Gemma', '2b', 'gemma_2b', 'gemma-', 'g'.repeat(43), 'gemma.2b'])('%s cannot name a model', (name) => {
    const { findings } = parseDescription(
      change(goodDescription(), `models`, {
        [name]: goodDescription().models['gemma'],
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        path: `models.${name}`,
        rule: 'name-invalid',
      }),
    );
  });

  test('a name of the longest length passes', () => {
    const models = { ['g'.repeat(42)]: goodDescription().models['gemma'] };
    expect(parseDescription(change(goodDescription(), 'models', models)).findings).toEqual([]);
  });

  test('reports all problems at once and keeps what still stands', () => {
    const faulty = change(change(goodDescription(), 'regoin', 'x') as never, 'nodePools.l4.spott', true);
    const { description, findings } = parseDescription(faulty);
    expect(findings.map(({ path }) => path)).toEqual(expect.arrayContaining(['regoin', 'nodePools.l4.spott']));
    expect(description?.models['gemma']?.nodePool).toBe('l4');
  });

  test.each([undefined, null, 3, 'text', []])('%j is no description', (input) => {
    expect(parseDescription(input).findings).toHaveLength(1);
    expect(parseDescription(input).description).toBeUndefined();
  });
});
