import { count, cpu, mebibytes, target } from '../../k8s/quantity';

describe('quantities have the form that the API server gives back', () => {
  test.each([
    [cpu(4000), '4'],
    [cpu(500), '500m'],
    [cpu(7500), '7500m'],
    [mebibytes(16_384), '16Gi'],
    [mebibytes(2500), '2500Mi'],
    [mebibytes(256), '256Mi'],
    [count(8), '8'],
    [target(5), '5'],
    [target(0.8), '800m'],
    [target(2.5), '2500m'],
  ])('%j', (quantity, text) => {
    expect(quantity.value).toBe(text);
  });
});
