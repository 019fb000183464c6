import { messageFault, readKey, serviceParts, signResponse } from "../../../../engines/envelope/index.ts";
import type { RequestMessage, ResponseMessage } from "../../../../engines/envelope/index.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../../kernel/actor.ts";
import type { Clock } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import { createContext } from "../../../../kernel/context.ts";
import type { Database } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import type { ProblemCode } from "../../../../kernel/problem.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { Lang } from "../../../../kernel/text/index.ts";
import { text } from "../../../../kernel/text/index.ts";
import { audiencesOf } from "../../../../registers/agencies/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { HouseKey } from "../keys.ts";
import type { Exchange } from "../log.ts";
import { logRequest, logResponse, stampsAreLate } from "../log.ts";
import type { AwayCode, EnvelopeService } from "../model.ts";
import { clockSkewMs, envelopeServed, envelopeServices } from "../model.ts";
import type { Outcome } from "../services.ts";
import { runService } from "../services.ts";
import { claimedPartner, noteTurnedAway, partnerById } from "../store/partners.ts";

/** What answering stands on. */
export type AnswerParts = {
  database: Database;
  clock: Clock;
  exchangeKey: Buffer;
  house: HouseKey;
  /** The name of this house in envelopes. */
  system: string;
  /** Hears what broke. */
  onFault(error: unknown): void;
};
type Partner = RowOf<typeof partnerById>;

const problemOf: Record<AwayCode, ProblemCode> = {
  signature: "unauthenticated",
  body: "invalid",
  "other-system": "invalid",
  off: "forbidden",
  clock: "invalid",
  replay: "conflict",
  "no-stamps": "unavailable",
};

/**
 * Answers a partner's message. Who signed it is all that is believed: a stranger, a changed message and an unknown partner are told the same. What
 * is taken into the log gets a signed answer, also where it is refused; what is not taken is a problem, and counted with the partner.
 * Task: 2390 II.2.3.
 */
export async function answerEnvelope(
  parts: AnswerParts,
  request: RequestMessage,
  lang: Lang = "vi",
): Promise<ResponseMessage> {
  const { head } = request;
  const claimed = await parts.database.transaction("app", publicActor, "read only", (tx) =>
    tx.find(claimedPartner, { system: head.client, agency: head.agency }),
  );
  const stranger = () => problem("unauthenticated", text(lang, "envelope.away.signature"));
  // Nobody's name is checked as somebody's is, so that the time tells nothing either.
  const key = readKey(claimed?.public_key ?? parts.house.text);
  const fault = key === null ? "signature" : messageFault(request, key);
  if (claimed === null) throw stranger();
  const house = createContext(parts.database, { actor: systemActor(head.agency), clock: parts.clock, lang });
  const turnAway = async (why: AwayCode) => {
    await house.transaction((tx) => tx.run(noteTurnedAway, { id: claimed.id, why, at: house.now() }));
    return why === "signature" ? stranger() : problem(problemOf[why], text(lang, `envelope.away.${why}`));
  };
  if (fault !== null) throw await turnAway(fault === "body" ? "body" : "signature");
  const { system, code } = serviceParts(head.service);
  if (system !== parts.system) throw await turnAway("other-system");
  const partner = await house.read((tx) => tx.get(partnerById, { id: claimed.id }));
  if (!partner.is_on) throw await turnAway("off");
  if (Math.abs(house.now().getTime() - Date.parse(head.at)) > clockSkewMs) throw await turnAway("clock");
  const exchange: Exchange = { agency: head.agency, partnerId: partner.id, side: "server", request };
  const taken = await house.transaction(async (tx) => {
    if (await stampsAreLate(house, tx, head.agency)) return "no-stamps";
    return (await logRequest(house, tx, exchange, partner.public_key)) === null ? "replay" : null;
  });
  if (taken !== null) throw await turnAway(taken);
  const outcome = await outcomeOf(parts, house, partner, request, code);
  const body = JSON.stringify(
    outcome.status === "ok" ? outcome.body : { code: outcome.code, detail: outcome.detail.slice(0, 1_000) },
  );
  const said = { at: house.now().toISOString(), status: outcome.status, body };
  const response = signResponse(request, said, parts.house.privateKey);
  await house.transaction(async (tx) => {
    await logResponse(house, tx, exchange, response, parts.house.text);
    const about = { id: partner.id, agency: head.agency, level: "own" as const, sharedWith: [] };
    await record(house, tx, envelopeServed, about, {
      service: code,
      user: head.user,
      basis: head.basis,
      sha256: response.head.requestSha256,
      outcome: outcome.status === "ok" ? "ok" : outcome.code,
    });
  });
  return response;
}

/** What the service says; who may not ask it, or not for this user, is refused. */
async function outcomeOf(
  parts: AnswerParts,
  house: Context,
  partner: Partner,
  { head, body }: RequestMessage,
  code: string,
): Promise<Outcome> {
  const service = envelopeServices.find((one) => one === code);
  if (service === undefined || !partner.services.includes(service))
    return { status: "refused", code: "service", detail: code };
  if (!partner.users.includes("*") && !partner.users.includes(head.user))
    return { status: "refused", code: "user", detail: head.user };
  const asked = readJson(body);
  if (asked === undefined) return { status: "refused", code: "invalid", detail: "JSON" };
  try {
    const actor = await actorOf(house, partner, head.user);
    const ctx = createContext(parts.database, {
      actor,
      clock: parts.clock,
      lang: house.lang,
      requestId: house.requestId,
    });
    const receipt = `${head.user}: ${head.purpose} (${head.basis})`;
    return await runService(service, { ctx, key: parts.exchangeKey, source: sourceOf(partner), receipt, body: asked });
  } catch (error) {
    parts.onFault(error);
    return { status: "refused", code: "internal", detail: "" };
  }
}

/** A partner's user as an actor: the agency's own sight, no role, and the scopes of what the partner may ask. */
async function actorOf(house: Context, partner: Partner, user: string): Promise<Actor> {
  const may = (service: EnvelopeService) => partner.services.includes(service);
  return {
    kind: "key",
    id: `${partner.id}/${user}`,
    name: `${user} (${partner.name})`,
    agency: partner.agency,
    audiences: await house.read((tx) => audiencesOf(tx, partner.agency)),
    roles: [],
    scopes: [
      ...(may("look-up-tax-code") ? (["exchange:read"] as const) : []),
      ...(may("push-records") ? (["exchange:write"] as const) : []),
    ],
    sources: [sourceOf(partner)],
  };
}

/** What the records of a partner name as their source: nothing else of the agency's can be changed by pushing. */
const sourceOf = ({ id }: Pick<Partner, "id">) => `phong-bi-${id.slice(4).toLowerCase()}`;

function readJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
