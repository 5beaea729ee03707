import { parse } from 'yaml';

import { ladderOf } from '../../../cli/rollout/ladder';
import { watchesOf } from '../../../cli/rollout/watch';
import { accept } from '../../../platform/accept';
import { PICKER_GENERATIONS, VLLM_RELEASES } from '../../../platform/catalog';
import type { Platform } from '../../../platform/resolve';
import { TWO } from './environments';

let faultsOf: (query: string) => number;

beforeAll(async () => {
  const { parser } = await import('@prometheus-io/lezer-promql');
  // Places where Prometheus' own grammar does not fit.
  faultsOf = (query) => {
    let faults = 0;
    parser.parse(query).iterate({
      enter: ({ type }) => {
        if (type.isError) faults++;
      },
    });
    return faults;
  };
});

describe('what is looked at', () => {
  const platform = (targets: object): Platform => accept('dev', { ...(parse(TWO) as object), targets }).platform;
  const versions = [
    ...PICKER_GENERATIONS['llm-d'].versions.map((version) => ({ generation: 'llm-d', version })),
    ...PICKER_GENERATIONS.gie.versions.map((version) => ({ generation: 'gie', version })),
  ];

  test.each(versions)('is PromQL, with the picker %j', (picker) => {
    const watches = watchesOf(ladderOf(withPicker(platform({}), picker), { route: 'chat', steps: '100' }));

    expect(watches.map(({ name }) => name)).toEqual([
      'servers ready',
      'share of requests',
      'share of errors',
      'time to first token, 95 %',
      'time between tokens, 95 %',
      'requests waiting in a server',
      'KV cache in use',
    ]);
    for (const { canary, stable, alarm, metric } of watches) {
      for (const query of [canary, stable, alarm?.promql].filter((one) => one !== undefined)) {
        expect({ query, faults: faultsOf(query) }).toEqual({ query, faults: 0 });
        expect(query).toContain(metric);
      }
    }
  });

  test.each(['0.30.0', '0.9.0'])('is what vLLM %s exposes', (vllm) => {
    expect(VLLM_RELEASES).toContain(vllm);
    const metrics = watchesOf(withEngine(vllm)).map(({ metric }) => metric);

    expect(metrics.includes('vllm:kv_cache_usage_perc')).toBe(vllm === '0.30.0');
    expect(metrics.includes('vllm:gpu_cache_usage_perc')).toBe(vllm !== '0.30.0');
  });

  test('tells PromQL from what is none', () => {
    expect(faultsOf('sum(rate(a{b="c"}[5m]))')).toBe(0);
    expect(faultsOf('sum(rate(a{b=c}[5m])')).toBeGreaterThan(0);
  });

  function withEngine(version: string): ReturnType<typeof ladderOf> {
    const base = platform({});
    const models = Object.fromEntries(
      Object.entries(base.models).map(([name, model]) => [name, { ...model, engine: { ...model.engine, version } }]),
    );
    return { ...ladderOf(base, { route: 'chat', steps: '100' }), platform: { ...base, models } };
  }

  function withPicker(base: Platform, picker: { generation: string; version: string }): Platform {
    const models = Object.fromEntries(
      Object.entries(base.models).map(([name, model]) => [
        name,
        { ...model, pool: { ...model.pool, picker: { ...model.pool.picker, ...picker } } },
      ]),
    );
    return { ...base, models } as Platform;
  }
});
