import {
  DEFAULT_GATEWAY_CLASS,
  findGatewayClass,
  GATEWAY_CLASSES,
  type GatewayClassName,
  inferencePoolGatewayClasses,
  LOAD_BALANCER_LIMITS,
  loadBalancerLimit,
  type LoadBalancerLimitName,
  negsOfInferencePool,
  tryFindGatewayClass,
} from '../../../platform/catalog';

const NAMES = Object.keys(GATEWAY_CLASSES) as GatewayClassName[];

describe('a gateway class', () => {
  test('two serve an InferencePool, one its import, and the default is one of the two', () => {
    expect(inferencePoolGatewayClasses()).toEqual(['gke-l7-regional-external-managed', 'gke-l7-rilb']);
    expect(inferencePoolGatewayClasses()).toContain(DEFAULT_GATEWAY_CLASS);
    expect(NAMES.filter((name) => GATEWAY_CLASSES[name].inferencePool === 'import')).toEqual([
      'gke-l7-cross-regional-internal-managed-mc',
    ]);
  });

  test.each(NAMES)('%s: its subnet and its certificates fit its scope', (name) => {
    const { scope, proxyOnlySubnet, tls } = findGatewayClass(name);
    const expected = { regional: 'REGIONAL_MANAGED_PROXY', 'cross-regional': 'GLOBAL_MANAGED_PROXY', global: null };

    expect(proxyOnlySubnet).toBe(expected[scope]);
    expect(tls.certificateManager === 'certificate-map').toBe(scope === 'global');
  });

  test.each(NAMES)('%s: ends in -mc exactly where it spans clusters, and takes no timeouts', (name) => {
    expect(name.endsWith('-mc')).toBe(GATEWAY_CLASSES[name].clusters === 'multi');
    expect(GATEWAY_CLASSES[name].routeTimeouts).toBe(false);
  });

  test('of another controller is not known', () => {
    expect(tryFindGatewayClass('istio')).toBeUndefined();
    expect(tryFindGatewayClass('toString')).toBeUndefined();
    expect(() => findGatewayClass('istio')).toThrow('GKE installs no GatewayClass istio');
  });
});

describe('the limits of the load balancer', () => {
  test.each(Object.keys(LOAD_BALANCER_LIMITS) as LoadBalancerLimitName[])('%s is in order', (name) => {
    const { min = -Infinity, default: value, max = Infinity } = loadBalancerLimit(name);

    expect(min).toBeLessThanOrEqual(value ?? max);
    expect(value ?? min).toBeLessThanOrEqual(max);
  });

  test('are those of the documentation', () => {
    expect(LOAD_BALANCER_LIMITS.backendTimeout.default).toBe(30);
    expect(LOAD_BALANCER_LIMITS.negsPerBackendService.max).toBe(50);
    expect(LOAD_BALANCER_LIMITS.extensionTimeout).toMatchObject({ min: 10, max: 10_000, default: 1000 });
  });

  test('eight ports in three zones leave room for two clusters', () => {
    expect(negsOfInferencePool(8, 3, 2)).toBeLessThanOrEqual(LOAD_BALANCER_LIMITS.negsPerBackendService.max);
    expect(negsOfInferencePool(8, 3, 3)).toBeGreaterThan(LOAD_BALANCER_LIMITS.negsPerBackendService.max);
  });
});
