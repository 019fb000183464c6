import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { TestContext } from "node:test";
import type { FetchLimits } from "../../src/services/fetching/index.ts";
import type { Manifest } from "../../src/services/sockets/index.ts";
import { manifestSchema } from "../../src/services/sockets/index.ts";

/** A manifest that is right, with what a test wants different. */
export function manifestOf(more: Record<string, unknown> = {}): Manifest {
  return manifestSchema.parse({
    name: "anchor",
    title: { vi: "Từ mồi giá", en: "Price bait words" },
    kind: "detector",
    version: "1.0.0",
    owner: "Phòng thử nghiệm",
    contact: { name: "An", email: "an@supplier.example" },
    contract: { from: "2026-01-01", to: "2099-12-31" },
    cost: { perMonth: 3_000_000, perCall: 50 },
    licence: "MIT",
    data: ["title", "description", "price"],
    way: { kind: "process", file: "main.mjs" },
    schema: { input: 1, output: 1 },
    limits: { msPerCall: 20_000, memoryMb: 32, callsPerSecond: 50, itemsPerCall: 50, outputKb: 64 },
    ...more,
  });
}

/** Lets the guard through to the tests' own server, and nowhere else. */
export const toThisMachine = (port: number): Partial<FetchLimits> => ({
  ports: [port],
  allowAddress: (address) => address === "127.0.0.1",
});

export type Supplier = { url: string; port: number; asked: { path: string; body: string; key: string | null }[] };

/** A supplier's server on this machine; `answer` gets the question's text. */
export async function openSupplier(
  t: Pick<TestContext, "after">,
  answer: (body: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<Supplier> {
  const asked: Supplier["asked"] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces).toString();
      asked.push({ path: request.url ?? "", body, key: request.headers.authorization ?? null });
      answer(body, response, request);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown): void {
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(typeof value === "string" ? value : JSON.stringify(value));
}

/** A detector that finds the word "mồi" in titles, as a file of a supplier. */
export const baitDetector = `
export function detect({ items }) {
  const findings = [];
  for (const { id, title } of items) {
    const start = (title ?? "").indexOf("mồi");
    if (start >= 0) findings.push({ id, concern: "promotion", weight: 6, field: "title", start, end: start + 3,
      reason: { vi: "Có từ mồi giá", en: "A word of bait" } });
  }
  return { findings };
}`;
