import { createHash } from "node:crypto";
import printed from "../../../../reference/programme.json" with { type: "json" };
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { programmeDocuments, programmeRows } from "../documents.ts";
import { programmeLoaded } from "../model.ts";
import { canLoadProgramme } from "../policy.ts";
import { insertLoad, latestLoad, upsertHeadings, upsertTasks } from "../store.ts";

/**
 * Loads the two documents as printed; does nothing when the same were loaded last. Results that somebody recorded are in a
 * table of their own and stay. True when rows were written.
 */
export async function loadProgramme(ctx: Context): Promise<boolean> {
  allow(canLoadProgramme(ctx.actor), ctx.lang);
  const { headings, tasks } = programmeRows(programmeDocuments.parse(printed));
  const checksum = createHash("sha256").update(JSON.stringify({ headings, tasks })).digest("hex");
  return ctx.transaction(async (tx) => {
    if ((await tx.find(latestLoad, {}))?.checksum === checksum) return false;
    await tx.run(upsertHeadings, { rows: headings });
    await tx.run(upsertTasks, { rows: tasks });
    await tx.run(insertLoad, { checksum, loaded_at: ctx.now() });
    const about = { id: "programme", agency: ctx.actor.agency ?? "", level: "public" as const, sharedWith: [] };
    await record(ctx, tx, programmeLoaded, about, { checksum, headings: headings.length, tasks: tasks.length });
    return true;
  });
}
