import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Place } from "../model.ts";
import { placeClosed } from "../model.ts";
import { closePlaceRow, placeById, toPlace } from "../store/numbers.ts";
import { aboutParty } from "../visibility.ts";
import { asOwnParty } from "../own-party.ts";

/** Closes a place: it stays in the register with its day, since events of its time name it. */
export function closePlace(ctx: Context, party: string, id: string, seen: number): Promise<Place> {
  return asOwnParty(ctx, party, async (tx) => {
    const of = toPlace(await tx.get(placeById, { id, party }));
    if ((await tx.run(closePlaceRow, { id, seen, at: ctx.now() })) === 0) throw problem("stale");
    await record(ctx, tx, placeClosed, aboutParty(ctx, party), { place: id, gln: of.gln });
    return toPlace(await tx.get(placeById, { id, party }));
  });
}
