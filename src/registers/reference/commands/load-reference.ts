import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { referenceFiles } from "../files.ts";
import { referenceLoaded } from "../model.ts";
import { canLoadReference } from "../policy.ts";
import { fileChecksums, insertEntries, removeEntries, upsertFile } from "../store.ts";

/** Loads the files of reference/ whose content is not the one loaded last; names them. Task: 2390 I.3, II.2.1. */
export async function loadReference(ctx: Context): Promise<string[]> {
  allow(canLoadReference(ctx.actor), ctx.lang);
  const files = referenceFiles();
  return ctx.transaction(async (tx) => {
    const known = new Map((await tx.rows(fileChecksums, {})).map((row) => [row.name, row.checksum]));
    const changed = files.filter((file) => known.get(file.name) !== file.checksum);
    for (const { name, kinds, checksum, header, entries } of changed) {
      await tx.run(removeEntries, { kinds });
      await tx.run(insertEntries, { rows: entries });
      await tx.run(upsertFile, { name, checksum, header, entries: entries.length, loaded_at: ctx.now() });
      const about = {
        id: `reference/${name}`,
        agency: ctx.actor.agency ?? "",
        level: "public" as const,
        sharedWith: [],
      };
      await record(ctx, tx, referenceLoaded, about, { file: name, checksum, entries: entries.length });
    }
    return changed.map((file) => file.name);
  });
}
