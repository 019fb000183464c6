import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { holdAddressed } from "../../../../registers/agencies/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { contentHash } from "../../../../services/sockets/index.ts";
import type { Mapping } from "../mapping/model.ts";
import { connectionMapped } from "../model.ts";
import { canManageConnections } from "../policy.ts";
import { insertMapping, lockConnection, setMappingVersion } from "../store/connections.ts";

/** Saves a mapping as the next version of its connection's; a run that is under way goes on with the one it began with. */
export async function saveMapping(ctx: Context, id: string, version: number, mapping: Mapping): Promise<void> {
  allow(canManageConnections(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const row = await tx.get(lockConnection, { id });
    if (row.direction === "push") throw problem("conflict", text(ctx.lang, "connections.mapping.of-push"));
    if (row.version !== version) throw problem("stale");
    await holdAddressed(ctx, tx, "/sharedWith", mapping.sharedWith, { groups: true });
    const next = row.mapping_version + 1;
    await tx.run(insertMapping, { id, version: next, mapping, by: ctx.actor.id, at: ctx.now(), agency: row.agency });
    await tx.run(setMappingVersion, { id, mapping_version: next });
    const about = { id, agency: row.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, connectionMapped, about, { version: next, sha256: contentHash(mapping) });
  });
}
