import { exceptions, isPinned } from '../../k8s/exception';

test('exceptions are numbered, each with its check and its reason', () => {
  expect(exceptions({ CKV_K8S_11: 'one', CKV_K8S_43: 'another' })).toEqual({
    'checkov.io/skip1': 'CKV_K8S_11=one',
    'checkov.io/skip2': 'CKV_K8S_43=another',
  });
});

test.each([
  ['vllm/vllm-openai:v0.30.0', false],
  ['vllm/vllm-openai:v0.30.0@sha256:0123', true],
])('%s is pinned: %s', (image, pinned) => {
  expect(isPinned(image)).toBe(pinned);
});
