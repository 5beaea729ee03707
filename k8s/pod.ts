import type { PodTemplateSpec, Toleration } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model, NodePool } from '../platform/resolve';
import { vllmContainer } from './container';
import { labels, modelServer } from './labels';
import { modelLabel } from './names';
import { podSecurityContext } from './security-context';
import { writableFolders } from './writable-folders';

/** Label by which each generation of pickers tells engines apart. */
const ENGINE_LABEL = {
  'llm-d': 'llm-d.ai/engine-type',
  gie: 'inference.networking.k8s.io/engine-type',
} as const;

/** A pod that serves a model. */
export function modelPod(environment: string, model: Model, nodePool: NodePool): PodTemplateSpec {
  return {
    metadata: {
      labels: {
        ...labels(modelServer(environment, model.name)),
        ...model.pool.selector,
        [ENGINE_LABEL[model.pool.picker.generation]]: model.engine.kind,
        // GKE's inference dashboards find servers by these two.
        'ai.gke.io/model': modelLabel(model.id),
        'ai.gke.io/inference-server': model.engine.kind,
      },
    },
    spec: {
      serviceAccountName: model.serviceAccount,
      automountServiceAccountToken: false,
      // A Service called `vllm` would else set VLLM_PORT to an address, which vLLM does not survive.
      enableServiceLinks: false,
      terminationGracePeriodSeconds: model.life.terminationGracePeriodSeconds,
      securityContext: podSecurityContext(model.engine.runAsUser),
      nodeSelector: nodeSelector(nodePool),
      ...tolerations(nodePool),
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { ...model.pool.selector } },
        },
      ],
      containers: [vllmContainer(model)],
      volumes: writableFolders(model).map(({ volume }) => volume),
    },
  };
}

/** The pool by name, and the accelerator, so that a pool which was changed beneath the model is noticed. */
function nodeSelector({ name, accelerator }: NodePool): Record<string, string> {
  return {
    'cloud.google.com/gke-nodepool': name,
    ...(accelerator === undefined ? {} : { [accelerator.nodeLabel.key]: accelerator.nodeLabel.value }),
  };
}

/** GKE's admission adds it for `nvidia.com/gpu`; said here, it also holds on clusters without that admission. */
function tolerations({ accelerator }: NodePool): { tolerations?: Toleration[] } {
  if (accelerator === undefined) return {};
  const { key, value, effect } = accelerator.taint;
  return { tolerations: [{ key, operator: 'Equal', value, effect }] };
}
