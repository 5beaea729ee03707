/**
 * Most entries that an HTTPRoute of Gateway API 1.6.1 takes; `matches` counts those of all its rules together.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/config/crd/standard/gateway.networking.k8s.io_httproutes.yaml
 */
export const HTTP_ROUTE_LIMITS = {
  hostnames: 16,
  headers: 16,
  backends: 16,
  matches: 128,
  matchesPerRule: 64,
} as const;
