import type { Assessment, BatchFigures, Trail } from "../../../engines/copies/index.ts";
import {
  batchWith,
  emptyBatch,
  emptyTrail,
  follow,
  mostCodesOfAShopper,
  weigh,
} from "../../../engines/copies/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { jsonText } from "../../../kernel/db/json-text.ts";
import type { FollowedScan } from "../../origin/index.ts";
import { scansSince } from "../../origin/index.ts";
import { codeId } from "../model.ts";
import { readLife, readScan } from "../scan-reading.ts";
import * as store from "../store.ts";

const monthMs = 30 * 86_400_000;
/** Where a batch was shipped is counted anew after so long: of a batch of a million it reads a million rows. */
const shippedForMs = 3_600_000;
/** Scans taken in one transaction. */
export const scansAtOnce = 500;

type Followed = { trail: Trail; assessment: Assessment; alertedAt: Date | null; of: FollowedScan };

/**
 * Takes the next scans into the trails of their codes and weighs these; how many scans. The place in the scans moves in the same transaction,
 * so a scan counts once, whatever is killed when. Runs as the house for the agency that looks into copies.
 */
export async function followScans(ctx: Context, authority: string, limit = scansAtOnce): Promise<number> {
  const place = await ctx.read((tx) => tx.find(store.placeOf, { authority }));
  const scans = await scansSince(ctx, { tx: place?.tx ?? "0", id: place?.scan ?? "" }, limit);
  const last = scans.at(-1);
  if (last === undefined) return 0;
  await ctx.transaction(async (tx) => {
    await tx.run(store.beginPlace, { authority, guessed_until: ctx.now() });
    const stands = await tx.get(store.placeForUpdate, { authority });
    if (stands.tx !== (place?.tx ?? "0") || stands.scan !== (place?.scan ?? "")) return; // another process took these
    await takeIn(ctx, tx, authority, scans);
    await tx.run(store.movePlace, { authority, tx: last.cursor.tx, scan: last.cursor.id });
  });
  return scans.length;
}

type OfCode = FollowedScan & { batch: string; counter: number; agency: string };
const isOfCode = (scan: FollowedScan): scan is OfCode =>
  scan.batch !== null && scan.counter !== null && scan.agency !== null;

async function takeIn(ctx: Context, tx: Transaction, authority: string, scans: readonly FollowedScan[]): Promise<void> {
  const ofCodes = scans.filter(isOfCode).sort((one, other) => one.at.getTime() - other.at.getTime());
  if (ofCodes.length === 0) return;
  const codes = [...new Map(ofCodes.map((scan) => [codeId(scan.batch, scan.counter), scan])).values()];
  const named = { batches: codes.map(({ batch }) => batch), counters: codes.map(({ counter }) => counter) };
  const shops = await keepDevices(ctx, tx, authority, ofCodes);
  const lives = new Map((await tx.rows(store.livesOf, named)).map((row) => [codeId(row.batch_id, row.counter), row]));
  const figures = await figuresFor(ctx, tx, [...new Set(named.batches)]);
  const trails = new Map(
    (await tx.rows(store.trailsOf, named)).map((row) => [
      codeId(row.batch_id, row.counter),
      { trail: withLooks(row.trail as unknown as Trail), alertedAt: row.alerted_at },
    ]),
  );
  const followed = new Map<string, Followed>();
  for (const scan of ofCodes) {
    const id = codeId(scan.batch, scan.counter);
    const row = lives.get(id);
    if (row === undefined) continue; // its batch is gone
    figures.batches.set(scan.batch, { ...(figures.batches.get(scan.batch) ?? emptyBatch), units: row.issued });
    const before = followed.get(id) ?? trails.get(id) ?? { trail: emptyTrail, alertedAt: null };
    const life = readLife(row);
    const trail = follow(
      before.trail,
      readScan(scan, scan.device !== null && shops.has(scan.device.toString("hex"))),
      life,
    );
    const batch = batchWith(figures.batches.get(scan.batch) as BatchFigures, before.trail, trail, life.soldAt !== null);
    figures.batches.set(scan.batch, batch);
    const assessment = weigh(trail, life, batch);
    const isOver = assessment.logOdds >= assessment.bar.points;
    followed.set(id, { trail, assessment, alertedAt: before.alertedAt ?? (isOver ? ctx.now() : null), of: scan });
  }
  await save(tx, authority, [...followed.values()], figures, ofCodes);
}

