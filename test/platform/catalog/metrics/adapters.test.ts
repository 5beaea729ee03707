import {
  AUTOSCALING_METRIC,
  findApiLevel,
  GKE_FEATURES,
  installedBy,
  LOAD_BALANCER_LIMITS,
  sharedApiServices,
} from '../../../../platform/catalog';

describe('the adapters', () => {
  test('of Stackdriver and KEDA claim one API, so that a cluster has one of them', () => {
    expect(sharedApiServices('stackdriver', 'keda')).toEqual(['v1beta1.external.metrics.k8s.io']);
    expect(sharedApiServices('keda', 'stackdriver')).toEqual(sharedApiServices('stackdriver', 'keda'));
  });
});

describe('an AutoscalingMetric', () => {
  test('is the same in every table', () => {
    const { apiVersion, minGkeVersion, minGkeVersionForPromql, maxPerCluster } = AUTOSCALING_METRIC;
    const [group = '', version] = apiVersion.split('/');

    expect(findApiLevel(group, 'AutoscalingMetric').versions.map(({ name }) => name)).toEqual([version]);
    expect(installedBy(group, 'AutoscalingMetric', minGkeVersion)?.by).toBe('gke');
    expect(GKE_FEATURES['autoscaling-metric'].since).toBe(minGkeVersion);
    expect(GKE_FEATURES['autoscaling-metric-promql'].since).toBe(minGkeVersionForPromql);
    expect(LOAD_BALANCER_LIMITS.autoscalingMetricsPerCluster.max).toBe(maxPerCluster);
  });

  test.each([
    ['pool', true],
    ['app.kubernetes.io/name', false],
    ['llm-d_role', true],
  ])('selects by %s: %s', (key, taken) => {
    expect(AUTOSCALING_METRIC.selectorKeyPattern.test(key)).toBe(taken);
  });
});
