import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { says } from "../../../kernel/faults.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportReport, MappedRecord } from "../../../services/sockets/index.ts";
import { importRecords } from "../../../services/sockets/index.ts";
import type { ImportSource } from "../model.ts";
import { scamHostsImported, scamInput } from "../model.ts";
import { canImportScamHosts } from "../policy.ts";
import type { ScamAddress } from "../scam-address.ts";
import { scamAddress } from "../scam-address.ts";
import { insertScamHosts } from "../store.ts";

/** Takes a list of scam addresses; the same entry a second time is unchanged. Task: 2390 II.2.2, II.5.6. */
export async function importScamHosts(
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: ImportSource,
): Promise<ImportReport> {
  allow(canImportScamHosts(ctx.actor), ctx.lang);
  const today = dayInVietnam(ctx.now());
  const schema = scamInput.transform(({ address, firstSeen }, check): ScamAddress & { firstSeen: string } => {
    const found = scamAddress(address);
    if (found === null) check.addIssue({ code: "custom", path: ["address"], ...says("platforms.no-host") });
    return { host: found?.host ?? "", path: found?.path ?? "", firstSeen: firstSeen ?? today };
  });
  return importRecords(records, schema, ctx.lang, (batch) =>
    ctx.transaction(async (tx) => {
      const agency = ctx.actor.agency ?? "";
      const created = await tx.run(insertScamHosts, {
        hosts: batch.values.map((entry) => entry.host),
        paths: batch.values.map((entry) => entry.path),
        first_seen: batch.values.map((entry) => entry.firstSeen),
        source: source.id,
        agency,
        level: source.level,
      });
      const kept = { new: created, changed: 0, unchanged: batch.values.length - created };
      const about = { id: `scam-hosts/${source.id}`, agency, level: source.level, sharedWith: [] };
      await record(ctx, tx, scamHostsImported, about, {
        source: source.id,
        ...kept,
        rejected: batch.rejected,
        sha256: batch.sha256,
      });
      return kept;
    }),
  );
}
