import type { ContainerPort } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model } from '../../platform/resolve';

/** Name of the port that serves the OpenAI API, `/health` and `/metrics`. */
export const HTTP_PORT = 'http';

/** Name of the port at which it is said whether all ranks of a pod answer. */
export const SUPERVISOR = 'supervisor';

/** Names of the ports that serve, the first rank's first. */
export function servingPorts({ engine }: Pick<Model, 'engine'>): string[] {
  return engine.rankPorts.map((_, rank) => (rank === 0 ? HTTP_PORT : `${HTTP_PORT}-${rank}`));
}

/** Every port of the container. */
export function containerPorts(model: Pick<Model, 'engine'>): ContainerPort[] {
  const { rankPorts, supervisorPort } = model.engine;
  const names = servingPorts(model);
  const serving = rankPorts.map((port, rank) => portOf(names[rank] ?? HTTP_PORT, port));
  return supervisorPort === undefined ? serving : [...serving, portOf(SUPERVISOR, supervisorPort)];
}

function portOf(name: string, containerPort: number): ContainerPort {
  return { name, containerPort, protocol: 'TCP' };
}
