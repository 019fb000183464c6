import { z } from "zod";
import { says } from "../../../kernel/faults.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { factType } from "../../../services/facts/index.ts";

/**
 * What became of a change: `kept` as a record, `withdrawn` here as well, `unknown` (gone, and never was here), `came-back` (it has passed this house
 * before), `by-name` (relayed by a hub to which it was given by name), `known-directly` (its own house gives it to us), or refused: `unreadable`,
 * `stays-withdrawn` (an officer here withdrew it), `not-kept`.
 */
export const outcomes = [
  "kept",
  "withdrawn",
  "unknown",
  "came-back",
  "by-name",
  "known-directly",
  "unreadable",
  "stays-withdrawn",
  "not-kept",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a run failed; the words are `hubs.problem.<code>`. */
export const hubProblems = [
  "no-secret",
  "not-https",
  "refused",
  "key-refused",
  "cursor-refused",
  "too-busy",
  "status",
  "broken-answer",
  "ourselves",
  "other-house",
  "stands-still",
  "broken",
] as const;
export type HubProblem = { code: (typeof hubProblems)[number]; detail: string };

/** A run's end that has a name; what was kept before it stays. */
export class HubFault extends Error {
  readonly problem: HubProblem;
  constructor(code: HubProblem["code"], detail = "") {
    super(`${code} ${detail}`);
    this.problem = { code, detail: detail.slice(0, 200) };
  }
}

/** Another worker took the page, the run was stopped, or it begins anew: nothing of this page is kept. */
export class HubMoved extends Error {}

/** A name as what records name as their hub: "Cảnh sát Nhật Bản" is `canh-sat-nhat-ban`. */
export function codeOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 45)
    .replace(/^-|-$/g, "");
}

const name = z.string().trim().min(1).max(120);
const address = z
  .string()
  .trim()
  .max(500)
  .refine((given) => /^https?:\/\//i.test(given) && URL.canParse(given), says("fault.form.web"))
  .transform((given) => `${new URL(given).origin}${new URL(given).pathname.replace(/\/+$/, "")}`);
const secret = z.string().trim().min(8).max(400);

/** A hub as it is added; `secret` is the service key that it gave us, and is never given back. */
export const hubInput = z.strictObject({
  name: name.refine((given) => codeOf(given) !== "", says("fault.form.letters")),
  address,
  /** The agency in whose name its records stand here: one's own, or a partner abroad that one's own added. */
  partner: z.string().trim().min(1).max(80),
  secret,
});
export type HubInput = z.output<typeof hubInput>;

/** Another address needs the key anew. */
export const hubChange = z.strictObject({ name, address, secret: secret.optional() });
export type HubChange = z.output<typeof hubChange>;

const count = z.number().int();
export const hubAdded = factType("exchange-hub-added", z.object({ code: z.string(), partner: z.string() }));
export const hubChanged = factType("exchange-hub-changed", z.object({ secret: z.boolean() }));
export const hubSwitched = factType("exchange-hub-switched", z.object({ on: z.boolean() }));
export const hubRunOrdered = factType("exchange-hub-run-ordered", z.object({ run: z.string(), again: z.boolean() }));
export const hubRunEnded = factType(
  "exchange-hub-run-ended",
  z.object({
    run: z.string(),
    state: z.enum(["done", "failed"]),
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    withdrawn: count,
    leftOut: count,
    refused: count,
    problem: z.string().nullable(),
  }),
);
