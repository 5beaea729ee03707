import { packPickers } from '../../scripts/picker-table/pack';
import type { RawPickers, RawPlugin } from '../../scripts/picker-table/raw';

const SCORER: RawPlugin = {
  type: 'scorer',
  roles: ['scorer', 'filter(test only)'],
  since: '<=v1.0.0',
  removedIn: 'v1.2.0 or v1.3.0',
  deprecated: { since: 'log only', removalPlanned: 'v0.11.0', use: 'other' },
  params: {
    weight: { type: 'number', default: 0.5, min: '>0', max: '<=1' },
    share: { type: 'number', min: '>=0', max: '<1 and <weight' },
    ttl: { type: 'integer (nanoseconds)', deprecated: 'use other' },
    mode: { type: 'string', enum: ['a', 'b (llm-d >=v0.10.0)'] },
    config: { type: 'object', required: true, default: {} },
    path: { type: 'string', required: true, defaultHistory: { 'v1.1.0': 'x' } },
  },
};

const PICKERS: RawPickers = {
  plugins: { gie: [SCORER], llmd: [SCORER] },
  flags: { gie: [{ name: 'v', type: 'int', default: 2, since: '<=v1.0.0' }], llmd: [] },
  metrics: { gie: [], llmd: [{ name: 'm', type: 'gauge', labels: [], since: 'HEAD-2026-08-22', deprecatedUse: 'n' }] },
  bodyBasedRouting: { gie: { flags: [], metrics: [] } },
};

interface PackedScorer {
  readonly scorer: { readonly parameters: Readonly<Record<string, unknown>> };
}

describe('the packed pickers', () => {
  const packed = packPickers(PICKERS);
  const parameters = (packed['llm-d.plugins'] as unknown as PackedScorer).scorer.parameters;

  test('have bare versions, and roles without remarks', () => {
    expect(packed['gie.plugins']).toMatchObject({
      scorer: {
        since: '1.0.0',
        removedIn: '1.2.0',
        roles: ['scorer', 'filter'],
        testOnly: true,
        deprecated: { removal: '0.11.0', use: 'other' },
      },
    });
    expect(packed['llm-d.metrics']).toEqual({
      m: { since: 'HEAD-2026-08-22', type: 'gauge', labels: [], replacement: 'n' },
    });
  });

  test('have numbers for bounds, and keep conditions in words', () => {
    expect(parameters.weight).toEqual({ type: 'number', default: 0.5, above: 0, max: 1 });
    expect(parameters.share).toEqual({ type: 'number', min: 0, note: '<1 and <weight' });
  });

  test('have units, deprecations and histories', () => {
    expect(parameters.ttl).toEqual({ type: 'integer', unit: 'nanoseconds', deprecated: true, note: 'use other' });
    expect(parameters.path).toEqual({ type: 'string', required: true, defaultHistory: { '1.1.0': 'x' } });
  });

  test('require nothing that has a default', () => {
    expect(parameters.config).toEqual({ type: 'object', default: {} });
  });

  test('have the values of one generation for that one alone', () => {
    expect(parameters.mode).toEqual({ type: 'string', enum: ['a', 'b'], enumSince: { b: '0.10.0' } });
    expect(packed['gie.plugins']).toMatchObject({ scorer: { parameters: { mode: { enum: ['a'] } } } });
  });
});
