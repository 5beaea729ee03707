import { type DeploymentSpec, IntOrString, KubeDeployment } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { serversAskHub, type Model, type NodePool, type Served } from '../../platform/resolve';
import { type Exceptions, exceptions, isPinned } from '../exception';
import { serverSelector } from '../labels';
import { metadataOfServer } from '../metadata';
import { queueLabel } from '../queue';
import { modelPod } from './pod';

/** The servers of a model. It says how many there are only where no autoscaler does. */
export function modelDeployment(
  scope: Construct,
  environment: string,
  model: Model,
  nodePool: NodePool,
): KubeDeployment {
  return new KubeDeployment(scope, 'deployment', {
    metadata: metadataOfServer(environment, model, 'model', {
      labels: queueLabel(model),
      annotations: exceptions(unmet(model, nodePool)),
    }),
    spec: {
      ...replicasAndUpdates(model),
      template: modelPod(environment, model, nodePool),
    },
  });
}

/** How many pods there are, where no autoscaler says it, and how a new version replaces them. */
export function replicasAndUpdates(served: Served): Omit<DeploymentSpec, 'template'> {
  const { life, scaling } = served;
  return {
    ...(scaling.kind === 'fixed' ? { replicas: scaling.replicas } : {}),
    selector: { matchLabels: serverSelector(served) },
    strategy: {
      type: 'RollingUpdate',
      rollingUpdate: {
        maxSurge: IntOrString.fromNumber(life.rollout.maxSurge),
        maxUnavailable: IntOrString.fromNumber(life.rollout.maxUnavailable),
      },
    },
    progressDeadlineSeconds: life.progressDeadlineSeconds,
  };
}

/** Least user id that Checkov takes for one that no node has. */
export const HIGH_USER = 10_000;

function unmet({ engine, weights, adapters, apiKey }: Model, { accelerator }: NodePool): Exceptions {
  const key = apiKey === undefined ? undefined : 'its key';
  const fromEnvironment =
    weights.token === undefined || !serversAskHub({ weights, adapters }) ? key : 'the Hugging Face token';
  return {
    CKV_K8S_11: 'throttling CPU starves the scheduler and tokenizer while the accelerator idles',
    CKV_K8S_15: 'the image has some 10 GB; a node that holds it starts the pod without the registry',
    ...(accelerator?.sharing?.strategy === 'MPS'
      ? { CKV_K8S_18: "the node's MPS daemon is reached through its IPC namespace" }
      : {}),
    ...(fromEnvironment === undefined ? {} : { CKV_K8S_35: `vLLM takes ${fromEnvironment} from the environment` }),
    ...(engine.runAsUser >= HIGH_USER
      ? {}
      : { CKV_K8S_40: `user ${engine.runAsUser} is the one that the image knows` }),
    ...(isPinned(engine.image) ? {} : { CKV_K8S_43: 'pinned by release; engine.image may name a digest' }),
  };
}
