import { connect } from 'node:http2';

/** What a gRPC health service may answer. */
export type ServingStatus = 'UNKNOWN' | 'SERVING' | 'NOT_SERVING' | 'SERVICE_UNKNOWN';

const STATUSES: readonly ServingStatus[] = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'];

/**
 * Asks the health service at a port of 127.0.0.1 about a service, as the kubelet's gRPC probe does.
 *
 * @throws Error where nothing answers or the answer is no health status
 * @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md
 */
export function grpcHealth(port: number, service: string): Promise<ServingStatus> {
  return new Promise((resolve, reject) => {
    const session = connect(`http://127.0.0.1:${port}`);
    const fail = (error: Error) => {
      session.destroy();
      reject(error);
    };
    session.once('error', fail).setTimeout(5000, () => {
      fail(new Error(`no answer from the health service at port ${port}`));
    });
    const call = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const chunks: Buffer[] = [];
    call.on('data', (chunk: Buffer) => chunks.push(chunk));
    call.once('error', fail);
    call.once('end', () => {
      session.close();
      resolve(parse(Buffer.concat(chunks)));
    });
    call.end(frame(service));
  });
}

/** A gRPC frame that holds one message whose first field is this text. */
function frame(text: string): Buffer {
  const content = Buffer.from(text);
  const message = Buffer.concat([Buffer.from([0x0a, content.length]), content]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** The first field of the message in a frame is the status; an empty answer is an error told in the trailers. */
function parse(answer: Buffer): ServingStatus {
  if (answer.length === 0) return 'SERVICE_UNKNOWN';
  return STATUSES[answer.length > 6 ? answer[6]! : 0] ?? 'UNKNOWN';
}
