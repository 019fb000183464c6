import type { Context } from "../../../kernel/context.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Place, PlaceInput } from "../model.ts";
import { placeChanged } from "../model.ts";
import { numberTaken, readPlace } from "../read-place.ts";
import { placeById, toPlace, updatePlace } from "../store/numbers.ts";
import { aboutParty } from "../visibility.ts";
import { asOwnParty } from "../own-party.ts";

/** Changes an open place; a closed one stays what it was. */
export function changePlace(ctx: Context, party: string, id: string, seen: number, input: PlaceInput): Promise<Place> {
  const changed = asOwnParty(ctx, party, async (tx) => {
    await tx.get(placeById, { id, party });
    const said = await readPlace(ctx, tx, input);
    if ((await tx.run(updatePlace, { id, seen, ...said })) === 0) throw problem("stale");
    await record(ctx, tx, placeChanged, aboutParty(ctx, party), { place: id, gln: said.gln });
    return toPlace(await tx.get(placeById, { id, party }));
  });
  // The only key that it can break is the number of another open place of this party.
  return changed.catch((error: unknown) => {
    throw error instanceof Problem && error.code === "conflict" ? numberTaken(ctx) : error;
  });
}
