import {
  architecturesOf,
  environmentOf,
  findVariable,
  findVllmName,
  kvCacheDtypesOf,
  loadFormatsOf,
  parsersOf,
  quantizationsOf,
  tryFindArchitecture,
} from '../../../../platform/catalog';

describe('the names that a release knows', () => {
  test.each([
    ['0.6.0', 2, 0, 18, 9, 4, 67, 61],
    ['0.33.0', 58, 42, 30, 15, 22, 415, 318],
  ])(
    '%s: as many as its source counts',
    (version, tool, reasoning, quantizations, formats, dtypes, architectures, variables) => {
      expect(parsersOf(version).tool).toHaveLength(tool);
      expect(parsersOf(version).reasoning).toHaveLength(reasoning);
      expect(quantizationsOf(version)).toHaveLength(quantizations);
      expect(loadFormatsOf(version)).toHaveLength(formats);
      expect(kvCacheDtypesOf(version)).toHaveLength(dtypes);
      expect(architecturesOf(version)).toHaveLength(architectures);
      expect(environmentOf(version)).toHaveLength(variables);
    },
  );

  test.each([
    ['0.30.0', 'toolParsers', 'hermes', 'known'],
    ['0.30.0', 'toolParsers', 'hermess', 'unknown'],
    ['0.30.0', 'toolParsers', 'beam', 'not-yet'],
    ['0.30.0', 'reasoningParsers', 'openai_gptoss', 'known'],
    ['0.30.0', 'reasoningParsers', 'GptOss', 'removed'],
    ['0.27.1', 'quantizations', 'bitsandbytes', 'known'],
    ['0.28.0', 'quantizations', 'bitsandbytes', 'removed'],
    ['0.24.0', 'loadFormats', 'gguf', 'removed'],
    ['0.30.0', 'architectures', 'LlamaForCausalLM', 'known'],
    ['0.8.3', 'architectures', 'ChatGLMForConditionalGeneration', 'removed'],
    ['0.8.4', 'architectures', 'ChatGLMForConditionalGeneration', 'known'],
    ['0.30.0', 'toolParsers', 'toString', 'unknown'],
  ] as const)('%s: %s %s is %s', (version, kind, name, status) => {
    expect(findVllmName(version, kind, name).status).toBe(status);
  });

  test('a typo finds what was meant', () => {
    expect(findVllmName('0.30.0', 'toolParsers', 'hermess').nearest).toBe('hermes');
    expect(findVllmName('0.30.0', 'kvCacheDtypes', 'fp8_e4m4').nearest).toBe('fp8_e4m3');
  });

  test('a quantization says since when it is deprecated', () => {
    expect(findVllmName('0.14.0', 'quantizations', 'bitblas').deprecatedSince).toBe('0.14.0');
    expect(findVllmName('0.13.0', 'quantizations', 'bitblas').deprecatedSince).toBeUndefined();
  });

  test('an architecture has its group', () => {
    expect(tryFindArchitecture('0.30.0', 'LlamaForCausalLM')?.group).toBe('text_generation');
    expect(tryFindArchitecture('0.30.0', 'NoSuchForCausalLM')).toBeUndefined();
  });

  test.each([
    ['0.14.1', 'VLLM_ATTENTION_BACKEND', 'known', '--attention-backend'],
    ['0.15.0', 'VLLM_ATTENTION_BACKEND', 'removed', '--attention-backend'],
    ['0.11.0', 'VLLM_USE_V1', 'known', undefined],
    ['0.30.0', 'VLLM_USE_V1', 'removed', undefined],
    ['0.30.0', 'VLLM_API_KEY', 'known', undefined],
    ['0.30.0', 'VLLM_NO_SUCH_THING', 'unknown', undefined],
  ])('%s: the variable %s is %s', (version, name, status, replacement) => {
    expect(findVariable(version, name)).toMatchObject({ status });
    expect(findVariable(version, name).replacement).toBe(replacement);
  });
});
