import type { ApiServer } from './api-server';
import type { KubernetesObject } from './manifests';

/**
 * Says of every Gateway and HTTPRoute what GKE's controller says once the load balancer stands: without it they stay
 * in progress for ever. Returns how many it has seen.
 */
export async function programGateways({ kubectl }: ApiServer): Promise<number> {
  const gateways = await kubectl.get('gateways.gateway.networking.k8s.io', '--all-namespaces');
  const routes = await kubectl.get('httproutes.gateway.networking.k8s.io', '--all-namespaces');
  for (const gateway of gateways) await patch(gateway, { conditions: conditions(gateway, 'Accepted', 'Programmed') });
  for (const route of routes) await patch(route, { parents: parentsOf(route) });
  return gateways.length + routes.length;

  async function patch(object: KubernetesObject, status: object): Promise<void> {
    const { name, namespace } = object.metadata;
    await kubectl.run(
      ...['patch', object.kind.toLowerCase(), name, '-n', namespace!, '--subresource=status', '--type=merge'],
      `--patch=${JSON.stringify({ status })}`,
    );
  }
}

function parentsOf(route: KubernetesObject): object[] {
  return (route.spec?.['parentRefs'] as object[]).map((parentRef) => ({
    parentRef,
    controllerName: 'networking.gke.io/gateway',
    conditions: conditions(route, 'Accepted', 'ResolvedRefs', 'Reconciled'),
  }));
}

function conditions({ metadata }: KubernetesObject, ...types: string[]): object[] {
  const common = { status: 'True', message: '', lastTransitionTime: new Date(0).toISOString() };
  return types.map((type) => ({ type, reason: type, observedGeneration: metadata.generation ?? 1, ...common }));
}
