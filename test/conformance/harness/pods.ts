import type { ApiServer } from './api-server';
import { eventually } from './eventually';
import { type Deployment, holds, type InferencePool, type Pod, selectorOf } from './workloads';

/** The pods that a Deployment selects. */
export async function podsOf(api: ApiServer, deployment: Deployment): Promise<Pod[]> {
  const namespace = deployment.metadata.namespace!;
  return (await api.kubectl.get('pods', '-n', namespace, `--selector=${selectorOf(deployment)}`)) as Pod[];
}

/** The pods of a Deployment once exactly so many run and none is left over. */
export async function running(api: ApiServer, deployment: Deployment, count: number): Promise<Pod[]> {
  return eventually(`${count} running pods of ${deployment.metadata.name}`, async () => {
    const pods = await podsOf(api, deployment);
    if (pods.length === count && pods.every(isRunning)) return pods;
    throw new Error(
      pods.map((pod) => `${pod.metadata.name}: ${pod.status?.phase} ${reasonOf(pod)}`).join('\n') || 'none',
    );
  });
}

/** The pods that an InferencePool selects. */
export async function selectedBy(api: ApiServer, { metadata, spec }: InferencePool): Promise<Pod[]> {
  const labels = Object.entries(spec.selector.matchLabels).map(([key, value]) => `${key}=${value}`);
  const found = await api.kubectl.get('pods', '-n', metadata.namespace!, `--selector=${labels.join(',')}`);
  return found as Pod[];
}

/** The pods of these Deployments that run. */
export async function runningServers(api: ApiServer, models: readonly Deployment[]): Promise<Pod[]> {
  const pods = await Promise.all(models.map((model) => podsOf(api, model)));
  return pods.flat().filter(isRunning);
}

/** The ports that its containers say they listen on, those of sidecars among them. */
export function portsOf({ spec }: Pod): number[] {
  const sidecars = (spec['initContainers'] ?? []) as Pod['spec']['containers'];
  return [...spec.containers, ...sidecars].flatMap((container) =>
    ((container['ports'] ?? []) as { containerPort: number }[]).map(({ containerPort }) => containerPort),
  );
}

/** Whether its kubelet says that it runs and is ready. */
export function isRunning(pod: Pod): boolean {
  return pod.status?.phase === 'Running' && holds(pod.status.conditions, 'Ready');
}

/** The pods that the scheduler has turned away. */
export function unplaced(pods: readonly Pod[]): Pod[] {
  return pods.filter((pod) => pod.spec.nodeName === undefined && reasonOf(pod) !== '');
}

/** Why the scheduler did not place it; empty where it did, or has not looked yet. */
export function reasonOf(pod: Pod): string {
  return (
    pod.status?.conditions?.find(({ type, status }) => type === 'PodScheduled' && status === 'False')?.message ?? ''
  );
}
