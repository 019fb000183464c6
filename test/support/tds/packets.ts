/** What a message is, by the type in the head of its packets ([MS-TDS] 2.2.3.1). */
export const kinds = { batch: 1, rpc: 3, answer: 4, attention: 6, transaction: 14, login: 16, prelogin: 18 } as const;

export type Message = { kind: number; data: Buffer };

const headLength = 8;
/** Bytes of one packet, head and all, as both sides begin with. */
const packetLength = 4_096;
/** What one packet carries. */
export const packetRoom = packetLength - headLength;

/** Takes bytes as they come, puts packets together, and hands over each message that is whole. */
export function messageReader(onMessage: (message: Message) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= headLength && rest.length >= rest.readUInt16BE(2)) {
      const [kind, status, length] = [rest.readUInt8(0), rest.readUInt8(1), rest.readUInt16BE(2)];
      parts.push(rest.subarray(headLength, length));
      rest = rest.subarray(length);
      if ((status & 1) === 0) continue;
      const data = Buffer.concat(parts);
      parts = [];
      onMessage({ kind, data });
    }
  };
}

/** One packet; the last of a message says so. */
export function packetOf(kind: number, data: Buffer, isLast: boolean): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(kind, 0);
  head.writeUInt8(isLast ? 1 : 0, 1);
  head.writeUInt16BE(headLength + data.length, 2);
  return Buffer.concat([head, data]);
}
