import fc from 'fast-check';
import { clusterScoped, modelLabel } from '../../k8s/names';

describe('modelLabel', () => {
  test.each([
    ['google/gemma-2-2b-it', 'gemma-2-2b-it'],
    ['Qwen/Qwen3-32B', 'Qwen3-32B'],
    ['gpt2', 'gpt2'],
    [`owner/${'a'.repeat(62)}--b`, 'a'.repeat(62)],
  ])('%s is %s', (id, label) => {
    expect(modelLabel(id)).toBe(label);
  });

  test('is a label value for every id that the Hub allows', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/);
    fc.assert(
      fc.property(name, name, (owner, model) => {
        expect(modelLabel(`${owner}/${model}`)).toMatch(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/);
      }),
    );
  });
});

test('a cluster-scoped name carries the namespace', () => {
  expect(clusterScoped('inference', 'gemma-epp')).toBe('inference-gemma-epp');
});
