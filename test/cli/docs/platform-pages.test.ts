import { apiLevelsPage } from '../../../cli/docs/api-levels';
import { gatewayClassesPage } from '../../../cli/docs/gateway-classes';
import { pickerPage } from '../../../cli/docs/pickers';
import { scalingMetricsPage } from '../../../cli/docs/scaling-metrics';
import { vllmFlagsPage, vllmMetricsPage, vllmNamesPage } from '../../../cli/docs/vllm';

const PAGES = {
  'api-levels': apiLevelsPage,
  'gateway-classes': gatewayClassesPage,
  'picker-gie': () => pickerPage('gie'),
  'picker-llm-d': () => pickerPage('llm-d'),
  'scaling-metrics': scalingMetricsPage,
  'vllm-flags': vllmFlagsPage,
  'vllm-metrics': vllmMetricsPage,
  'vllm-names': vllmNamesPage,
};

/** The cells of the first row that begins so. */
function row(page: string, first: string): string[] | undefined {
  const line = page.split('\n').find((candidate) => candidate.startsWith(`| ${first}`));
  return line
    ?.split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe.each(Object.entries(PAGES))('the page %s', (_, render) => {
  const page = render();

  test('has a title, sections, and the same text each time', () => {
    expect(page).toMatch(/^# \S/);
    expect(page).toContain('\n## ');
    expect(render()).toBe(page);
  });

  test('has tables whose rows have as many cells as their heads', () => {
    const tables = page
      .trim()
      .split('\n\n')
      .filter((block) => block.startsWith('| '));
    const widths = tables.map((block) => new Set(block.split('\n').map((line) => line.split(/(?<!\\)\|/).length)).size);

    expect(tables.length).toBeGreaterThan(0);
    expect(widths.filter((width) => width !== 1)).toEqual([]);
  });

  test('says nothing of undefined values', () => {
    expect(page).not.toMatch(/undefined|\[object Object\]|NaN/);
  });
});

describe('what the pages say', () => {
  test('a flag that is gone, and what came in its place', () => {
    expect(row(vllmFlagsPage(), '`--task`')).toEqual([
      '`--task`',
      'value',
      '0.6.4',
      '0.12.0',
      '`--runner`, `--convert`',
    ]);
    expect(row(vllmFlagsPage(), '`--tensor-parallel-size` `-tp`')).toContain('int');
  });

  test('a metric that is gone', () => {
    expect(row(vllmMetricsPage(), '`vllm:gpu_cache_usage_perc`')).toEqual([
      '`vllm:gpu_cache_usage_perc`',
      'gauge',
      '0.6.0',
      '0.11.2',
      '`vllm:kv_cache_usage_perc`',
    ]);
  });

  test('who owns the CRD of InferencePool, by GKE minor', () => {
    expect(row(apiLevelsPage(), '`InferencePool.inference.networking.k8s.io`')?.slice(3)).toEqual([
      ...['user', 'user', 'user', 'user'],
      ...['gke', 'gke', 'gke', 'gke'],
    ]);
  });

  test('which class serves a pool, and what a picker makes of an unknown parameter', () => {
    expect(row(gatewayClassesPage(), '`gke-l7-rilb`')?.[4]).toBe('pool');
    expect(row(pickerPage('gie'), 'a parameter that the plugin does not know')?.[1]).toBe('ignored');
    expect(row(pickerPage('llm-d'), 'a parameter that the plugin does not know')?.[1]).toBe('fatal');
  });
});
