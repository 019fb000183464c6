import { z } from "@hono/zod-openapi";
import { says } from "../../../kernel/faults.ts";
import { readKey, requestHead, systemName } from "../../../engines/envelope/index.ts";
import { factType } from "../../../services/facts/index.ts";

/** What may be asked through an envelope, of us and of others. */
export const envelopeServices = ["look-up-tax-code", "push-records"] as const;
export type EnvelopeService = (typeof envelopeServices)[number];

/** How far the clock of who asks may be from ours. */
export const clockSkewMs = 5 * 60_000;
/** For so long stamping may fail before nothing is exchanged any more: what X-Road's security servers have as theirs. */
export const stampPatienceMs = 4 * 3_600_000;
/** Records that one look-up answers with. */
export const mostRecords = 50;

const key = z
  .string()
  .trim()
  .max(2_000)
  .refine((given) => readKey(given) !== null, says("envelope.fault.key"));
const address = z
  .string()
  .trim()
  .max(2_000)
  .refine((given) => /^https?:\/\//i.test(given) && URL.canParse(given), says("fault.form.web"));
const user = z.union([z.literal("*"), requestHead.shape.user]);

const said = {
  name: z.string().trim().min(1).max(120),
  key,
  /** Where it is asked; null: it only asks us. */
  address: address.nullable().default(null),
  services: z.array(z.enum(envelopeServices)).max(envelopeServices.length).default([]),
  /** Whose asking is taken, `*` for whomever it names; nobody where the list is empty. */
  users: z.array(user).max(500).default([]),
};
/** A partner as an administrator registers it. It asks for the agency that registered it, and sees what that agency sees. */
export const partnerInput = z.strictObject({ ...said, system: systemName });
export type PartnerInput = z.output<typeof partnerInput>;
export const partnerChange = z.strictObject(said);
export type PartnerChange = z.output<typeof partnerChange>;

const inOneLine = z
  .string()
  .max(2_000)
  .transform((given) => given.trim().replace(/\s+/g, " "));
const why = {
  basis: inOneLine.pipe(requestHead.shape.basis),
  purpose: inOneLine.pipe(requestHead.shape.purpose),
};
export const askInput = z.strictObject({ taxCode: z.string().trim().min(3).max(40), ...why });
export type AskInput = z.output<typeof askInput>;
export const sendInput = z.strictObject({ records: z.array(z.string().max(60)).min(1).max(100), ...why });
export type SendInput = z.output<typeof sendInput>;

/** The body of a look-up, and of its answer. */
export const taxCodeQuestion = z.strictObject({ taxCode: z.string().min(3).max(40) });
const text = (most: number) => z.string().max(most);
export const toldRecord = z.object({
  id: text(100),
  agency: text(100),
  kind: text(60),
  title: text(300),
  summary: text(4_000),
  occurredOn: text(10).nullable(),
  changedAt: text(40),
  fields: z.array(z.object({ name: text(80), value: text(4_000), unit: text(30).nullable() })).max(100),
});
export type ToldRecord = z.output<typeof toldRecord>;
export const taxCodeAnswer = z.object({
  taxCode: text(40),
  records: z.array(toldRecord).max(mostRecords),
  /** Whether there is more than was told. */
  more: z.boolean(),
});
export type TaxCodeAnswer = z.output<typeof taxCodeAnswer>;

/** The body of a push, and of its answer. */
export const pushedRecords = z.strictObject({ records: z.array(z.unknown()).min(1).max(1_000) });
export const pushAnswer = z.object({
  taken: z.number().int().min(0),
  refused: z
    .array(
      z.object({
        line: z.number().int().min(1),
        externalId: text(200).nullable(),
        faults: z.array(z.object({ pointer: text(300), code: text(60), message: text(500) })).max(20),
      }),
    )
    .max(1_000),
});
export type PushAnswer = z.output<typeof pushAnswer>;

/** What a signed refusal says. */
export const refusalBody = z.object({ code: text(60), detail: text(1_000) });

/** Why a message in a partner's name was not taken into the log. The words are `envelope.away.<code>`. */
export const awayCodes = ["signature", "body", "other-system", "off", "clock", "replay", "no-stamps"] as const;
export type AwayCode = (typeof awayCodes)[number];

/** Why a service refuses, in a signed answer. */
export const refusalCodes = ["user", "service", "invalid", "forbidden", "rate-limited", "internal"] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why a question of ours came to nothing. The words are `envelope.failure.<code>`. */
export const failureCodes = [
  "unreachable",
  "too-slow",
  "blocked-address",
  "not-https",
  "turned-away",
  "no-envelope",
  "signature",
  "body",
  "other-request",
  "clock",
  "answer",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Where an exchange stands: no outcome yet, or answered, refused by who was asked, failed on the way. */
export const outcomes = ["open", "ok", "refused", "failed"] as const;

const exchange = z.object({
  service: z.string(),
  user: z.string(),
  basis: z.string(),
  sha256: z.string(),
  outcome: z.string(),
});
export const envelopeServed = factType("envelope-served", exchange);
export const envelopeAsked = factType("envelope-asked", exchange);
const partnerFact = z.object({ system: z.string(), fingerprint: z.string(), services: z.array(z.string()) });
export const envelopePartnerRegistered = factType("envelope-partner-registered", partnerFact);
export const envelopePartnerChanged = factType("envelope-partner-changed", partnerFact);
export const envelopePartnerSwitched = factType("envelope-partner-switched", z.object({ on: z.boolean() }));
export const envelopeEvidenceTaken = factType(
  "envelope-evidence-taken",
  z.object({ requestId: z.string(), sha256: z.string() }),
);
