import type { PodTemplateSpec } from 'cdk8s-plus-30/lib/imports/k8s';
import type { CustomServer, NodePool } from '../../platform/resolve';
import { labels, modelServer } from '../labels';
import { ENGINE_LABEL, sharedIpc } from '../model/pod';
import { autoscalingLabel } from '../model/autoscaling-metric';
import { podStanding } from '../model/pod-standing';
import { modelLabel } from '../names';
import { placement } from '../placement';
import { podSecurityContext } from '../security-context';
import { serverContainer } from './container';
import { bucketVolume } from '../weights';
import { serverFolders } from './writable-folders';

/** A pod of a server of one's own. */
export function serverPod(environment: string, server: CustomServer, nodePool: NodePool): PodTemplateSpec {
  const { engine, life, name, pool } = server;
  const weights = server.weights === undefined ? undefined : bucketVolume(server.weights);
  return {
    metadata: {
      labels: {
        ...labels(modelServer(environment, server)),
        ...pool.selector,
        ...autoscalingLabel(server),
        [ENGINE_LABEL[pool.picker.generation]]: engine.pickerEngine,
        // GKE's inference dashboards find servers by these two.
        'ai.gke.io/model': modelLabel(name),
        'ai.gke.io/inference-server': engine.kind,
      },
      ...(weights === undefined ? {} : { annotations: weights.annotations }),
    },
    spec: {
      serviceAccountName: server.serviceAccount,
      automountServiceAccountToken: false,
      // Variables of every Service in the namespace would stand beside the program's own.
      enableServiceLinks: false,
      terminationGracePeriodSeconds: life.terminationGracePeriodSeconds,
      securityContext: podSecurityContext(engine.runAsUser),
      ...sharedIpc(nodePool),
      ...placement(nodePool),
      ...podStanding(server),
      containers: [serverContainer(server)],
      volumes: [...serverFolders(server).map(({ volume }) => volume), ...(weights?.volumes ?? [])],
    },
  };
}
