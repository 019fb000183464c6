import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import {
  keyText,
  messageFault,
  readKey,
  requestMessage,
  serviceParts,
  signRequest,
  signResponse,
} from "../../../engines/envelope/index.ts";
import type { RequestHead, RequestMessage, ResponseMessage } from "../../../engines/envelope/index.ts";
import type { PushAnswer, TaxCodeAnswer } from "./model.ts";
import { pushedRecords, taxCodeQuestion } from "./model.ts";

export type StandInParts = {
  /** Its name in envelopes. */
  system: string;
  host: string;
  port: number;
  now(): Date;
  /** The public key of the house that may ask it; null: whoever signs anything is answered. */
  houseKey: string | null;
  /** Hears of each request that was answered. */
  onRequest?(request: RequestMessage): void;
  /** What it says instead, for trying how the other end takes it. */
  instead?(request: RequestMessage, honest: ResponseMessage): unknown;
};

/** Another force's end of an envelope, for trying without one: it knows one invented record of every tax code, and keeps nothing that it is sent. */
export type StandIn = {
  readonly system: string;
  readonly key: string;
  readonly privateKey: KeyObject;
  readonly url: string;
  /** A request as it would send it; what is given takes the place of what it would say. */
  request(service: string, body: unknown, given?: Partial<Omit<RequestHead, "bodySha256">>): RequestMessage;
  close(): Promise<void>;
};

const largest = 2 * 2 ** 20;

/** Starts a stand-in with a new key. It listens where it is told and calls nobody. */
export async function startStandIn(parts: StandInParts): Promise<StandIn> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const server = createServer((incoming, outgoing) => {
    void answered(incoming, parts, privateKey).then(
      ([status, said]) => outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said)),
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: parts.host, port: parts.port }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    system: parts.system,
    key: keyText(createPublicKey(privateKey)),
    privateKey,
    url: `http://${parts.host}:${port}/`,
    request: (service, body, given = {}) =>
      signRequest(
        {
          id: randomUUID(),
          client: parts.system,
          service,
          agency: "customs.cuc",
          user: "VNhoa.le",
          basis: "Quy chế phối hợp, điều 6",
          purpose: "Thử phong bì",
          at: parts.now().toISOString(),
          ...given,
        },
        JSON.stringify(body),
        privateKey,
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answered(incoming: IncomingMessage, parts: StandInParts, key: KeyObject): Promise<[number, unknown]> {
  const read = requestMessage.safeParse(await readJson(incoming));
  if (!read.success) return [422, { code: "invalid" }];
  const house = parts.houseKey === null ? null : readKey(parts.houseKey);
  if (house !== null && messageFault(read.data, house) !== null) return [401, { code: "unauthenticated" }];
  const { system, code } = serviceParts(read.data.head.service);
  if (system !== parts.system) return [422, { code: "invalid" }];
  parts.onRequest?.(read.data);
  const body = outcomeOf(code, JSON.parse(read.data.body), parts.now());
  const said = { at: parts.now().toISOString(), status: "code" in body ? ("refused" as const) : ("ok" as const) };
  const honest = signResponse(read.data, { ...said, body: JSON.stringify(body) }, key);
  return [200, parts.instead?.(read.data, honest) ?? honest];
}

function outcomeOf(
  service: string,
  asked: unknown,
  now: Date,
): TaxCodeAnswer | PushAnswer | { code: string; detail: string } {
  const question = taxCodeQuestion.safeParse(asked);
  if (service === "look-up-tax-code" && question.success) {
    const { taxCode } = question.data;
    const fields = [
      { name: "Mã số thuế", value: taxCode, unit: null },
      { name: "Lô hàng đã kiểm", value: "3", unit: "lô" },
    ];
    const said = { id: `mau-${taxCode}`, agency: "stand-in", kind: "party", occurredOn: null, fields };
    const title = `Doanh nghiệp mẫu ${taxCode}`;
    const record = { ...said, title, summary: "Hồ sơ bịa để thử phong bì", changedAt: now.toISOString() };
    return { taxCode, records: [record], more: false };
  }
  const pushed = pushedRecords.safeParse(asked);
  if (service === "push-records" && pushed.success) return { taken: pushed.data.records.length, refused: [] };
  return {
    code: service === "look-up-tax-code" || service === "push-records" ? "invalid" : "service",
    detail: service,
  };
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of incoming) {
    size += (piece as Buffer).length;
    if (size > largest) throw new RangeError("too large");
    pieces.push(piece as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
