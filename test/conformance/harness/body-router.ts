import type { ApiServer } from './api-server';
import { ExtProcServer } from './ext-proc-server';
import type { KubernetesObject } from './manifests';
import { deploymentsBehind } from './workloads';

/** What the suites read of a GCPRoutingExtension's one extension. */
export interface Extension {
  readonly failOpen: boolean;
  readonly timeout: string;
  readonly authority: string;
  readonly supportedEvents: readonly string[];
  readonly requestBodySendMode: string;
  readonly backendRef: { readonly name: string; readonly port: number };
}

/** The extension that the gateway asks before it chooses a route. */
export function routingExtension(objects: readonly KubernetesObject[]): Extension {
  const found = objects.find(({ kind }) => kind === 'GCPRoutingExtension');
  const chains = found?.spec?.['extensionChains'] as { extensions: Extension[] }[] | undefined;
  const extension = chains?.[0]?.extensions[0];
  if (extension === undefined) throw new Error('no GCPRoutingExtension among the objects');
  return extension;
}

/** The real body-based router, found as the load balancer finds it: by the Service that the extension names. */
export async function startBodyRouter(api: ApiServer, objects: readonly KubernetesObject[]): Promise<ExtProcServer> {
  const { name } = routingExtension(objects).backendRef;
  const [deployment] = deploymentsBehind(name, objects);
  if (deployment === undefined) throw new Error(`no Deployment behind the Service ${name}`);
  return ExtProcServer.start(api, { program: 'bbr', deployment, objects });
}
