import type { Fault } from './fault';

/** Requests that reach nobody, or somebody else. */
export const ROUTING_FAULTS: readonly Fault[] = [
  {
    name: 'weights-that-add-up-to-nothing',
    thread: 'https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref',
    happens: 'all traffic gets 500: a route whose weights are zero forwards to nobody',
    base: 'canary',
    change: { 'routes.llama.models': { stable: 0, next: 0 } },
    expect: 'route-weights-add-up-to-zero',
  },
  {
    name: 'canary-of-two-served-names',
    thread: 'modelplaneai/modelplane#425',
    happens: 'nine of ten requests are answered, the tenth gets 404: the name is not served there',
    base: 'canary',
    change: { 'models.next.servedModelNames': ['llama-next'] },
    expect: 'route-backends-serve-different-names',
  },
  {
    name: 'canary-between-chat-formats',
    thread: 'vllm-project/vllm#8912',
    happens: 'answers change form from request to request; tools work in some',
    base: 'canary',
    change: {
      'models.next.weights': 'Qwen/Qwen3-8B',
      'models.next.servedModelNames': ['meta-llama/Llama-3.1-8B-Instruct'],
    },
    expect: 'canary-between-chat-formats',
  },
  {
    name: 'two-models-of-one-name',
    thread: 'volcano-sh/kthena#142',
    happens: 'two routes match the same name: the older one gets every request',
    base: 'canary',
    change: { routes: undefined },
    expect: 'served-name-given-twice',
  },
  {
    name: 'routed-name-that-nobody-serves',
    thread: 'volcano-sh/kthena#1586',
    happens: 'the header is matched, the pod answers 404: it does not know the name',
    base: 'canary',
    change: { 'routes.llama.headers': { 'X-Gateway-Model-Name': 'llama-3.1-8b' } },
    expect: 'routed-name-not-served',
  },
  {
    name: 'host-that-the-gateway-does-not-answer',
    thread: 'https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec',
    happens: 'the route is not attached: its host is none of the listener’s',
    base: 'canary',
    change: { gateway: { hostnames: ['llm.example.com'] }, 'routes.llama.hostnames': ['models.example.com'] },
    expect: 'route-hostname-outside-gateway',
  },
  {
    name: 'class-without-inference-pools',
    thread: 'GoogleCloudPlatform/gke-gateway-api#20',
    happens: 'the global class does not take InferencePools: the route is rejected',
    change: { gateway: { class: 'gke-l7-global-external-managed' } },
    expect: 'gateway-class-without-inference-pools',
  },
  {
    name: 'model-that-no-route-names',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#425',
    happens: 'the model runs, costs money and is never asked',
    base: 'canary',
    change: { 'routes.llama.models': { stable: 1 } },
    expect: 'model-without-route',
  },
  {
    name: 'route-to-a-model-that-is-not-there',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1530',
    happens: 'InferencePool not found: ResolvedRefs is false and the route answers 500',
    base: 'canary',
    change: { 'routes.llama.models': { stable: 9, nxt: 1 } },
    expect: 'route-to-unknown-model',
  },
];
