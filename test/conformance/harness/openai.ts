import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Deployment } from './workloads';

/** What a stand-in for an engine tells of a request that reached it. */
export interface Answer {
  /** Name of the Deployment whose pod it is. */
  readonly server: string;
  /** Address of the pod. */
  readonly address: string;
  /** The name that the request asks for; a picker that put it there puts the client's back. */
  readonly model: string;
  /** The same, which nobody changes on the way back. */
  readonly asked: string;
  /** The headers that came with it. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Words of a streamed answer, each an event of its own. */
export const STREAMED = ['one', 'slipway', 'at', 'a', 'time'];

/** Streams stand still after their first word until this emits `go`. */
export const streams = new EventEmitter();

/**
 * Answers as vLLM does to the command line of a Deployment: under the names that it serves and no others, at once or as a
 * stream, and instead of a text it says who it is.
 */
export function engineOf({ metadata, spec }: Deployment): RequestListener {
  const names = servedNames(spec.template.spec.containers[0]?.args ?? []);
  return (request, response) => {
    void bodyOf(request).then((body) => {
      const { model = '', stream = false } = body;
      const answer: Answer = {
        server: metadata.name,
        address: request.socket.localAddress ?? '',
        model,
        asked: model,
        headers: request.headers as Record<string, string>,
      };
      if (request.method === 'GET')
        send(response, 200, { ...answer, data: names.map((id) => ({ id, object: 'model' })) });
      else if (!names.includes(model))
        send(response, 404, { error: { message: `The model \`${model}\` does not exist.` } });
      else if (stream) void sendStream(response);
      else send(response, 200, answer);
    });
  };
}

/** The values of `--served-model-name`, and the names in those of `--lora-modules`. */
function servedNames(args: readonly string[]): string[] {
  const valuesOf = (flag: string): string[] => {
    const rest = args.slice(args.indexOf(flag) + 1);
    const end = rest.findIndex((one) => one.startsWith('--'));
    return args.includes(flag) ? rest.slice(0, end < 0 ? undefined : end) : [];
  };
  return [...valuesOf('--served-model-name'), ...valuesOf('--lora-modules').map((one) => one.split('=')[0]!)];
}

async function bodyOf(request: IncomingMessage): Promise<{ model?: string; stream?: boolean }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as { model?: string });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function sendStream(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [index, word] of STREAMED.entries()) {
    if (index === 1) await once(streams, 'go');
    response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: word } }] })}\n\n`);
  }
  response.end('data: [DONE]\n\n');
}
