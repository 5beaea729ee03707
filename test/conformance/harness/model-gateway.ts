import { ApiServer } from './api-server';
import { startBodyRouter } from './body-router';
import { installCrds } from './cluster-set-up';
import { Envoy } from './envoy';
import { eventually } from './eventually';
import type { ExtProcServer } from './ext-proc-server';
import type { KubernetesObject } from './manifests';
import { ModelEndpoint } from './model-endpoint';
import { type Answer, engineOf } from './openai';
import { startPicker } from './picker';
import type { Deployment } from './workloads';
import type { Workspace } from './workspace';

/** A request that reached a stand-in for an engine, whoever waits for the answer. */
export type Arrival = Pick<Answer, 'server'> & { readonly host: string };

export interface ModelGatewayOptions {
  /** Addresses of the loopback network, by model. */
  readonly pods: Readonly<Record<string, readonly string[]>>;
  /** A name that answers once all is up, for each route. */
  readonly models: readonly string[];
}

/** Everything between a client and its model: a real API server, pickers, body-based router and Envoy, and stand-ins for engines. */
export class ModelGateway {
  private constructor(
    readonly envoy: Envoy,
    /** Requests that reached engines, in their order. */
    readonly arrivals: Arrival[],
  ) {}

  /** Starts it, and waits until each of `models` answers. */
  static async start(
    workspace: Workspace,
    objects: readonly KubernetesObject[],
    { models, pods }: ModelGatewayOptions,
  ): Promise<ModelGateway> {
    const api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    await api.kubectl.applyObjects([...objects]);
    const arrivals: Arrival[] = [];
    const pickers: Record<string, ExtProcServer> = {};
    for (const [model, addresses] of Object.entries(pods)) {
      for (const address of addresses) {
        const answer = recorded(arrivals);
        await ModelEndpoint.start(api, objects, { model, address, load: { waiting: 0, kvCacheUsage: 0 }, answer });
      }
      pickers[model] = await startPicker(api, { objects, pool: model });
    }
    const bodyRouter = await startBodyRouter(api, objects);
    const ports = Object.entries(pickers).map(([model, picker]) => [model, picker.ports.extProc] as const);
    const parts = { bodyRouter: bodyRouter.ports.extProc, pickers: Object.fromEntries(ports) };
    const envoy = await Envoy.start(workspace, objects, parts);
    const gateway = new ModelGateway(envoy, arrivals);
    const logs = () => [envoy, bodyRouter, ...Object.values(pickers)].map(({ daemon }) => daemon.log()).join('\n');
    for (const model of models)
      await eventually(`${model} to answer`, async () => (await gateway.chat(model)).status === 200, { logs });
    return gateway;
  }

  /** Asks for a model under its name. */
  chat(model: string, headers: Record<string, string> = {}) {
    const messages = [{ role: 'user', content: `${Math.random()}` }];
    return this.envoy.ask('/v1/chat/completions', { model, messages }, headers);
  }

  /** The same many times; who answered. */
  async answers(model: string, count: number, headers: Record<string, string> = {}): Promise<Answer[]> {
    const replies = await Promise.all(Array.from({ length: count }, () => this.chat(model, headers)));
    return replies.map(({ status, text }) => {
      if (status !== 200) throw new Error(`answered with ${status}: ${text}`);
      return JSON.parse(text) as Answer;
    });
  }
}

function recorded(arrivals: Arrival[]) {
  return (deployment: Deployment): ReturnType<typeof engineOf> => {
    const engine = engineOf(deployment);
    return (request, response) => {
      arrivals.push({ server: deployment.metadata.name, host: request.headers.host ?? '' });
      engine(request, response);
    };
  };
}
