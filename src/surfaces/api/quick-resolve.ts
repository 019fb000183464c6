import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { publicActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import { seenAddress } from "../../kernel/http/address.ts";
import type { Answered } from "../../kernel/http/app.ts";
import { wantedLang } from "../../kernel/http/app.ts";
import { standing } from "../../kernel/http/standard-headers.ts";
import { newId } from "../../kernel/id.ts";
import type { Log } from "../../kernel/log.ts";
import { Problem } from "../../kernel/problem.ts";
import type { CodeAnswer, HousePages } from "../../signals/resolver/index.ts";
import { answerCode, openToAll } from "../../signals/resolver/index.ts";
import type { Quick } from "./listen.ts";
import type { RateLimit } from "./rate-limit.ts";
import { publicCaller } from "./rate-limit.ts";

export type QuickResolveParts = {
  database: Database;
  clock: Clock;
  publicUrl: string | null;
  pages: HousePages;
  limit: RateLimit;
  trustProxy: boolean;
  log: Log;
  onAnswer(answered: Answered): void;
};

/** Keys of GS1 as they begin an address: two to four digits. Whether it is a key, and all else, the resolver says. */
const code = /^\/(?:dl\/)?(\d{2,4})\/[^/]/;
const plainHost = /^[\w.-]+(:\d+)?$/;
const fixed = [...standing, ...openToAll].flat();

/**
 * Addresses of codes that lead somewhere, without the frame: the same limits, headers, log line and figures. A country's phones ask here,
 * and the frame costs more than the answer. Whatever is refused goes through the frame to the same command, which says why as a page.
 */
export function quickResolve(parts: QuickResolveParts): Quick {
  const known = parts.publicUrl === null ? null : new URL(parts.publicUrl).origin;
  return (incoming, outgoing, frame) => {
    const { method, url = "", headers } = incoming;
    const found = method === "GET" || method === "HEAD" ? code.exec(url) : null;
    const origin = known ?? (plainHost.test(headers.host ?? "") ? `http://${headers.host}` : null);
    if (found === null || origin === null) return false;
    void answer(parts, origin, `/${found[1]}/*`, incoming, outgoing, frame);
    return true;
  };
}

async function answer(
  parts: QuickResolveParts,
  origin: string,
  route: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  frame: RequestListener,
): Promise<void> {
  const began = performance.now();
  const requestId = newId("req", new Date());
  const found = await answered(parts, origin, incoming, requestId).catch((error: unknown) => {
    if (!(error instanceof Problem)) parts.log.error({ requestId, err: error }, "unexpected error");
    return null;
  });
  if (found === null) return frame(incoming, outgoing);
  const { status, headers, body } = found;
  if (!outgoing.destroyed) {
    const length = String(Buffer.byteLength(body));
    outgoing.writeHead(status, [...fixed, ...headers.flat(), "content-length", length, "x-request-id", requestId]);
    outgoing.end(incoming.method === "HEAD" ? undefined : body);
  }
  const ms = Math.round((performance.now() - began) * 10) / 10;
  const told = { requestId, method: incoming.method ?? "GET", route, status, ms };
  parts.log.info(told);
  parts.onAnswer(told);
}

async function answered(
  { database, clock, pages, limit, trustProxy }: QuickResolveParts,
  origin: string,
  { headers, url, socket }: IncomingMessage,
  requestId: string,
): Promise<CodeAnswer | null> {
  const forwarded = trustProxy ? headers["x-forwarded-for"] : undefined;
  const address = seenAddress(Array.isArray(forwarded) ? forwarded.join() : forwarded) ?? socket.remoteAddress ?? "";
  const lang = wantedLang(headers["accept-language"]);
  limit(publicCaller(address));
  const ctx = createContext(database, { actor: publicActor, lang, requestId, clock });
  const { accept, "accept-language": acceptLanguage } = headers;
  return answerCode(ctx, { address: url ?? "", accept, acceptLanguage, origin, pages });
}
