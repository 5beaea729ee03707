import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createSecureServer,
  type Http2SecureServer,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { decode, encode, frame, unframe } from './protobuf';
import type { Workspace } from './workspace';

/** What a guardrail thinks of a whole text; a reason refuses it. */
export type Judge = (text: string, side: 'prompt' | 'answer') => string | undefined;

/** Fields of ProcessingRequest and ProcessingResponse, which have the same numbers but for the trailers and headers. */
const REQUEST = { requestHeaders: 2, responseHeaders: 3, requestBody: 4, responseBody: 5 } as const;
const RESPONSE = { requestHeaders: 1, responseHeaders: 2, requestBody: 3, responseBody: 4, immediate: 7 } as const;

/**
 * A guardrail as anybody might write one: a server of Envoy's ext_proc protocol, over TLS with a certificate of its own. It
 * keeps a body back until it has the whole, then lets it go on or refuses it with 403.
 *
 * @see https://github.com/envoyproxy/envoy/blob/main/api/envoy/service/ext_proc/v3/external_processor.proto
 */
export class GuardrailServer {
  /** Every text that it was shown. */
  readonly seen: { side: 'prompt' | 'answer'; text: string }[] = [];

  private readonly sessions = new Set<ServerHttp2Session>();

  private constructor(
    private readonly server: Http2SecureServer,
    readonly port: number,
  ) {
    server.on('session', (session: ServerHttp2Session) => this.sessions.add(session));
  }

  static async start(workspace: Workspace, judge: Judge): Promise<GuardrailServer> {
    const [key, cert] = [workspace.path('guardrail.key'), workspace.path('guardrail.crt')];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=guardrail'];
    execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const guardrail = new GuardrailServer(server, (server.address() as AddressInfo).port);
    server.on('stream', (stream: ServerHttp2Stream) => guardrail.serve(stream, judge));
    workspace.onEnd(() => guardrail.stop());
    return guardrail;
  }

  /** Nobody answers at its port any more. */
  stop(): void {
    for (const session of this.sessions) session.destroy();
    this.server.close();
  }

  private serve(stream: ServerHttp2Stream, judge: Judge): void {
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.on('error', () => stream.destroy());
    const bodies = { prompt: [] as Buffer[], answer: [] as Buffer[] };
    let rest: Buffer = Buffer.alloc(0);
    stream.on('data', (data: Buffer) => {
      rest = unframe(Buffer.concat([rest, data]), (message) => {
        for (const response of this.answer(decode(message), bodies, judge)) stream.write(frame(response));
      });
    });
    stream.on('end', () => stream.end());
  }

  private answer(
    request: Map<number, number | Buffer>,
    bodies: Record<'prompt' | 'answer', Buffer[]>,
    judge: Judge,
  ): Buffer[] {
    const sides = [
      { side: 'prompt', headers: 'requestHeaders', body: 'requestBody' },
      { side: 'answer', headers: 'responseHeaders', body: 'responseBody' },
    ] as const;
    return sides.flatMap(({ body, headers, side }) => {
      // Without a body the headers are all there is.
      const head = request.get(REQUEST[headers]);
      if (head instanceof Buffer) return decode(head).get(3) === 1 ? [goesOn(RESPONSE[headers])] : [];
      const part = request.get(REQUEST[body]);
      if (!(part instanceof Buffer)) return [];
      const fields = decode(part);
      bodies[side].push((fields.get(1) as Buffer | undefined) ?? Buffer.alloc(0));
      if (fields.get(2) !== 1) return [];
      const whole = Buffer.concat(bodies[side]);
      this.seen.push({ side, text: whole.toString() });
      const reason = judge(whole.toString(), side);
      if (reason !== undefined) return [refusal(reason)];
      return [goesOn(RESPONSE[headers]), bodyGoesOn(RESPONSE[body], whole)];
    });
  }
}

/** A response that changes nothing. */
function goesOn(field: number): Buffer {
  return encode([field, encode([1, encode()])]);
}

/** CommonResponse.body_mutation (3).streamed_response (3): the body, and that it ends there. */
function bodyGoesOn(field: number, body: Buffer): Buffer {
  const mutation = encode([3, encode([1, body], [2, true])]);
  return encode([field, encode([1, encode([3, mutation])])]);
}

function refusal(reason: string): Buffer {
  return encode([RESPONSE.immediate, encode([1, encode([1, 403])], [3, reason])]);
}
