import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportBatch, ImportReport, Kept, MappedRecord } from "../../../services/sockets/index.ts";
import { contentHash, hostOf, importRecords } from "../../../services/sockets/index.ts";
import type { ImportSource, PlatformInput } from "../model.ts";
import { platformId, platformInput, platformsImported } from "../model.ts";
import { canImportPlatforms } from "../policy.ts";
import { insertPlatformHosts, upsertPlatforms, upsertStandings } from "../store.ts";

/** Takes a register of platforms: what they are, and what the source says of each from which day on. Task: 2390 II.5.4; 8598 units 1, 4. */
export async function importPlatforms(
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: ImportSource,
): Promise<ImportReport> {
  allow(canImportPlatforms(ctx.actor), ctx.lang);
  return importRecords(records, platformInput, ctx.lang, (batch) =>
    ctx.transaction((tx) => keepPlatforms(ctx, tx, batch, source)),
  );
}

export async function keepPlatforms(
  ctx: Context,
  tx: Transaction,
  batch: ImportBatch<PlatformInput>,
  source: ImportSource,
): Promise<Kept> {
  const agency = ctx.actor.agency ?? "";
  const platforms = new Map(
    batch.values.map((given) => [platformId(given.host), platformRow(given, source, agency, ctx.now())]),
  );
  const hosts = new Map(
    batch.values.flatMap((given) => hostsOf(given).map((host) => [host, platformId(given.host)] as const)),
  );
  const standings = new Map(
    batch.values.map((given) => {
      const row = standingRow(given, source);
      return [`${row.platform_id} ${row.valid_from}`, row];
    }),
  );
  const written = await tx.rows(upsertPlatforms, { rows: [...platforms.values()] });
  await tx.run(insertPlatformHosts, { hosts: [...hosts.keys()], platforms: [...hosts.values()] });
  const stood = new Set(
    (await tx.rows(upsertStandings, { rows: [...standings.values()] })).map((row) => row.platform_id),
  );
  const created = written.filter((row) => row.created).length;
  const changed = Math.max(written.length, stood.size) - created;
  const kept = { new: created, changed, unchanged: batch.values.length - created - changed };
  const about = { id: `platforms/${source.id}`, agency, level: source.level, sharedWith: [] };
  await record(ctx, tx, platformsImported, about, {
    source: source.id,
    ...kept,
    rejected: batch.rejected,
    sha256: batch.sha256,
  });
  return kept;
}

function hostsOf(given: PlatformInput): string[] {
  return [given.host, ...given.aliases].map((host) => withoutWww(hostOf(host) ?? "")).filter((host) => host !== "");
}

function platformRow(given: PlatformInput, source: ImportSource, agency: string, now: Date) {
  const content = {
    host: withoutWww(given.host),
    name: given.name,
    folded: foldText(given.name),
    owner: given.owner,
    tax_code: given.taxCode,
    kind: given.kind ?? "unknown",
    note: given.note,
    source: source.id,
  };
  const id = platformId(given.host);
  return {
    id,
    ...content,
    content_hash: contentHash(content),
    first_seen: now.toISOString(),
    agency,
    level: source.level,
  };
}

function standingRow(given: PlatformInput, source: ImportSource) {
  return {
    platform_id: platformId(given.host),
    status: given.status,
    valid_from: given.validFrom ?? (given.registeredOn as string),
    valid_to: given.validUntil,
    registered_on: given.registeredOn,
    source: source.id,
    certainty: given.certainty ?? "register",
    note: given.note,
  };
}

function withoutWww(host: string): string {
  return host.startsWith("www.") ? host.slice(4) : host;
}
