import type { PodSpec, PodTemplateSpec } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model, NodePool } from '../../platform/resolve';
import { autoscalingLabel } from './autoscaling-metric';
import { adapterVolume } from './adapter-volume';
import { vllmContainer } from './container';
import { labels, modelServer } from '../labels';
import { modelLabel } from '../names';
import { placement } from '../placement';
import { podSecurityContext } from '../security-context';
import { podStanding } from './pod-standing';
import { sidecars } from './routing-proxy';
import { serverTokenVolume } from '../secret-provider-class';
import { weightsVolume } from '../weights';
import { writableFolders } from './writable-folders';

/** Label by which each generation of pickers tells engines apart. */
export const ENGINE_LABEL = {
  'llm-d': 'llm-d.ai/engine-type',
  gie: 'inference.networking.k8s.io/engine-type',
} as const;

/** A pod that serves a model. */
export function modelPod(environment: string, model: Model, nodePool: NodePool): PodTemplateSpec {
  const weights = weightsVolume(model);
  const adapters = adapterVolume(model);
  const annotations = { ...weights.annotations, ...adapters.annotations };
  return {
    metadata: {
      labels: {
        ...labels(modelServer(environment, model)),
        ...model.pool.selector,
        ...autoscalingLabel(model),
        ...roleLabel(model),
        [ENGINE_LABEL[model.pool.picker.generation]]: model.engine.kind,
        // GKE's inference dashboards find servers by these two.
        'ai.gke.io/model': modelLabel(model.id),
        'ai.gke.io/inference-server': model.engine.kind,
      },
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: {
      serviceAccountName: model.serviceAccount,
      automountServiceAccountToken: false,
      // A Service called `vllm` would else set VLLM_PORT to an address, which vLLM does not survive.
      enableServiceLinks: false,
      terminationGracePeriodSeconds: model.life.terminationGracePeriodSeconds,
      securityContext: podSecurityContext(model.engine.runAsUser),
      ...sharedIpc(nodePool),
      ...placement(nodePool),
      ...podStanding(model),
      ...pullSecrets(model),
      ...sidecars(model),
      containers: [vllmContainer(model)],
      volumes: [
        ...writableFolders(model).map(({ volume }) => volume),
        ...weights.volumes,
        ...adapters.volumes,
        ...serverTokenVolume(model).volumes,
      ],
    },
  };
}

function pullSecrets({ engine }: Model): Pick<PodSpec, 'imagePullSecrets'> {
  const { imagePullSecrets } = engine;
  return imagePullSecrets === undefined ? {} : { imagePullSecrets: imagePullSecrets.map((name) => ({ name })) };
}

/** By which the picker tells those that read prompts from those that write answers. */
function roleLabel({ disaggregation }: Model): Record<string, string> {
  return disaggregation === undefined ? {} : { [disaggregation.roleLabel.key]: disaggregation.role };
}

/** Processes reach the node's MPS daemon through its IPC namespace alone (GKE, "Use NVIDIA MPS"). */
export function sharedIpc({ accelerator }: NodePool): { hostIpc?: true } {
  return accelerator?.sharing?.strategy === 'MPS' ? { hostIpc: true } : {};
}
