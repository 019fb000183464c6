import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { listingSharing } from "../listing-sharing.ts";
import { picturesRetried } from "../model.ts";
import { canAddPictures } from "../policy.ts";
import { retryFailed } from "../store/listing-pictures.ts";

/** Puts the failed pictures of one of the agency's own listings back into the queue; how many. */
export async function retryPictures(ctx: Context, listing: string): Promise<number> {
  allow(canAddPictures(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  return ctx.transaction(async (tx) => {
    const about = await listingSharing(tx, agency, listing);
    if (about === null) throw problem("not-found");
    const again = await tx.run(retryFailed, { listing, agency, at: ctx.now() });
    if (again > 0) await record(ctx, tx, picturesRetried, { id: listing, ...about }, { again });
    return again;
  });
}
