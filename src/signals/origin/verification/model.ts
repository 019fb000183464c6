import { z } from "@hono/zod-openapi";

/** Every verdict, in the order of precedence: the first that holds is the one (ORIGIN.md 5.2). None of them says that goods are genuine. */
export const verdicts = [
  "UNREADABLE",
  "NOT_OURS",
  "FORGED",
  "DO_NOT_USE",
  "EXPIRED",
  "MISMATCH",
  "USED_BEFORE",
  "SUSPECT_COPY",
  "PIN_WRONG",
  "REGISTERED_ONLY",
  "SIGNED_OFFLINE",
  "GENUINE_AGAIN",
  "GENUINE_FIRST",
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Why, with its level: 1 tells, 2 asks for care, 3 is a message to the maker, 4 is counted, 5 alone becomes a lead. Granularity and
 * levels after the European medicines system, whose lesson is that most alarms are bad data.
 */
export const reasonLevels = {
  "O-RD-01": 1, // cannot be read
  "O-RD-02": 1, // check digit wrong
  "O-PRD-01": 3, // product not on record here
  "O-PRD-02": 1, // product on record, no code of one item
  "O-PRD-03": 1, // another system's serial on a product on record
  "O-SER-02": 5, // no such code: never issued, not yet in use, or void
  "O-SIG-01": 1, // signature good
  "O-SIG-02": 5, // signature is not of this code
  "O-SIG-03": 4, // signed by a key that is not ours
  "O-SIG-04": 2, // signature cannot be read
  "O-LOT-03": 3, // lot unknown for the product
  "O-LOT-12": 4, // expiry is not the lot's
  "O-LOT-13": 4, // lot is not the code's
  "O-EXP-01": 2,
  "O-NOT-recalled": 4,
  "O-NOT-suspended": 4,
  "O-NOT-stolen": 5,
  "O-NOT-seized": 5,
  "O-NOT-destroyed": 5,
  "O-NOT-licence": 4,
  "O-NOT-banned": 4,
  "O-STA-04": 2, // reported sold
  "O-STA-05": 2, // PIN was used before
  "O-STA-06": 1, // was returned
  "O-STA-07": 4, // reported as a sample
  "O-STA-08": 4, // reported as exported
  "O-PIN-01": 2, // wrong
  "O-PIN-02": 4, // too many wrong ones: locked
  "O-PIN-03": 1, // not given
  "O-PIN-04": 1, // the label has none
  "O-ANO-geo": 5,
  "O-ANO-fanout": 5,
  "O-ANO-lifecycle": 5,
  "O-ANO-flow": 5,
  "O-ANO-enum": 5,
  "O-NET-01": 1, // answered without the database
} as const satisfies Record<string, 1 | 2 | 3 | 4 | 5>;
export type Reason = keyof typeof reasonLevels;
export const reasons = Object.keys(reasonLevels) as Reason[];

export const channels = ["web", "app", "api", "bulk", "sms", "cli", "till", "resolver"] as const;
export type Channel = (typeof channels)[number];

/** Wrong PINs a code takes in 24 hours; then it answers no PIN until the first of them is a day old. */
export const pinTries = 5;
export const pinWindowMs = 24 * 3_600_000;
/** From so many right PINs by others on, a used code is shown in red. */
export const redAfter = 3;

const maybe = (schema: z.ZodString) => schema.nullable().optional();

export const verifyInput = z.object({
  /** What a scanner read or a person typed. */
  scan: z.string().max(2000),
  pin: maybe(z.string().max(64)),
  lot: maybe(z.string().max(40)),
  /** As a date; of a month, its last day. */
  expiry: maybe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Two digits, as the administrative register has it. */
  province: maybe(z.string().regex(/^\d{2}$/)),
  /** The place as a geohash of five letters: a square of some five kilometres. */
  geo5: maybe(z.string().regex(/^[0-9b-hjkmnp-z]{5}$/)),
  /** Something that the caller keeps and sends again: only a keyed hash of it is stored. */
  device: maybe(z.string().max(200)),
  /** The receipt of an earlier check. */
  receipt: maybe(z.string().max(400)),
  channel: z.enum(channels).optional(),
});
export type VerifyInput = z.output<typeof verifyInput>;

const words = z.object({
  title: z.string(),
  /** What it means. */
  means: z.string(),
  /** What to do, one sentence each. */
  advice: z.array(z.string()),
});

export const verifyAnswer = z
  .object({
    verdict: z.enum(verdicts),
    /** green, grey, amber or red, for the colour and the sign of a screen. */
    tone: z.enum(["green", "grey", "amber", "red"]),
    /** The highest level of its reasons, 1 to 5. */
    level: z.number().int(),
    reasons: z.array(z.string()),
    words,
    /** A sentence a reason, in the caller's language. */
    why: z.array(z.string()),
    product: z
      .object({
        gtin: z.string(),
        name: z.string().nullable(),
        brand: z.string().nullable(),
        holder: z.string().nullable(),
        lot: z.string().nullable(),
        producedOn: z.string().nullable(),
        expiresOn: z.string().nullable(),
        /** Where its passport is read; null where none is shown. */
        passport: z.string().nullable(),
      })
      .nullable(),
    /** When and where the PIN was first used, or the item reported sold. */
    firstUse: z.object({ at: z.iso.datetime(), province: z.string().nullable() }).nullable(),
    notice: z
      .object({
        id: z.string(),
        kind: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        advice: z.string(),
        agency: z.string(),
      })
      .nullable(),
    /** Who answers for a code that is not ours. */
    handledBy: z.object({ system: z.enum(["vn-national", "gs1"]), name: z.string() }).nullable(),
    /** Keep it: it makes the next check of the same person green, and can be checked without a network. */
    receipt: z.string().nullable(),
    /** True where the database did not answer in time: the code was read and its form checked, nothing was looked up. */
    degraded: z.boolean(),
  })
  .openapi("Verification");
export type VerifyAnswer = z.output<typeof verifyAnswer>;
