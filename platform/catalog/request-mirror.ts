/** What is known of copying requests on GKE. */
export const REQUEST_MIRROR = {
  /** GKE that brings the bundle 1.3.0 of the Gateway API, whose filter has `percent`; before, all is copied or nothing. */
  percentSince: '1.33.2-gke.1335000',
  /** What the load balancer adds to the host name of a copy. */
  hostSuffix: '-shadow',
  unconfirmed: [
    'GKE documents the filter with Services; whether its controller takes an InferencePool in it was not read',
    'whether the controller heeds `percent`, which the CRD has',
  ],
  source: [
    'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/deploy-gateway-traffic-splitting',
    'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/gatewayclass-capabilities',
    'https://gateway-api.sigs.k8s.io/geps/gep-3171',
    'https://cloud.google.com/compute/docs/reference/rest/v1/regionUrlMaps',
  ],
  asOf: '2026-11-21',
} as const;
