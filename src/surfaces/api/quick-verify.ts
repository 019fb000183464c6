import type { IncomingMessage, ServerResponse } from "node:http";
import { seenAddress } from "../../kernel/http/address.ts";
import { faultsOf } from "../../kernel/faults.ts";
import type { Answered } from "../../kernel/http/app.ts";
import { problemToTell, wantedLang } from "../../kernel/http/app.ts";
import { standing } from "../../kernel/http/standard-headers.ts";
import { newId } from "../../kernel/id.ts";
import type { Log } from "../../kernel/log.ts";
import { problem, problemBody, problemHeaders, problems } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { bothTexts } from "../../kernel/text/index.ts";
import type { Verifier, VerifyAnswer } from "../../signals/origin/index.ts";
import { verify, verifyInput } from "../../signals/origin/index.ts";
import type { Quick } from "./listen.ts";
import type { RateLimit } from "./rate-limit.ts";
import { publicCaller } from "./rate-limit.ts";
import { refusalLines } from "./refusal-lines.ts";

export type QuickParts = {
  verifier: Verifier;
  limit: RateLimit;
  trustProxy: boolean;
  log: Log;
  onAnswer(answered: Answered): void;
};

const path = "/v1/verify";
const mostBytes = 8192;
const forFrame = ["cookie", "authorization", "idempotency-key", "content-encoding"];
const idleMs = 30_000;
const fixed = standing.flat();

/**
 * `POST /v1/verify` of somebody who is not signed in, without the frame: the same limits, headers, problems and figures; a flood
 * of refusals shares log lines. The frame costs more than a refusal: a country asks here, and whoever floods us with invented codes. What it does not
 * take (a session, a key, a packed, long or chunked body) goes through the frame to the same command.
 */
export function quickVerify(parts: QuickParts): Quick {
  const refused = refusalLines(parts.log);
  return (incoming, outgoing) => {
    if (incoming.url !== path || incoming.method !== "POST") return false;
    const { headers } = incoming;
    if (forFrame.some((name) => headers[name] !== undefined)) return false;
    const length = Number(headers["content-length"] ?? Number.NaN);
    if (!(length > 0 && length <= mostBytes) || !/^application\/json\b/i.test(headers["content-type"] ?? ""))
      return false;
    void answer(parts, refused, incoming, outgoing);
    return true;
  };
}

async function answer(
  parts: QuickParts,
  refused: (answered: Answered) => void,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const began = performance.now();
  const requestId = newId("req", new Date());
  const lang = wantedLang(incoming.headers["accept-language"]);
  let status = 200;
  let isRefusal = false;
  try {
    const told = await verified(parts, incoming, lang);
    isRefusal = isWrittenOnce(told);
    send(outgoing, 200, "application/json", requestId, bodyOfAnswer(told));
  } catch (error) {
    const told = problemToTell(error, requestId, parts.log);
    status = problems[told.code].status;
    isRefusal = told.code === "rate-limited";
    const more = Object.entries(problemHeaders(told)).flat();
    const body = wire(problemBody(told, lang, requestId));
    send(outgoing, status, "application/problem+json; charset=utf-8", requestId, body, more);
  }
  const ms = Math.round((performance.now() - began) * 10) / 10;
  const answered = { requestId, method: "POST", route: path, status, ms };
  if (isRefusal) refused(answered);
  else parts.log.info(answered);
  parts.onAnswer(answered);
}

async function verified(
  { limit, trustProxy, verifier }: QuickParts,
  incoming: IncomingMessage,
  lang: Lang,
): Promise<VerifyAnswer> {
  const forwarded = trustProxy ? incoming.headers["x-forwarded-for"] : undefined;
  const address =
    seenAddress(Array.isArray(forwarded) ? forwarded.join() : forwarded) ?? incoming.socket.remoteAddress ?? "";
  incoming.setTimeout(idleMs, () => incoming.destroy()); // whoever is refused below has as long to send the rest as anybody
  limit(publicCaller(address));
  const input = verifyInput.safeParse(parsed(await bodyOf(incoming)));
  if (!input.success) throw problem("invalid", undefined, { faults: faultsOf(lang, input.error) });
  return verify(verifier, input.data, { lang, address });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem("malformed", bothTexts("kernel.problem.json"));
  }
}

function bodyOf(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => resolve((parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)).toString()));
    incoming.on("error", () => reject(problem("malformed", bothTexts("kernel.problem.body-cut"))));
  });
}

/** A body as it goes over the wire, a character a byte: head and body then leave in one write, and nothing is encoded twice. */
type Body = { bytes: string; length: string };

function wire(value: unknown): Body {
  const bytes = Buffer.from(JSON.stringify(value));
  return { bytes: bytes.toString("latin1"), length: String(bytes.length) };
}

/** All refusals of a language are one object, which nobody may change. */
const isWrittenOnce = (told: VerifyAnswer): boolean => Object.isFrozen(told);
const written = new WeakMap<VerifyAnswer, Body>();

function bodyOfAnswer(told: VerifyAnswer): Body {
  const known = written.get(told);
  if (known !== undefined) return known;
  const made = wire(told);
  if (isWrittenOnce(told)) written.set(told, made);
  return made;
}

function send(
  outgoing: ServerResponse,
  status: number,
  type: string,
  requestId: string,
  { bytes, length }: Body,
  more: readonly string[] = [],
): void {
  if (outgoing.destroyed) return;
  const own = ["content-type", type, "content-length", length, "x-request-id", requestId];
  outgoing.writeHead(status, [...fixed, ...own, ...more]);
  outgoing.end(bytes, "latin1");
}
