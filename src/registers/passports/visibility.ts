import type { Context } from "../../kernel/context.ts";
import type { Level, Visibility } from "../../services/facts/index.ts";
import type { Passport } from "./model.ts";

/** What a party does to a draft is its own; from its first version on all agencies may know. What an officer decides is told to the party by name. */
export function aboutPassport(
  ctx: Context,
  of: Pick<Passport, "id" | "agency" | "published">,
): Visibility & { id: string } {
  const agency = ctx.actor.agency as string;
  const level: Level = of.published === 0 ? "own" : "agencies";
  return { id: of.id, agency, level, sharedWith: agency === of.agency ? [] : [of.agency] };
}
