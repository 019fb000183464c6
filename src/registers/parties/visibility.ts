import type { Context } from "../../kernel/context.ts";
import type { Visibility } from "../../services/facts/index.ts";

/** Facts about an application are its authority's own. */
export function aboutApplication(of: { id: string; agency: string }): Visibility & { id: string } {
  return { id: of.id, agency: of.agency, level: "own", sharedWith: [] };
}

/** What happens to a party all agencies may know; what an officer decided is told to the party by name. */
export function aboutParty(ctx: Context, party: string): Visibility & { id: string } {
  const agency = ctx.actor.agency as string;
  return { id: party, agency, level: "agencies", sharedWith: agency === party ? [] : [party] };
}
