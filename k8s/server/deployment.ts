import { KubeDeployment } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { CustomServer, NodePool } from '../../platform/resolve';
import { type Exceptions, exceptions, isPinned } from '../exception';
import { metadataOfServer } from '../metadata';
import { HIGH_USER, replicasAndUpdates } from '../model/model-deployment';
import { queueLabel } from '../queue';
import { serverPod } from './pod';

/** The pods of a server of one's own. It says how many there are only where no autoscaler does. */
export function serverDeployment(
  scope: Construct,
  environment: string,
  server: CustomServer,
  nodePool: NodePool,
): KubeDeployment {
  return new KubeDeployment(scope, 'deployment', {
    metadata: metadataOfServer(environment, server, 'model', {
      labels: queueLabel(server),
      annotations: exceptions(unmet(server, nodePool)),
    }),
    spec: { ...replicasAndUpdates(server), template: serverPod(environment, server, nodePool) },
  });
}

function unmet({ engine }: CustomServer, { accelerator }: NodePool): Exceptions {
  return {
    CKV_K8S_11: 'throttling CPU starves a server while its accelerator idles',
    CKV_K8S_15: 'images of servers are large; a node that holds one starts the pod without the registry',
    ...(accelerator?.sharing?.strategy === 'MPS'
      ? { CKV_K8S_18: "the node's MPS daemon is reached through its IPC namespace" }
      : {}),
    ...(engine.readOnlyRootFilesystem
      ? {}
      : { CKV_K8S_22: 'server.readOnlyRootFilesystem: its program writes anywhere' }),
    ...(Object.keys(engine.secretEnv).length === 0
      ? {}
      : { CKV_K8S_35: 'its program takes secrets from the environment' }),
    ...(engine.runAsUser >= HIGH_USER
      ? {}
      : { CKV_K8S_40: `user ${engine.runAsUser} is the one that the image knows` }),
    ...(isPinned(engine.image) ? {} : { CKV_K8S_43: 'pinned by tag; server.image may name a digest' }),
  };
}
