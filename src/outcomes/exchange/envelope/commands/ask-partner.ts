import { randomUUID } from "node:crypto";
import {
  answerFault,
  messageHash,
  messageText,
  readKey,
  responseMessage,
  signRequest,
} from "../../../../engines/envelope/index.ts";
import type { RequestMessage, ResponseMessage } from "../../../../engines/envelope/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { guardedFetch, pageLimits } from "../../../../services/fetching/index.ts";
import type { FetchLimits } from "../../../../services/fetching/index.ts";
import { isNamed, mayBeNamed } from "../../connections/partners/where.ts";
import type { HouseKey } from "../keys.ts";
import type { Exchange } from "../log.ts";
import { logFailure, logRequest, logResponse, stampsAreLate } from "../log.ts";
import type { EnvelopeService, FailureCode } from "../model.ts";
import { clockSkewMs, envelopeAsked } from "../model.ts";
import { canAskPartner } from "../policy.ts";
import { partnerById } from "../store/partners.ts";

/** What asking stands on. */
export type AskParts = {
  house: HouseKey;
  system: string;
  /** The setting CONNECTION_PARTNERS: which addresses of a private network, or without encryption, may be asked. */
  partners: string | null;
  /** The tests' own bounds, never settings. */
  limits?: Partial<FetchLimits>;
};
export type Question = { service: EnvelopeService; basis: string; purpose: string; body: unknown };
export type Answered = { requestId: string; response: ResponseMessage };
type Partner = RowOf<typeof partnerById>;

const answerMs = 30_000;

/**
 * Asks a partner in the officer's name. The request is in the log before it goes out, and what came of it after; an answer counts only where
 * the partner signed it, and for this very request. Throws `unavailable` with the reason where none came that can be believed.
 * Task: 2390 II.2.3.
 */
export async function askPartner(ctx: Context, id: string, question: Question, parts: AskParts): Promise<Answered> {
  allow(canAskPartner(ctx.actor, null), ctx.lang);
  const { partner, exchange } = await ctx.transaction(async (tx) => {
    const found = await tx.get(partnerById, { id });
    allow(canAskPartner(ctx.actor, { isOn: found.is_on, address: found.address }), ctx.lang);
    if (await stampsAreLate(ctx, tx, found.agency))
      throw problem("unavailable", text(ctx.lang, "envelope.away.no-stamps"));
    const request = requestTo(ctx, found, question, parts);
    const of: Exchange = { agency: found.agency, partnerId: id, side: "client", request };
    await logRequest(ctx, tx, of, parts.house.text);
    return { partner: found, exchange: of };
  });
  const answer = await answerOf(ctx, partner, exchange.request, parts);
  await ctx.transaction(async (tx) => {
    if ("failure" in answer) await logFailure(ctx, tx, exchange, answer.failure);
    else await logResponse(ctx, tx, exchange, answer.response, partner.public_key);
    const { user, basis } = exchange.request.head;
    const about = { id, agency: partner.agency, level: "own" as const, sharedWith: [] };
    const outcome = "failure" in answer ? answer.failure : answer.response.head.status;
    const sha256 = messageHash(exchange.request);
    await record(ctx, tx, envelopeAsked, about, { service: question.service, user, basis, sha256, outcome });
  });
  if ("failure" in answer) throw problem("unavailable", text(ctx.lang, `envelope.failure.${answer.failure}`));
  return { requestId: exchange.request.head.id, response: answer.response };
}

function requestTo(ctx: Context, partner: Partner, question: Question, { house, system }: AskParts): RequestMessage {
  const { service, basis, purpose, body } = question;
  return signRequest(
    {
      id: randomUUID(),
      client: system,
      service: `${partner.system}/${service}`,
      agency: partner.agency,
      user: `VN${ctx.actor.id}`,
      basis,
      purpose,
      at: ctx.now().toISOString(),
    },
    JSON.stringify(body),
    house.privateKey,
  );
}

type Come = { response: ResponseMessage } | { failure: FailureCode };

/** The partner's answer, where it is one: signed by it, to this request, and of now. */
async function answerOf(ctx: Context, partner: Partner, request: RequestMessage, parts: AskParts): Promise<Come> {
  const address = new URL(partner.address as string);
  const port = Number(address.port || (address.protocol === "https:" ? 443 : 80));
  const named = isNamed(parts.partners, address.hostname, port);
  if (address.protocol !== "https:" && !named) return { failure: "not-https" };
  const got = await guardedFetch(address.href, {
    ...pageLimits,
    ...(named ? { ports: [port], allowAddress: mayBeNamed } : {}),
    bytes: 3 * 2 ** 20,
    totalMs: answerMs,
    idleMs: answerMs,
    redirects: 0,
    userAgent: "ChinhHangEnvelope/1.0",
    send: { type: "application/json", body: Buffer.from(messageText(request)) },
    ...parts.limits,
  });
  if (!got.ok) {
    const { code } = got;
    return { failure: code === "too-slow" || code === "blocked-address" ? code : "unreachable" };
  }
  if (got.status !== 200) return { failure: got.status >= 400 && got.status < 500 ? "turned-away" : "unreachable" };
  const read = responseMessage.safeParse(readJson(got.body));
  const key = readKey(partner.public_key);
  if (!read.success || key === null) return { failure: "no-envelope" };
  const fault = answerFault(request, read.data, key);
  if (fault !== null) return { failure: fault };
  if (Math.abs(ctx.now().getTime() - Date.parse(read.data.head.at)) > clockSkewMs) return { failure: "clock" };
  return { response: read.data };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
