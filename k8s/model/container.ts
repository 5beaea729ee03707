import { type Container, type EnvVar } from 'cdk8s-plus-30/lib/imports/k8s';
import { serversAskHub, type Model, type PodResources } from '../../platform/resolve';
import { kvEventsPort, kvEventsVariables } from './kv-events';
import { adapterVolume } from './adapter-volume';
import { preStop } from './pre-stop';
import { serverProbe } from './probes';
import { containerPorts, HTTP_PORT, SUPERVISOR } from './ports';
import { count, cpu, mebibytes } from '../quantity';
import { CONTAINER_SECURITY_CONTEXT } from '../security-context';
import { transferEnvironment } from './routing-proxy';
import { secretVariable } from '../secret-variable';
import { serverTokenVolume } from '../secret-provider-class';
import { weightsVolume } from '../weights';
import { writableFolders } from './writable-folders';

/** The container that runs vLLM. */
export function vllmContainer(model: Model): Container {
  const { engine, life, resources } = model;
  const probed = engine.supervisorPort === undefined ? HTTP_PORT : SUPERVISOR;
  return {
    name: engine.kind,
    image: engine.image,
    imagePullPolicy: 'IfNotPresent',
    command: [...engine.command],
    args: [...engine.args],
    env: environment(model),
    ports: [...containerPorts(model), ...kvEventsPort(engine.kvEvents)],
    startupProbe: serverProbe(life.probes.startup, probed),
    readinessProbe: serverProbe(life.probes.readiness, probed),
    livenessProbe: serverProbe(life.probes.liveness, probed),
    ...preStop(life),
    resources: { requests: podRequests(resources), limits: podLimits(resources) },
    securityContext: CONTAINER_SECURITY_CONTEXT,
    volumeMounts: [
      ...writableFolders(model).map(({ mount }) => mount),
      ...weightsVolume(model).mounts,
      ...adapterVolume(model).mounts,
      ...serverTokenVolume(model).mounts,
    ],
  };
}

function environment(model: Model): EnvVar[] {
  const plain = Object.entries(model.engine.env).map(([name, value]) => ({ name, value }));
  return [
    ...kvEventsVariables(model.engine.kvEvents),
    ...plain,
    ...transferEnvironment(model),
    ...secretVariable('HF_TOKEN', serversAskHub(model) ? model.weights.token : undefined),
    ...secretVariable('VLLM_API_KEY', model.apiKey),
  ];
}

/** What the container asks of its node. */
export function podRequests(resources: PodResources) {
  return { cpu: cpu(resources.cpuMillis), ...podLimits(resources) };
}

/** CPU has no limit: throttling it starves the engine's scheduler and tokenizer while the accelerator idles. */
export function podLimits({ memoryMib, ephemeralStorageMib, accelerator }: PodResources) {
  return {
    memory: mebibytes(memoryMib),
    'ephemeral-storage': mebibytes(ephemeralStorageMib),
    ...(accelerator.count === 0 ? {} : { [accelerator.resource]: count(accelerator.count) }),
  };
}
