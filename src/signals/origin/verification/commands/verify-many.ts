import { z } from "@hono/zod-openapi";
import { allow, no, yes } from "../../../../kernel/actor.ts";
import type { Actor, Verdict } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { answerTo } from "../answer.ts";
import type { VerifyAnswer } from "../model.ts";
import { verifyInput } from "../model.ts";
import { readCode } from "../../../../engines/codes/index.ts";
import type { Verifier } from "../verifier.ts";
import { verify } from "./verify-code.ts";

export const verifyManyInput = z.object({
  codes: z
    .array(verifyInput.omit({ channel: true }))
    .min(1)
    .max(1000),
  /** What is not done by then is answered `degraded`. */
  budgetMs: z.number().int().min(50).max(10_000).default(1500),
});
export type VerifyMany = z.output<typeof verifyManyInput>;

/** Platforms and tills verify in bulk, by a service key. */
export function canVerifyMany(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" && actor.scopes.includes("verify:bulk") ? yes : no("origin.reason.bulk");
}

/** At most so many at once, so that a thousand codes leave room for who asks about one. */
const atOnce = 200;

/** Verifies up to a thousand codes within a time, in their order; what is not answered by then is answered as `degraded`. */
export async function verifyMany(
  ctx: Context,
  verifier: Verifier,
  { codes, budgetMs }: VerifyMany,
  address: string,
): Promise<VerifyAnswer[]> {
  allow(canVerifyMany(ctx.actor), ctx.lang);
  const answers: (VerifyAnswer | null)[] = codes.map(() => null);
  const until = performance.now() + budgetMs;
  let next = 0;
  const work = async () => {
    while (next < codes.length && performance.now() < until) {
      const at = next++;
      const input = { ...(codes[at] as VerifyMany["codes"][number]), channel: "bulk" as const };
      answers[at] = await verify(verifier, input, { lang: ctx.lang, address });
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, budgetMs);
  });
  // What is still under way goes on: its scans are kept, its answers are not waited for.
  const all = Promise.all(Array.from({ length: Math.min(atOnce, codes.length) }, work));
  all.catch(() => undefined);
  await Promise.race([all, late]);
  clearTimeout(timer);
  return answers.map((answer, at) => answer ?? unanswered(ctx.lang, codes[at]?.scan ?? ""));
}

function unanswered(lang: Context["lang"], scan: string): VerifyAnswer {
  const reading = readCode(scan);
  if (reading.kind === "unreadable") return answerTo(lang, { evidence: reading, gtin: null });
  const gtin = reading.kind === "goods" ? reading.gtin : null;
  return answerTo(lang, { evidence: { kind: "degraded", signature: "none", formed: false }, gtin });
}
