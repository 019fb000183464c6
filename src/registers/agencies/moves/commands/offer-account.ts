import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { getUser } from "../../../../services/access/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { holdAddressed } from "../../addressees.ts";
import { faulty } from "../../faulty.ts";
import type { AccountMove, MoveInput } from "../model.ts";
import { accountOffered } from "../model.ts";
import { canMoveAccounts } from "../policy.ts";
import { toMove } from "../queries.ts";
import { insertMove, moveById } from "../store.ts";

/**
 * Offers the account of a colleague to another agency: an administrator there takes the person in. Until then nothing changes for them. The
 * agency is an office of today; of a general name nobody can be. Task: 2390 II.2.4.
 */
export async function offerAccount(ctx: Context, input: MoveInput): Promise<AccountMove> {
  allow(canMoveAccounts(ctx.actor), ctx.lang);
  const { id: user_id, login, name, roles } = await getUser(ctx, input.user);
  return ctx.transaction(async (tx) => {
    if (user_id === ctx.actor.id) throw problem("forbidden", text(ctx.lang, "access.reason.oneself"));
    const agency = ctx.actor.agency as string;
    await holdAddressed(ctx, tx, "/to", input.to);
    if (input.to === agency) throw faulty(ctx, "to", "agencies.fault.same");
    const id = newId("mov", ctx.now());
    const by = { by: ctx.actor.id, at: ctx.now() };
    if ((await tx.run(insertMove, { id, user_id, login, name, roles, agency, to_agency: input.to, ...by })) === 0)
      throw problem("conflict", text(ctx.lang, "agencies.problem.offered-already"));
    const about = { id: user_id, agency, level: "named" as const, sharedWith: [input.to] };
    await record(ctx, tx, accountOffered, about, { login, from: agency, to: input.to, roles });
    return toMove(await tx.get(moveById, { id }));
  });
}