/** What an older trail does not hold begins at nothing; its looks are held for its scans. */
const withLooks = ({ looks, ...trail }: Omit<Trail, "looks"> & { looks?: number }): Trail => ({
  ...emptyTrail,
  ...trail,
  looks: looks ?? trail.scans + trail.tradeScans,
});

/** Devices that look at more codes than a shopper does. */
async function keepDevices(
  ctx: Context,
  tx: Transaction,
  authority: string,
  scans: readonly OfCode[],
): Promise<Set<string>> {
  const looks = scans.flatMap((scan) =>
    scan.device === null ? [] : [{ device: scan.device, code: codeId(scan.batch, scan.counter) }],
  );
  if (looks.length === 0) return new Set();
  const rows = await tx.rows(store.keepDevices, {
    devices: looks.map(({ device }) => device),
    codes: looks.map(({ code }) => code),
    at: ctx.now(),
    forgotten: new Date(ctx.now().getTime() - monthMs),
    authority,
  });
  return new Set(
    rows.filter(({ codes }) => codes.length > mostCodesOfAShopper).map(({ device }) => device.toString("hex")),
  );
}

type Figures = { batches: Map<string, BatchFigures>; shippedAt: Map<string, Date> };

async function figuresFor(ctx: Context, tx: Transaction, batches: readonly string[]): Promise<Figures> {
  const known = new Map((await tx.rows(store.figuresOf, { batches })).map((row) => [row.batch_id, row]));
  const figures: Figures = { batches: new Map(), shippedAt: new Map() };
  for (const batch of batches) {
    const row = known.get(batch);
    const kept: BatchFigures = { ...emptyBatch, ...(row?.figures as BatchFigures | undefined) };
    const isOld = row === undefined || ctx.now().getTime() - row.shipped_at.getTime() > shippedForMs;
    const shipped = isOld ? await tx.rows(store.shippedOf, { batch }) : null;
    const shippedTo =
      shipped === null
        ? kept.shippedTo
        : Object.fromEntries(shipped.map(({ province, units }) => [province, Number(units)]));
    figures.batches.set(batch, { ...kept, shippedTo });
    figures.shippedAt.set(batch, row === undefined || isOld ? ctx.now() : row.shipped_at);
  }
  return figures;
}

async function save(
  tx: Transaction,
  authority: string,
  followed: readonly Followed[],
  figures: Figures,
  scans: readonly OfCode[],
): Promise<void> {
  const agencies = new Map(scans.map(({ batch, agency }) => [batch, agency]));
  const batches = [...figures.batches.keys()];
  await tx.run(store.saveTrails, {
    batches: followed.map(({ of }) => of.batch as string),
    counters: followed.map(({ of }) => of.counter as number),
    gtins: followed.map(({ of }) => of.gtin),
    trails: followed.map(({ trail }) => jsonText(trail)),
    scans: followed.map(({ trail }) => trail.scans + trail.tradeScans),
    log_odds: followed.map(({ assessment }) => assessment.logOdds),
    parts: followed.map(({ assessment }) => jsonText(assessment.parts)),
    last_at: followed.map(({ trail }) => new Date(trail.last)),
    alerted_at: followed.map(({ alertedAt }) => alertedAt),
    agencies: followed.map(({ of }) => of.agency as string),
    authority,
  });
  await tx.run(store.saveFigures, {
    batches,
    figures: batches.map((batch) => jsonText(figures.batches.get(batch))),
    shipped_at: batches.map((batch) => figures.shippedAt.get(batch) as Date),
    agencies: batches.map((batch) => agencies.get(batch) as string),
    authority,
  });
}
