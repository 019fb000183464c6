import type { Actor, Verdict } from "../../kernel/actor.ts";
import { no, yes } from "../../kernel/actor.ts";

/** A person who sees a fact may have the proof that it is in the log; which facts those are, the database says. */
export function canProveFact(actor: Actor): Verdict {
  if (actor.kind === "public") return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}
