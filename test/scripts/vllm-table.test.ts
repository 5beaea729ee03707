import { oneEntryPerLine } from '../../scripts/vllm-table/layout';
import { packHistory } from '../../scripts/vllm-table/pack';
import type { RawHistory } from '../../scripts/vllm-table/raw';

const HISTORY: RawHistory = {
  asOf: '2026-01-03',
  versions: [
    { version: '0.1.0', date: '2026-01-01' },
    { version: '0.2.0', date: '2026-01-02' },
    { version: '0.3.0', date: '2026-01-03' },
  ],
  parser: {
    dottedJsonKeys: { since: '0.2.0' },
    'listAppendKeys (key+)': { since: '0.3.0' },
    humanReadableInts: { '--length': '0.2.0' },
    maxModelLenAuto: { since: '0.2.0' },
    enableDisableInverse: { since: '0.3.0', spellings: { '--disable-x': '--enable-x' } },
  },
  hiddenMetrics: { since: '0.2.0' },
  flags: {
    '--enable-x': {
      kind: 'bool_pair',
      kinds: [
        ['0.1.0', 'store_true'],
        ['0.2.0', 'bool_pair'],
      ],
      since: null,
      until: null,
      spans: [['0.1.0', null]],
      default: false,
    },
    '--length': {
      kind: 'value',
      valueType: 'int',
      since: '0.2.0',
      until: null,
      spans: [['0.2.0', null]],
      choices: [1, 2],
      choiceSpans: { '2': ['0.3.0', null], '4': [null, '0.2.0'] },
      renamedTo: '--enable-x',
    },
  },
  metrics: {
    'x:served_total': {
      type: 'counter',
      labels: ['model', 'engine'],
      labelHistoryV1: [
        ['0.1.0', ['model']],
        ['0.2.0', ['model', 'engine']],
      ],
      v1: ['0.1.0', null],
      declaredAs: 'x:served',
      deprecated: { v1: '0.3.0' },
    },
    'x:info': { type: 'gauge', labels: 'dynamic', v0: ['0.1.0', '0.2.0'] },
  },
  toolParsers: { one: { since: '0.2.0', until: null } },
  reasoningParsers: {},
  quantization: { two: { since: null, until: '0.2.0', deprecatedSince: '0.2.0' } },
  loadFormats: {},
  kvCacheDtypes: {},
  attentionBackends: {},
  architectures: { Three: { since: null, until: '0.2.0', group: 'text', lastSupportedPerRegistry: '0.1.0' } },
  env: { FOUR: { since: null, until: null, type: 'bool' } },
  defaults: { seed: [{ version: '0.2.0', value: null }] },
  effectiveDefaults: {},
};

describe('the packed table', () => {
  const packed = packHistory(HISTORY);

  test('has versions as positions, and words once', () => {
    expect(packed.releases).toEqual({ '0.1.0': '2026-01-01', '0.2.0': '2026-01-02', '0.3.0': '2026-01-03' });
    expect(packed.words).toEqual([
      'store_true',
      'bool_pair',
      'value',
      'int',
      'text',
      'bool',
      'counter',
      'model',
      'model,engine',
      'gauge',
      '*',
    ]);
  });

  test('has flags with their kinds, defaults and choices by release', () => {
    expect(packed.flags).toEqual({
      '--enable-x': { in: [0, 2], kind: [0, 0, 1, 1], default: [[0, false]] },
      '--length': {
        in: [1, 2],
        kind: [1, 2],
        type: 3,
        choices: { '1': [], '2': [2, 2], '4': [0, 1] },
        replacement: ['--enable-x'],
      },
    });
  });

  test('has metrics by engine, with labels by release', () => {
    expect(packed.metrics).toEqual({
      'x:served_total': {
        type: 6,
        in: { v1: [0, 2] },
        labels: [0, 7, 1, 8],
        declaredAs: 'x:served',
        deprecated: { v1: 2 },
      },
      'x:info': { type: 9, in: { v0: [0, 1] }, labels: [0, 10] },
    });
  });

  test('has names, architectures and variables as bare numbers', () => {
    expect(packed.toolParsers).toEqual({ one: [-1, 1, 2] });
    expect(packed.quantizations).toEqual({ two: [1, 0, 1] });
    expect(packed.architectures).toEqual({ Three: [4, 0, 0, 1] });
    expect(packed.environment).toEqual({ FOUR: [5, 0, 2] });
  });

  test('refuses a release that is not in its list', () => {
    const broken = { ...HISTORY, hiddenMetrics: { since: '0.9.0' } };

    expect(() => packHistory(broken)).toThrow('0.9.0');
  });
});

describe('its layout', () => {
  test('is JSON with a line for each entry', () => {
    const text = oneEntryPerLine({ day: '2026-01-03', list: ['a', 'b'], record: { x: { y: 1 }, z: [2] } });

    expect(JSON.parse(text)).toEqual({ day: '2026-01-03', list: ['a', 'b'], record: { x: { y: 1 }, z: [2] } });
    expect(text.split('\n')).toEqual([
      '{',
      '"day":"2026-01-03",',
      '"list":[',
      '"a",',
      '"b"',
      '],',
      '"record":{',
      '"x":{"y":1},',
      '"z":[2]',
      '}',
      '}',
      '',
    ]);
  });
});
