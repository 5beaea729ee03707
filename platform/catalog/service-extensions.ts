/** Parts of a request and its answer that an extension may ask to be sent. */
export const EXTENSION_EVENTS = [
  'RequestHeaders',
  'RequestBody',
  'RequestTrailers',
  'ResponseHeaders',
  'ResponseBody',
  'ResponseTrailers',
] as const;

export type ExtensionEvent = (typeof EXTENSION_EVENTS)[number];

/**
 * How a body is sent: piece by piece, each of them answered before it goes on; or as it comes, and the extension itself
 * says what goes on and when. In the second way it may read the whole before any of it reaches the model.
 */
export const BODY_SEND_MODES = ['Streamed', 'FullDuplexStreamed'] as const;

export type BodySendMode = (typeof BODY_SEND_MODES)[number];

/**
 * What the CRDs of both kinds of extensions bound.
 *
 * `source`: GoogleCloudPlatform/gke-gateway-api, config/crd. Names of headers and of metadata are patterns of its own.
 */
export const EXTENSION_LIMITS = {
  forwardedHeaders: 50,
  metadata: 16,
  headerName: /^[A-Za-z0-9!#$%&'*+\-.^_`|~]{1,256}$/,
  metadataKey: /^[A-Za-z0-9\-._]{1,63}$/,
  source: 'https://github.com/GoogleCloudPlatform/gke-gateway-api/tree/fc40d606a5332f11a8883f85caff66b63c4e88ef',
  asOf: '2026-11-21',
} as const;

/** Where Google says how the load balancer asks: one chain a request, and how bodies are sent. */
export const TRAFFIC_EXTENSIONS_SOURCE =
  'https://cloud.google.com/service-extensions/docs/configure-traffic-extensions';
export const CALLOUTS_SOURCE = 'https://docs.cloud.google.com/service-extensions/docs/callouts-overview';
