import type { IncomingMessage } from "node:http";
import { askOnce } from "./ask-once.ts";
import { checkedAddress } from "./checked-address.ts";
import { checkedUrl } from "./checked-url.ts";
import { refused } from "./model.ts";
import type { FetchLimits, FetchOutcome, Hop, Permit, Refused } from "./model.ts";
import { readBody } from "./read-body.ts";

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an address that a stranger wrote, and gives the answer or the reason why not; it never throws. Every hop is checked as
 * the first one: scheme, port, credentials, every address of its name; the connection goes to the address that was checked.
 * Task: 2390 II.2.2.
 *
 * @example await guardedFetch("http://169.254.169.254/", pageLimits) // { ok: false, code: "blocked-address", … }
 */
export async function guardedFetch(url: string, limits: FetchLimits): Promise<FetchOutcome> {
  const hops: Hop[] = [];
  let left = limits.totalMs;
  let here = url;
  let origin: string | null = null;
  const refuse = ({ refused: code, detail, retryAt, pauseMs }: Refused): FetchOutcome => ({
    ok: false,
    code,
    detail,
    url: here,
    hops,
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(pauseMs === undefined ? {} : { pauseMs }),
  });
  let target = checkedUrl(url, null, limits.ports);
  for (;;) {
    if ("refused" in target) return refuse(target);
    here = target.href;
    // Waiting for one's turn is politeness and has a bound of its own.
    const permit = await (limits.gate?.(target) ?? freely);
    if ("refused" in permit) return refuse(permit);
    const began = performance.now();
    origin ??= target.origin;
    const step = await takeHop(target, permit, target.origin === origin ? limits : { ...limits, headers: {} }, left);
    left -= performance.now() - began;
    if ("refused" in step) return refuse(step);
    hops.push({ url: target.href, address: step.address, status: step.status });
    if ("body" in step) return { ok: true, finalUrl: target.href, hops, ...step };
    if (hops.length > limits.redirects)
      return refuse(refused("too-many-redirects", `more than ${limits.redirects} redirects`));
    here = step.location;
    target = checkedUrl(step.location, target, limits.ports);
  }
}

type Arrived = { status: number; headers: Record<string, string>; body: Uint8Array; address: string };
type SentOn = { status: number; location: string; address: string };

async function takeHop(
  url: URL,
  permit: Permit,
  limits: FetchLimits,
  milliseconds: number,
): Promise<Arrived | SentOn | Refused> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)));
  let heard: Parameters<Permit["done"]>[0] = null;
  try {
    const address = await unlessOver(signal, checkedAddress(url, limits));
    if (typeof address !== "string") return address;
    const answer = await askOnce(url, address, limits, signal, limits.headers);
    if ("refused" in answer) return answer;
    heard = { status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"] ?? null };
    const arrived = await arrive(answer, address, limits);
    return "refused" in arrived && signal.aborted ? refused("too-slow", "time is over") : arrived;
  } finally {
    permit.done(heard);
  }
}

const freely: Permit = { done: () => undefined };

async function arrive(
  answer: IncomingMessage,
  address: string,
  limits: FetchLimits,
): Promise<Arrived | SentOn | Refused> {
  // What is left of an answer is never waited for: closing the connection is the only end that the other side cannot put off.
  answer.on("error", () => undefined);
  try {
    const status = answer.statusCode ?? 0;
    if (redirectStatuses.has(status)) {
      const { location } = answer.headers;
      if (location === undefined) return refused("bad-redirect", "a redirect to nowhere");
      return { status, location: asUtf8(location), address };
    }
    const type = mediaType(answer.headers["content-type"]);
    if (limits.types !== undefined && status < 300 && !limits.types.includes(type))
      return refused("unwanted-type", type === "" ? "no content type" : type.slice(0, 100));
    const body = await readBody(answer, limits);
    if ("refused" in body) return body;
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    );
    return { status, headers, body, address };
  } finally {
    answer.destroy();
  }
}

/** The content type without its parameters, in lower case. */
function mediaType(contentType: string | undefined): string {
  return (contentType ?? "").split(";")[0]!.trim().toLowerCase();
}

/** Headers are read as Latin-1, but shops write Vietnamese paths in UTF-8. */
function asUtf8(header: string): string {
  const read = Buffer.from(header, "latin1").toString("utf8");
  return read.includes("\ufffd") ? header : read;
}

/** The look-up of a name cannot be broken off: when time is over, its result is left to itself. */
function unlessOver<T>(signal: AbortSignal, work: Promise<T>): Promise<T | Refused> {
  const { promise, resolve } = Promise.withResolvers<Refused>();
  const over = () => resolve(refused("too-slow", "time is over"));
  if (signal.aborted) over();
  signal.addEventListener("abort", over, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", over));
}
