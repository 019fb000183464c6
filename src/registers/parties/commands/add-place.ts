import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { Place, PlaceInput } from "../model.ts";
import { placeAdded } from "../model.ts";
import { numberTaken, readPlace } from "../read-place.ts";
import { insertPlace, placeById, toPlace } from "../store/numbers.ts";
import { aboutParty } from "../visibility.ts";
import { asOwnParty } from "../own-party.ts";

/** Adds a place, with its GLN where it has one. `invalid` for a number that does not add up or that another open place of the party has. */
export function addPlace(ctx: Context, party: string, input: PlaceInput): Promise<Place> {
  return asOwnParty(ctx, party, async (tx, of) => {
    const said = await readPlace(ctx, tx, input);
    const id = newId("plc", ctx.now());
    const row = { id, party, ...said, at: ctx.now(), authority: of.authority };
    if ((await tx.run(insertPlace, row)) === 0) throw numberTaken(ctx);
    await record(ctx, tx, placeAdded, aboutParty(ctx, party), { place: id, gln: said.gln });
    return toPlace(await tx.get(placeById, { id, party }));
  });
}
