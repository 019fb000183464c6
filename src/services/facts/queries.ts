import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import type { InclusionProof } from "./log/check-proof.ts";
import type { LogToCheck } from "./log/fact-log.ts";
import { proveFact } from "./log/prove.ts";
import type { Fact } from "./model.ts";
import { canProveFact } from "./policy.ts";
import { factSeen, factsOfSubject } from "./store/facts.ts";

/** What happened to one thing, oldest first, as far as the actor may see it. */
export function timeLine(tx: Transaction, subject: string): Promise<Fact[]> {
  return tx.rows(factsOfSubject, { subject });
}

/** The proof that a fact is in the log, for who may see the fact; `unavailable` for the moment until it is in. */
export async function getFactProof(ctx: Context, log: LogToCheck, id: string): Promise<InclusionProof> {
  allow(canProveFact(ctx.actor), ctx.lang);
  await ctx.read((tx) => tx.get(factSeen, { id }));
  const proof = await proveFact(log, id);
  if (proof === null) throw problem("not-found");
  if (proof === "waiting") throw problem("unavailable", text(ctx.lang, "facts.waiting"), { retryAfterSeconds: 2 });
  return proof;
}
