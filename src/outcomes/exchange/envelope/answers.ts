import { z } from "@hono/zod-openapi";
import { fingerprintOf, readKey, serviceParts } from "../../../engines/envelope/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import type { HouseKey, StampAuthority } from "./keys.ts";
import { awayCodes, envelopeServices, failureCodes, outcomes, stampPatienceMs } from "./model.ts";
import { canAskPartner, canManagePartners, canTakeEvidence } from "./policy.ts";
import { colleague } from "./queries.ts";
import type { ExchangeRow, HealthRow, PartnerRow } from "./queries.ts";

const time = z.iso.datetime();
const count = z.number().int();
const key = z.object({ name: z.string(), key: z.string(), fingerprint: z.string() });

export const envelopeHouseAnswer = z
  .object({
    /** What partners register this house by. */
    house: key,
    agency: z.string(),
    stamps: key.extend({
      waiting: count,
      since: time.nullable(),
      patienceHours: count,
      /** Whether nothing is exchanged until stamping works again. */
      stopped: z.boolean(),
    }),
    abilities: z.object({ manage: ability }),
  })
  .openapi("EnvelopeHouse");
export type EnvelopeHouseAnswer = z.infer<typeof envelopeHouseAnswer>;

export const envelopePartnerAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    system: z.string(),
    key: z.string(),
    fingerprint: z.string(),
    address: z.string().nullable(),
    services: z.array(z.enum(envelopeServices)),
    users: z.array(z.string()),
    isOn: z.boolean(),
    version: count,
    madeBy: z.string(),
    madeAt: time,
    health: z.object({
      lastAt: time.nullable(),
      lastOutcome: z.string().nullable(),
      /** The last that did not go well, in words; null where the last one did. */
      trouble: z.string().nullable(),
      wellAt: time.nullable(),
      wellThisWeek: count,
      wrongThisWeek: count,
    }),
    /** Messages in its name that were not taken: how many ever, and the last. */
    turnedAway: z.object({ count, at: time.nullable(), why: z.string().nullable() }),
    abilities: z.object({ manage: ability, ask: ability }),
  })
  .openapi("EnvelopePartner");
export type EnvelopePartnerAnswer = z.infer<typeof envelopePartnerAnswer>;

export const envelopeExchangeAnswer = z
  .object({
    id: z.string(),
    requestId: z.string(),
    partner: z.string(),
    /** Which end we were: `client` asked, `server` was asked. */
    side: z.enum(["client", "server"]),
    service: z.string(),
    /** As it stands in the envelope. */
    user: z.string(),
    /** Of a colleague. */
    userName: z.string().nullable(),
    basis: z.string(),
    purpose: z.string(),
    sha256: z.string().nullable(),
    saidAt: time.nullable(),
    loggedAt: time,
    outcome: z.enum(outcomes),
    /** Why it failed, in words. */
    trouble: z.string().nullable(),
    answeredAt: time.nullable(),
    stampedAt: time.nullable(),
    answerStampedAt: time.nullable(),
    abilities: z.object({ evidence: ability }),
  })
  .openapi("EnvelopeExchange");
export type EnvelopeExchangeAnswer = z.infer<typeof envelopeExchangeAnswer>;

const fingerprint = (written: string): string => {
  const read = readKey(written);
  return read === null ? "" : fingerprintOf(read);
};

export function shownHouse(
  ctx: Context,
  of: { house: HouseKey; system: string; authority: StampAuthority },
  { waiting, since }: { waiting: number; since: Date | null },
): EnvelopeHouseAnswer {
  const { name, key: authorityKey } = of.authority;
  return {
    house: { name: of.system, key: of.house.text, fingerprint: fingerprint(of.house.text) },
    agency: ctx.actor.agency ?? "",
    stamps: {
      name,
      key: authorityKey,
      fingerprint: fingerprint(authorityKey),
      waiting,
      since: since?.toISOString() ?? null,
      patienceHours: stampPatienceMs / 3_600_000,
      stopped: since !== null && ctx.now().getTime() - since.getTime() > stampPatienceMs,
    },
    abilities: { manage: abilityJson(ctx, canManagePartners(ctx.actor)) },
  };
}

export function shownPartner(ctx: Context, row: PartnerRow, health: HealthRow): EnvelopePartnerAnswer {
  const why = awayCodes.find((one) => one === row.turned_away_why);
  return {
    id: row.id,
    name: row.name,
    system: row.system,
    key: row.public_key,
    fingerprint: fingerprint(row.public_key),
    address: row.address,
    services: envelopeServices.filter((one) => row.services.includes(one)),
    users: row.users,
    isOn: row.is_on,
    version: row.version,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    health: {
      lastAt: health.last_at?.toISOString() ?? null,
      lastOutcome: health.last_outcome,
      trouble: troubleOf(ctx, health.last_outcome),
      wellAt: health.well_at?.toISOString() ?? null,
      wellThisWeek: Number(health.went_well),
      wrongThisWeek: Number(health.went_wrong),
    },
    turnedAway: {
      count: Number(row.turned_away),
      at: row.turned_away_at?.toISOString() ?? null,
      why: why === undefined ? null : text(ctx.lang, `envelope.away.${why}`),
    },
    abilities: {
      manage: abilityJson(ctx, canManagePartners(ctx.actor, row.agency)),
      ask: abilityJson(ctx, canAskPartner(ctx.actor, { isOn: row.is_on, address: row.address })),
    },
  };
}

export function shownExchange(
  ctx: Context,
  row: ExchangeRow,
  names: ReadonlyMap<string, string>,
): EnvelopeExchangeAnswer {
  const failed = row.answer_kind === "failure";
  return {
    id: row.id,
    requestId: row.request_id,
    partner: row.partner_id,
    side: row.side === "client" ? "client" : "server",
    service: serviceParts(row.service).code,
    user: row.acting_user,
    userName: names.get(colleague(row) ?? "") ?? null,
    basis: row.basis,
    purpose: row.purpose,
    sha256: row.sha256,
    saidAt: row.said_at?.toISOString() ?? null,
    loggedAt: row.logged_at.toISOString(),
    outcome: failed ? "failed" : (outcomes.find((one) => one === row.outcome) ?? "open"),
    trouble: failed ? troubleOf(ctx, row.outcome) : null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    stampedAt: row.stamped_at?.toISOString() ?? null,
    answerStampedAt: row.answer_stamped_at?.toISOString() ?? null,
    abilities: { evidence: abilityJson(ctx, canTakeEvidence(ctx.actor)) },
  };
}

function troubleOf(ctx: Context, outcome: string | null): string | null {
  if (outcome === null || outcome === "ok") return null;
  const failure = failureCodes.find((one) => one === outcome);
  const said: TextKey = failure === undefined ? "envelope.last-refused" : `envelope.failure.${failure}`;
  return text(ctx.lang, said);
}
