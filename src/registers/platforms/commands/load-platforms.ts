import { createHash } from "node:crypto";
import seed from "../../../../reference/platforms.json" with { type: "json" };
import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { contentHash } from "../../../services/sockets/index.ts";
import { canLoadReference, claimReferenceFile } from "../../reference/index.ts";
import { platformId, platformsImported } from "../model.ts";
import { insertPlatformHosts, upsertPlatforms, upsertStandings } from "../store.ts";

const sourceId = "reference-platforms";

/** Loads the seed of well-known platforms, once a checksum; true when it was loaded. Each standing carries its own source and certainty. */
export async function loadPlatforms(ctx: Context): Promise<boolean> {
  allow(canLoadReference(ctx.actor), ctx.lang);
  const checksum = createHash("sha256").update(JSON.stringify(seed)).digest("hex");
  const { platforms, ...header } = seed;
  return ctx.transaction(async (tx) => {
    if (
      !(await claimReferenceFile(tx, {
        name: "platforms",
        checksum,
        header,
        entries: platforms.length,
        loadedAt: ctx.now(),
      }))
    )
      return false;
    const agency = ctx.actor.agency ?? "";
    const rows = platforms.map(({ host, name, owner, tax_code, kind, note }) => {
      const content = { host, name, folded: foldText(name), owner, tax_code, kind, note, source: sourceId };
      return {
        id: platformId(host),
        ...content,
        content_hash: contentHash(content),
        first_seen: ctx.now().toISOString(),
        agency,
        level: "public",
      };
    });
    const hosts = platforms.flatMap(({ host, aliases }) =>
      [host, ...aliases].map((each) => ({ each, id: platformId(host) })),
    );
    const standings = platforms.flatMap(({ host, standings: given }) =>
      given.map((standing) => ({ platform_id: platformId(host), ...standing })),
    );
    const written = await tx.rows(upsertPlatforms, { rows });
    await tx.run(insertPlatformHosts, { hosts: hosts.map(({ each }) => each), platforms: hosts.map(({ id }) => id) });
    await tx.rows(upsertStandings, { rows: standings });
    const created = written.filter((row) => row.created).length;
    const counts = {
      new: created,
      changed: written.length - created,
      unchanged: rows.length - written.length,
      rejected: 0,
    };
    const about = { id: `platforms/${sourceId}`, agency, level: "public" as const, sharedWith: [] };
    await record(ctx, tx, platformsImported, about, { source: sourceId, ...counts, sha256: checksum });
    return true;
  });
}
