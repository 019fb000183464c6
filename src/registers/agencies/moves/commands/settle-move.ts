import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import type { AccountMove } from "../model.ts";
import { accountMoved, accountOfferDropped } from "../model.ts";
import { canDropOffer, canMoveAccounts, canTakeAccount } from "../policy.ts";
import { toMove } from "../queries.ts";
import { dropMove, moveById, takeMove } from "../store.ts";

/**
 * Takes an offered person into the own agency, with the roles that were offered: their sessions end, and from the next sign-in on they see what this
 * agency sees. What they worked on stays with the agency they leave (decision 0056). Task: 2390 II.2.4.
 */
export function takeAccount(ctx: Context, id: string): Promise<AccountMove> {
  allow(canMoveAccounts(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toMove(await tx.get(moveById, { id }));
    allow(canTakeAccount(ctx.actor, of), ctx.lang);
    const { taken } = await tx.get(takeMove, { id, at: ctx.now() });
    if (!taken) throw problem("conflict");
    await record(ctx, tx, accountMoved, aboutMove(of, of.toAgency), toldOf(of));
    return toMove(await tx.get(moveById, { id }));
  });
}

/** Lets an offer drop, from either side; nothing changes for the person. */
export function dropOffer(ctx: Context, id: string): Promise<AccountMove> {
  allow(canMoveAccounts(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toMove(await tx.get(moveById, { id }));
    allow(canDropOffer(ctx.actor, of), ctx.lang);
    if ((await tx.run(dropMove, { id, by: ctx.actor.id, at: ctx.now() })) === 0) throw problem("conflict");
    await record(ctx, tx, accountOfferDropped, aboutMove(of, ctx.actor.agency as string), toldOf(of));
    return toMove(await tx.get(moveById, { id }));
  });
}

/** A fact of whoever acts, read by both agencies. */
const aboutMove = ({ userId, agency, toAgency }: AccountMove, by: string) => ({
  id: userId,
  agency: by,
  level: "named" as const,
  sharedWith: [agency, toAgency].filter((one) => one !== by),
});

const toldOf = ({ login, agency, toAgency, roles }: AccountMove) => ({ login, from: agency, to: toAgency, roles });
