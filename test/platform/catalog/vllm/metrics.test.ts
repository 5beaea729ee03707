import { findMetric, metricsOf, VLLM_RELEASES } from '../../../../platform/catalog';

describe('the metrics of vLLM', () => {
  test.each([
    ['0.6.0', 26],
    ['0.33.0', 138],
  ])('%s has %i families', (version, count) => {
    expect(metricsOf(version)).toHaveLength(count);
  });

  test.each([
    ['0.30.0', 'vllm:num_requests_waiting', 'exposed'],
    ['0.30.0', 'vllm:kv_cache_usage_perc', 'exposed'],
    ['0.9.1', 'vllm:kv_cache_usage_perc', 'not-yet'],
    ['0.9.2', 'vllm:kv_cache_usage_perc', 'exposed'],
    ['0.10.2', 'vllm:gpu_cache_usage_perc', 'exposed'],
    ['0.11.0', 'vllm:gpu_cache_usage_perc', 'hidden'],
    ['0.12.0', 'vllm:gpu_cache_usage_perc', 'removed'],
    ['0.7.3', 'vllm:num_requests_swapped', 'exposed'],
    ['0.9.0', 'vllm:num_requests_swapped', 'other-engine'],
    ['0.9.1', 'vllm:num_requests_swapped', 'removed'],
    ['0.30.0', 'vllm:prompt_tokens_total', 'exposed'],
    ['0.30.0', 'vllm:prompt_tokens', 'unknown'],
    ['0.30.0', 'vllm:time_to_first_token_seconds_bucket', 'exposed'],
    ['0.30.0', 'vllm:num_requests_waiting_bucket', 'unknown'],
    ['0.30.0', 'vllm_num_requests_waiting', 'unknown'],
    ['0.15.0', 'vllm:time_per_output_token_seconds', 'removed'],
  ])('%s: %s is %s', (version, name, status) => {
    expect(findMetric(version, name).status).toBe(status);
  });

  test('a metric that left names what came in its place', () => {
    expect(findMetric('0.29.0', 'vllm:gpu_cache_usage_perc')).toMatchObject({
      since: '0.6.0',
      until: '0.11.2',
      removedIn: '0.12.0',
      replacement: ['vllm:kv_cache_usage_perc'],
    });
  });

  test('a name close by, or without _total, finds the exposed one', () => {
    expect(findMetric('0.30.0', 'vllm:prompt_tokens').nearest).toBe('vllm:prompt_tokens_total');
    expect(findMetric('0.30.0', 'vllm_num_requests_waiting').nearest).toBe('vllm:num_requests_waiting');
  });

  test('a series of a histogram belongs to its family', () => {
    expect(findMetric('0.30.0', 'vllm:time_to_first_token_seconds_bucket')).toMatchObject({
      name: 'vllm:time_to_first_token_seconds',
      series: 'bucket',
      type: 'histogram',
    });
  });

  test('labels are those of the release', () => {
    expect(findMetric('0.8.2', 'vllm:num_requests_running').labels).toEqual(['model_name']);
    expect(findMetric('0.8.3', 'vllm:num_requests_running').labels).toEqual(['model_name', 'engine']);
    expect(findMetric('0.30.0', 'vllm:cache_config_info').labels).toBeNull();
  });

  test.each(VLLM_RELEASES)('%s lists no metric that findMetric denies', (version) => {
    const denied = metricsOf(version).filter(
      ({ name }) => !/exposed|hidden|other-engine/.test(findMetric(version, name).status),
    );

    expect(denied).toEqual([]);
  });
});
