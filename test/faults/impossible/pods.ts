import { at, listAt, ofKind, put, server, servers, where, type Data, type ImpossibleFault } from './impossible-fault';

const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers.0`;

/** What keeps a model's pods from starting, serving or ending well. */
export const POD_IMPOSSIBLE: readonly ImpossibleFault[] = [
  {
    name: 'gpu-limit-dropped',
    thread: 'cdk8s-team/cdk8s-plus#307',
    happens: 'the pod lands on any node and finds no GPU',
    find: (objects) => where(servers(objects), (one) => acceleratorsOf(one, 'limits') < 1),
    plant: (objects) => put(server(objects), `${CONTAINER}.resources.limits`, { memory: '8Gi' }),
  },
  {
    name: 'gpu-taint-not-tolerated',
    thread: 'vllm-project/aibrix#909',
    happens: 'GKE taints GPU nodes; where its admission does not add the toleration the pod stays Pending',
    find: (objects) => where(servers(objects), (one) => listAt(one, `${POD}.tolerations`).length === 0),
    plant: (objects) => put(server(objects), `${POD}.tolerations`, []),
  },
  {
    name: 'no-start-up-probe',
    thread: 'kserve/kserve#5063',
    happens: 'the liveness probe kills the server while it loads its weights',
    find: (objects) => where(servers(objects), (one) => at(one, `${CONTAINER}.startupProbe`) === undefined),
    plant: (objects) => put(server(objects), `${CONTAINER}.startupProbe`, undefined),
  },
  {
    name: 'ready-before-the-model',
    thread: 'vllm-project/vllm#15313',
    happens: 'the pod counts as ready before it has a model, and requests fail',
    find: (objects) =>
      where(servers(objects), (one) => at(one, `${CONTAINER}.readinessProbe.httpGet.path`) !== readyPath(one)),
    plant: (objects) => put(server(objects), `${CONTAINER}.readinessProbe`, { tcpSocket: { port: 8000 } }),
  },
  {
    name: 'no-pause-before-the-end',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#549',
    happens: 'the server stops while the load balancer still sends requests',
    find: (objects) => where(servers(objects), (one) => at(one, `${CONTAINER}.lifecycle.preStop`) === undefined),
    plant: (objects) => put(server(objects), `${CONTAINER}.lifecycle`, {}),
  },
  {
    name: 'shared-memory-of-64-megabytes',
    thread: 'vllm-project/production-stack#97',
    happens: 'NCCL finds no room in /dev/shm: tensor parallel servers hang or die',
    find: (objects) => where(servers(objects), (one) => !sharedMemory(one)),
    plant: (objects) => put(server(objects), `${CONTAINER}.volumeMounts`, []),
  },
  {
    name: 'shared-memory-without-a-limit',
    thread:
      'https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/base/deployment.yaml',
    happens: 'a volume in memory without a limit takes what the pod needs, or half the node',
    find: (objects) =>
      where(ofKind(objects, 'Deployment'), (one) =>
        listAt(one, `${POD}.volumes`).some(
          (volume) => at(volume, 'emptyDir.medium') === 'Memory' && at(volume, 'emptyDir.sizeLimit') === undefined,
        ),
      ),
    plant: (objects) => put(server(objects), `${POD}.volumes`, [{ name: 'shm', emptyDir: { medium: 'Memory' } }]),
  },
  {
    name: 'service-links-that-overwrite-variables',
    thread: 'vllm-project/vllm#18209',
    happens: 'a Service named vllm puts tcp://… into VLLM_PORT, and every pod after it crash-loops',
    find: (objects) => where(servers(objects), (one) => at(one, `${POD}.enableServiceLinks`) !== false),
    plant: (objects) => put(server(objects), `${POD}.enableServiceLinks`, undefined),
  },
  {
    name: 'untagged-image',
    thread:
      'https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/base/deployment.yaml',
    happens: 'whatever busybox is today runs beside the model',
    find: (objects) =>
      where(ofKind(objects, 'Deployment'), (one) =>
        [...listAt(one, `${POD}.containers`), ...listAt(one, `${POD}.initContainers`)].some(
          ({ image }) => !/(:[\w.-]+|@sha256:[0-9a-f]{64})$/.test(String(image)) || String(image).endsWith(':latest'),
        ),
      ),
    plant: (objects) => put(server(objects), `${POD}.initContainers`, [{ name: 'wait', image: 'busybox' }]),
  },
  {
    name: 'update-that-waits-for-a-gpu-that-never-comes',
    thread: 'defilantech/LLMKube#192',
    happens: 'the new pod waits for the GPU of the old one, which waits for the new pod to be ready',
    find: (objects) => where(servers(objects), (one) => at(one, 'spec.strategy') === undefined),
    plant: (objects) => put(server(objects), 'spec.strategy', undefined),
  },
  {
    name: 'replicas-beside-an-autoscaler',
    thread: 'https://argo-cd.readthedocs.io/en/stable/user-guide/best_practices/#leaving-room-for-imperativeness',
    happens: 'each sync sets the number of pods back, and the autoscaler raises it again',
    find: (objects) => {
      const scaled = ofKind(objects, 'HorizontalPodAutoscaler').map((one) => at(one, 'spec.scaleTargetRef.name'));
      return where(
        servers(objects),
        (one) => scaled.includes(one.metadata.name) && at(one, 'spec.replicas') !== undefined,
      );
    },
    plant: (objects) => put(server(objects), 'spec.replicas', 1),
  },
];

function acceleratorsOf(deployment: unknown, kind: 'limits' | 'requests'): number {
  const resources = (at(deployment, `${CONTAINER}.resources.${kind}`) ?? {}) as Data;
  return Number(resources['nvidia.com/gpu'] ?? resources['google.com/tpu'] ?? 0);
}

function sharedMemory(deployment: unknown): boolean {
  const mount = listAt(deployment, `${CONTAINER}.volumeMounts`).find(({ mountPath }) => mountPath === '/dev/shm');
  const volume = listAt(deployment, `${POD}.volumes`).find(({ name }) => mount !== undefined && name === mount['name']);
  return at(volume, 'emptyDir.medium') === 'Memory';
}

/** With a key even the list of models is behind it; `/health` answers when the engine is up, and nothing before that. */
function readyPath(deployment: unknown): string {
  const variables = at(deployment, `${CONTAINER}.env`) as { name: string }[] | undefined;
  return variables?.some(({ name }) => name === 'VLLM_API_KEY') === true ? '/health' : '/v1/models';
}
