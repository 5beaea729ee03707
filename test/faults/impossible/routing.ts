import { at, first, idOf, listAt, ofKind, put, where, type ImpossibleFault } from './impossible-fault';

const POOL_GROUP = 'inference.networking.k8s.io';

/** What a GKE gateway rejects, or answers with 500, 502 or 504. */
export const ROUTING_IMPOSSIBLE: readonly ImpossibleFault[] = [
  {
    name: 'timeouts-in-a-route-of-a-gke-class',
    thread: 'kserve/kserve#5313',
    happens: 'GKE rejects the whole route: its classes do not take timeouts',
    find: (objects) =>
      where(ofKind(objects, 'HTTPRoute'), (route) =>
        listAt(route, 'spec.rules').some((rule) => 'timeouts' in rule || 'retry' in rule),
      ),
    plant: (objects) => put(first(objects, 'HTTPRoute'), 'spec.rules.0.timeouts', { request: '300s' }),
  },
  {
    name: 'port-on-a-reference-to-a-pool',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1430',
    happens: 'the reference is not resolved: an InferencePool has its ports itself',
    find: (objects) =>
      where(ofKind(objects, 'HTTPRoute'), (route) =>
        listAt(route, 'spec.rules').some((rule) =>
          listAt(rule, 'backendRefs').some((reference) => 'port' in reference),
        ),
      ),
    plant: (objects) => put(first(objects, 'HTTPRoute'), 'spec.rules.0.backendRefs.0.port', 8000),
  },
  {
    name: 'reference-without-a-group',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1527',
    happens: 'without its group the pool is looked for among Services and not found',
    find: (objects) =>
      where(ofKind(objects, 'HTTPRoute'), (route) =>
        listAt(route, 'spec.rules').some((rule) =>
          listAt(rule, 'backendRefs').some(({ kind, group }) => kind !== 'InferencePool' || group !== POOL_GROUP),
        ),
      ),
    plant: (objects) => put(first(objects, 'HTTPRoute'), 'spec.rules.0.backendRefs.0.group', undefined),
  },
  {
    name: 'pool-of-the-experimental-group',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1542',
    happens: 'route and picker speak of v1, the pool is of x-k8s.io: nobody finds it',
    find: (objects) => where(ofKind(objects, 'InferencePool'), ({ apiVersion }) => apiVersion !== `${POOL_GROUP}/v1`),
    plant: (objects) => put(first(objects, 'InferencePool'), 'apiVersion', 'inference.networking.x-k8s.io/v1alpha2'),
  },
  {
    name: 'pool-without-a-health-check',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1475',
    happens: "the load balancer asks /, vLLM answers 404, and no request gets through: 503 'no healthy upstream'",
    find: (objects) => uncovered(objects, 'HealthCheckPolicy'),
    plant: (objects) => remove(objects, 'HealthCheckPolicy'),
  },
  {
    name: 'pool-with-the-backend-timeout-of-30-seconds',
    thread:
      'https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/skills/TROUBLESHOOTING.md',
    happens: 'answers that take longer than half a minute end in 504',
    find: (objects) => [
      ...uncovered(objects, 'GCPBackendPolicy'),
      ...where(
        ofKind(objects, 'GCPBackendPolicy'),
        (policy) => !(Number(at(policy, 'spec.default.timeoutSec') ?? 0) > 30),
      ),
    ],
    plant: (objects) => put(first(objects, 'GCPBackendPolicy'), 'spec.default.timeoutSec', undefined),
  },
  {
    name: 'pool-that-selects-everything',
    thread: 'llm-d/llm-d-router#1695',
    happens: 'an empty selector takes every pod of the namespace for a model server',
    find: (objects) =>
      where(
        ofKind(objects, 'InferencePool'),
        (pool) => Object.keys((at(pool, 'spec.selector.matchLabels') as object | undefined) ?? {}).length === 0,
      ),
    plant: (objects) => put(first(objects, 'InferencePool'), 'spec.selector.matchLabels', {}),
  },
  {
    name: 'pool-that-selects-pods-that-do-not-serve',
    thread: 'llm-d/llm-d#2212',
    happens: 'requests go to pods that have no model: a part of all of them fails',
    find: (objects) =>
      ofKind(objects, 'InferencePool').flatMap((pool) => {
        const wanted = Object.entries((at(pool, 'spec.selector.matchLabels') ?? {}) as Record<string, string>);
        const chosen = ofKind(objects, 'Deployment').filter((deployment) => {
          const labels = (at(deployment, 'spec.template.metadata.labels') ?? {}) as Record<string, string>;
          return wanted.every(([key, value]) => labels[key] === value);
        });
        return chosen.length === 1 && chosen[0]?.metadata.name === pool.metadata.name ? [] : [idOf(pool)];
      }),
    plant: (objects) =>
      put(first(objects, 'InferencePool'), 'spec.selector.matchLabels', { 'app.kubernetes.io/managed-by': 'slipway' }),
  },
  {
    name: 'pool-port-that-no-container-opens',
    thread: 'ai-dynamo/dynamo#1940',
    happens: 'the load balancer connects to a closed port: 502 for all',
    find: (objects) =>
      ofKind(objects, 'InferencePool').flatMap((pool) => {
        const server = ofKind(objects, 'Deployment').find(({ metadata }) => metadata.name === pool.metadata.name);
        const open = listAt(server, 'spec.template.spec.containers.0.ports').map(({ containerPort }) => containerPort);
        return listAt(pool, 'spec.targetPorts').every(({ number }) => open.includes(number)) ? [] : [idOf(pool)];
      }),
    plant: (objects) => put(first(objects, 'InferencePool'), 'spec.targetPorts.0.number', 8080),
  },
];

/** Pools at which no policy of a kind points. */
function uncovered(objects: Parameters<ImpossibleFault['find']>[0], kind: string): string[] {
  const targets = ofKind(objects, kind).map((policy) => at(policy, 'spec.targetRef.name'));
  return where(ofKind(objects, 'InferencePool'), ({ metadata }) => !targets.includes(metadata.name));
}

function remove(objects: Parameters<ImpossibleFault['plant']>[0], kind: string): void {
  objects.splice(objects.indexOf(first(objects, kind)), 1);
}
