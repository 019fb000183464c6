import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { holdAddressed } from "../../../../registers/agencies/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { SightingInput } from "../additions.ts";
import { sightingNoted } from "../model.ts";
import { canAddToRecord, canReadRecords } from "../policy.ts";
import { insertSighting } from "../store/additions.ts";
import { recordById } from "../store/records.ts";
import { faulty } from "../sharing.ts";

/** How far the clock of whoever notes a sighting may run ahead of ours. */
const slackMs = 10 * 60_000;

/**
 * Notes "we have seen it too" on another agency's record. Its keeper reads it; of the others who see the record, those whom the sighting's own level
 * lets in. Task: 2390 II.2.3.
 */
export async function noteSighting(ctx: Context, id: string, input: SightingInput): Promise<string> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await tx.get(recordById, { id });
    allow(canAddToRecord(ctx.actor, of), ctx.lang);
    if (input.seenAt.getTime() > ctx.now().getTime() + slackMs)
      throw faulty(ctx, "/seenAt", "exchange-records.seen-later");
    await holdAddressed(ctx, tx, "/sharedWith", input.sharedWith, { groups: true });
    const sighting = newId("sgt", ctx.now());
    const { seenAt, place, note, level, sharedWith } = input;
    const by = { agency: ctx.actor.agency ?? "", by: ctx.actor.id, at: ctx.now() };
    const seen = { level, shared_with: sharedWith };
    await tx.run(insertSighting, {
      id: sighting,
      record_id: id,
      owner: of.agency,
      ...seen,
      seen_at: seenAt,
      place,
      note,
      ...by,
    });
    const about = { id, agency: by.agency, level: "named" as const, sharedWith: [of.agency] };
    await record(ctx, tx, sightingNoted, about, { sighting });
    return sighting;
  });
}
