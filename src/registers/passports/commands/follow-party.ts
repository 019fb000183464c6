import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { partyStanding } from "../../parties/index.ts";
import { passportsFollowedParty } from "../model.ts";
import { loseStanding, regainStanding } from "../store/passports.ts";
import { suspendVersions } from "../store/statuses.ts";
import { levelVersions } from "../store/versions.ts";

/** Hides or shows the passports of a party as its standing now is, for the authority that decides about it. A repeat changes nothing. */
export async function followParty(ctx: Context, party: string): Promise<number> {
  return ctx.transaction(async (tx) => {
    const standing = (await partyStanding(tx, [party])).get(party);
    if (standing === undefined) return 0;
    const suspended = standing.state === "suspended";
    const rows = suspended
      ? await tx.rows(loseStanding, { party, at: ctx.now() })
      : await tx.rows(regainStanding, { party });
    if (rows.length === 0) return 0;
    const passports = rows.map(({ id }) => id);
    await tx.run(levelVersions, { passports });
    await tx.run(suspendVersions, { passports, at: ctx.now() });
    const about = { id: party, agency: ctx.actor.agency as string, level: "agencies" as const, sharedWith: [party] };
    await record(ctx, tx, passportsFollowedParty, about, { suspended, passports: rows.length });
    return rows.length;
  });
}
