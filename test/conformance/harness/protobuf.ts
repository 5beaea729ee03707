/** What a field of a message holds: a number, or bytes of which a message of its own is made. */
export type Field = readonly [number: number, value: number | boolean | string | Buffer];

const VARINT = 0;
const BYTES = 2;

/** A message of these fields. @see https://protobuf.dev/programming-guides/encoding/ */
export function encode(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number' || typeof value === 'boolean')
        return Buffer.concat([varint(number * 8 + VARINT), varint(Number(value))]);
      const bytes = Buffer.from(value);
      return Buffer.concat([varint(number * 8 + BYTES), varint(bytes.length), bytes]);
    }),
  );
}

/** The fields of a message, the last of each number. */
export function decode(message: Buffer): Map<number, number | Buffer> {
  const fields = new Map<number, number | Buffer>();
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++]!;
      value += (byte % 128) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = next();
    const value = next();
    if (key % 8 === VARINT) fields.set(Math.floor(key / 8), value);
    else if (key % 8 === BYTES) fields.set(Math.floor(key / 8), message.subarray(at, (at += value)));
    else throw new Error(`wire type ${key % 8} is not read`);
  }
  return fields;
}

/** Messages out of gRPC's frames, however they are cut on their way; returns what is left of the last one. */
export function unframe(data: Buffer, take: (message: Buffer) => void): Buffer {
  let rest = data;
  while (rest.length >= 5) {
    const end = 5 + rest.readUInt32BE(1);
    if (rest.length < end) break;
    take(rest.subarray(5, end));
    rest = rest.subarray(end);
  }
  return rest;
}

/** A message in a frame of gRPC. */
export function frame(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return Buffer.from([...bytes, rest]);
}
