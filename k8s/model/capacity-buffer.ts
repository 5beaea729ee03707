import { KubeDeployment } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { CapacityBuffer } from '../../imports/autoscaling.x-k8s.io';
import type { CapacityBuffer as Buffer, NodePool, Platform, Served } from '../../platform/resolve';
import { exceptions } from '../exception';
import { type Belonging, labels } from '../labels';
import { metadata } from '../metadata';
import { podLimits, podRequests } from './container';
import { podSecurityContext, CONTAINER_SECURITY_CONTEXT } from '../security-context';
import { placement } from '../placement';
import { workloadRef } from './workload';

/** Nodes that stand ready for a model's next pods. */
export function capacityBuffer(
  scope: Construct,
  platform: Platform,
  served: Served,
  nodePool: NodePool,
  buffer: Buffer,
): void {
  if (buffer.kind === 'CapacityBuffer') toldToGke(scope, platform.name, served, buffer);
  else heldByPods(scope, platform, served, nodePool, buffer);
}

function belonging(environment: string, { name }: Served): Belonging {
  return { name: 'capacity-buffer', instance: name, component: 'capacity-buffer', partOf: environment };
}

/**
 * As many nodes as so many more pods of the model would need.
 *
 * @see https://docs.cloud.google.com/kubernetes-engine/docs/concepts/capacity-buffer
 */
function toldToGke(scope: Construct, environment: string, served: Served, { name, replicas }: Buffer): void {
  const { apiVersion, kind, name: target } = workloadRef(served);
  new CapacityBuffer(scope, 'capacity-buffer', {
    metadata: metadata({ name, namespace: served.namespace, of: belonging(environment, served), wave: 'model' }),
    spec: {
      scalableRef: { apiGroup: apiVersion.split('/')[0], kind, name: target },
      replicas,
    },
  });
}

/**
 * Pods that ask for what the model's ask for and do nothing. The scheduler evicts one when a pod of the model finds no
 * node; it then waits for a new one, which the cluster autoscaler adds. They run the model's own image, so that the node
 * has it when the model comes.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/capacity-provisioning
 */
function heldByPods(
  scope: Construct,
  { name: environment, priorityClasses }: Platform,
  served: Served,
  nodePool: NodePool,
  { name, replicas }: Buffer,
): void {
  const of = belonging(environment, served);
  const { namespace, engine, resources } = served;
  const selector = { 'app.kubernetes.io/name': of.name, 'app.kubernetes.io/instance': of.instance };
  new KubeDeployment(scope, 'capacity-buffer', {
    metadata: metadata({ name, namespace, of, wave: 'model', annotations: exceptions(UNMET) }),
    spec: {
      replicas,
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: labels(of) },
        spec: {
          ...(priorityClasses['buffer'] === undefined ? {} : { priorityClassName: priorityClasses['buffer'].name }),
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 0,
          securityContext: podSecurityContext(engine.runAsUser),
          ...placement(nodePool),
          containers: [
            {
              name: 'buffer',
              image: engine.image,
              imagePullPolicy: 'IfNotPresent',
              command: ['sleep', 'infinity'],
              resources: { requests: podRequests(resources), limits: podLimits(resources) },
              securityContext: CONTAINER_SECURITY_CONTEXT,
            },
          ],
        },
      },
    },
  });
}

const UNMET = {
  CKV_K8S_8: 'it does nothing that could be alive',
  CKV_K8S_9: 'it does nothing that could be ready',
  CKV_K8S_11: 'it asks for what the model asks for, which has no limit of CPU',
  CKV_K8S_15: 'the image has some 10 GB; a node that holds it starts the pod without the registry',
  CKV_K8S_40: "the user is the one that the model's image knows",
  CKV_K8S_43: 'pinned by release; engine.image may name a digest',
};
