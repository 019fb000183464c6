import type { Socket } from "node:net";
import { duplexPair } from "node:stream";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import type { Certificate } from "./certificate.ts";
import { kinds, messageReader, packetOf } from "./packets.ts";

/**
 * Encrypts what follows on a connection: the handshake travels inside packets of the first kind, and what comes after it as it is
 * ([MS-TDS] 3.2.5.2). Gives the stream of what is meant; the caller no longer listens to the socket.
 */
export function encrypted(socket: Socket, { key, cert }: Certificate): Duplex {
  const [ours, wire] = duplexPair();
  const secure = new TLSSocket(ours as unknown as Socket, { isServer: true, key, cert, maxVersion: "TLSv1.2" });
  let isWrapped = true;
  const unwrap = messageReader(({ data }) => void wire.write(data));
  socket.on("data", (bytes) => {
    // The first record that comes bare is the client's own sign that the handshake is over.
    if (isWrapped && bytes[0] !== kinds.prelogin) isWrapped = false;
    if (isWrapped) unwrap(bytes);
    else wire.write(bytes);
  });
  // One flight of the handshake is one message, however many pieces it was written in.
  let flight: Buffer[] = [];
  wire.on("data", (bytes: Buffer) => {
    if (!isWrapped) return void socket.write(bytes);
    flight.push(bytes);
    if (flight.length > 1) return;
    setImmediate(() => {
      socket.write(packetOf(kinds.prelogin, Buffer.concat(flight), true));
      flight = [];
    });
  });
  socket.on("close", () => secure.destroy());
  return secure;
}
