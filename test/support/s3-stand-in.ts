import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { after } from "node:test";

export type S3StandIn = {
  endpoint: string;
  /** What it keeps, by path. */
  objects: Map<string, Buffer>;
  /** The signature header of each request it took. */
  signatures: string[];
  stop(): Promise<void>;
};

/**
 * A stand-in for S3-compatible storage, which is outside of this system: puts, gets and heads objects over HTTP, refuses what
 * carries no Signature Version 4 of our key, and checks the SHA-256 that comes with a body. It does not verify the signature itself.
 */
export async function s3StandIn(accessKeyId: string): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const signatures: string[] = [];
  const server = createServer(async (request, response) => {
    const signature = request.headers.authorization ?? "";
    const body = await buffer(request);
    if (
      !signature.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKeyId}/`) ||
      request.headers["x-amz-date"] === undefined
    ) {
      response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>");
      return;
    }
    signatures.push(signature);
    const { status, content } = answer(request, body);
    response
      .writeHead(status, { "content-length": content.length })
      .end(request.method === "HEAD" ? undefined : content);
  });

  function answer(request: IncomingMessage, body: Buffer): { status: number; content: Buffer } {
    const path = request.url?.split("?")[0] ?? "";
    if (request.method === "PUT") {
      const sum = request.headers["x-amz-checksum-sha256"];
      if (sum !== createHash("sha256").update(body).digest("base64"))
        return { status: 400, content: Buffer.from("<Error><Code>BadDigest</Code></Error>") };
      objects.set(path, body);
      return { status: 200, content: Buffer.alloc(0) };
    }
    const object = objects.get(path);
    return object === undefined
      ? { status: 404, content: Buffer.from("<Error><Code>NoSuchKey</Code></Error>") }
      : { status: 200, content: object };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  after(stop);
  return { endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`, objects, signatures, stop };
}
