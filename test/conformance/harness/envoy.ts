import { Daemon } from './daemon';
import { gatewayConfig, type GatewayParts, type GatewayPorts } from './envoy-config';
import { answers } from './http';
import type { KubernetesObject } from './manifests';
import { freePorts } from './ports';
import type { Workspace } from './workspace';

/** What came back of a request. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** A real Envoy that does what the load balancer would make of the Gateway, its routes, pools and extension. */
export class Envoy {
  private constructor(
    readonly daemon: Daemon,
    private readonly port: number,
  ) {}

  /** Starts it; `parts` are the real programs that it asks. */
  static async start(workspace: Workspace, objects: readonly KubernetesObject[], parts: GatewayParts): Promise<Envoy> {
    const [admin, gateway, ...forPools] = await freePorts(2 + Object.keys(parts.pickers).length);
    const pools = Object.fromEntries(Object.keys(parts.pickers).map((pool, index) => [pool, forPools[index]!]));
    const ports: GatewayPorts = { admin: admin!, gateway: gateway!, pools };
    const file = workspace.write('envoy.json', JSON.stringify(gatewayConfig(objects, parts, ports)));
    const daemon = await Daemon.start(workspace, {
      program: 'envoy',
      args: ['--config-path', file, '--disable-hot-restart', '--concurrency', '1', '--log-level', 'warning'],
      ready: () => answers(`http://127.0.0.1:${ports.admin}/ready`),
    });
    return new Envoy(daemon, ports.gateway);
  }

  /** Sends a request to the gateway, a POST where there is a body, and waits for the whole answer. */
  async ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await this.send(path, body, headers);
    return { status: response.status, text: await response.text() };
  }

  /** The same, and does not wait for the answer's end. */
  send(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const url = `http://127.0.0.1:${this.port}${path}`;
    if (body === undefined) return fetch(url, { headers });
    return fetch(url, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }
}
