import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { KnownSellers, Source } from "../../listings/index.ts";
import { keepObservations, keepPosts, knownSellers } from "../../listings/index.ts";
import { keepFindings, raiseLeadsSince } from "../../leads/index.ts";
import type { Batch } from "../reading/batches.ts";
import { batchesAhead } from "../reading/batches.ts";
import type { ImportCounts, ImportReport, Reject } from "../model.ts";
import { listingsImported } from "../model.ts";
import { allow } from "../../../kernel/actor.ts";
import { canImport } from "../policy.ts";
import {
  advanceRun,
  commitWithoutWaiting,
  endRun,
  firstRunOfInput,
  insertRejects,
  insertRun,
  unfinishedRun,
} from "../store.ts";

export type ImportInput = {
  source: Source;
  profile: string;
  /** SHA-256 of the whole input where it is known beforehand: a repeat then resumes, and keeps its time of observation. */
  inputHash: string | null;
  /** Reads the input from its beginning into batches; `observedAt` stands for observations that carry no time. */
  batches(start: { observedAt: Date; afterLine: number }): AsyncIterable<Batch>;
  onBatch?(counts: ImportCounts & { line: number }): void;
  onReject?(reject: Reject): void;
  /** In the transaction of each batch, with the listings that are new or changed: a further check, and how many findings it kept. */
  afterBatch?(tx: Transaction, ids: readonly string[]): Promise<number>;
  /** In the transaction of each batch: keeps what is known beside its listings. */
  keepBeside?(tx: Transaction, batch: Pick<Batch, "ids" | "hashes">): Promise<unknown>;
  /** In the transaction that ends the import: for work that is to follow it. */
  atEnd?(tx: Transaction): Promise<unknown>;
  /** While leads are raised, when all batches are committed: work that the database has a second processor for. The import waits for it. */
  besideEnd?(): Promise<unknown>;
};

/**
 * Imports listings: commits batches, each with its position and its one fact, while the next is being read and screened; at
 * the end leads are raised. Killed at any time, the same import goes on after the last committed batch. Task: 2390 II.2.2.
 */
export async function importListings(ctx: Context, input: ImportInput): Promise<ImportReport> {
  allow(canImport(ctx.actor, { id: input.source.id, agency: input.source.visibility.agency }), ctx.lang);
  const run = await openRun(ctx, input);
  const counts: ImportCounts = { ...run.counts };
  const batches = input.batches({ observedAt: run.observedAt, afterLine: run.line })[Symbol.asyncIterator]();
  const sellers = knownSellers();
  const upcoming: Promise<IteratorResult<Batch>>[] = [];
  const ask = () => {
    const next = batches.next();
    next.catch(() => undefined); // reported when it is awaited
    upcoming.push(next);
  };
  let beside: PromiseSettledResult<unknown> | null = null;
  try {
    while (upcoming.length < batchesAhead) ask();
    for (let next = upcoming.shift(); next !== undefined; next = upcoming.shift()) {
      const { value: batch, done } = await next;
      if (done) break;
      ask();
      const kept = await commitBatch(ctx, run.id, input, batch, sellers);
      for (const name of Object.keys(kept) as (keyof ImportCounts)[]) counts[name] += kept[name];
      for (const reject of batch.rejects) input.onReject?.(reject);
      input.onBatch?.({ ...counts, line: batch.lastLine });
    }
    const ended = ctx.bulk(async (tx) => {
      await raiseLeadsSince(ctx, tx, input.source.visibility.agency, run.startedAt);
      await tx.run(endRun, { id: run.id, state: "done", at: ctx.now() });
      await input.atEnd?.(tx);
    });
    // Neither is left at work when the other fails; an import whose leads are raised is done, whatever becomes of the other.
    const [end, other] = await Promise.allSettled([ended, input.besideEnd?.()]);
    if (end.status === "rejected") throw end.reason;
    beside = other;
  } catch (error) {
    if (input.inputHash === null)
      await ctx.transaction((tx) => tx.run(endRun, { id: run.id, state: "failed", at: ctx.now() }));
    throw error;
  } finally {
    // Whoever reads for an import that failed is let go; what is still being read may take a while and is waited for by nobody.
    batches.return?.().catch(() => undefined);
  }
  if (beside?.status === "rejected") throw beside.reason;
  return { ...counts, run: run.id, source: input.source.id, state: "done", resumedAtLine: run.line };
}

type Run = { id: string; line: number; startedAt: Date; observedAt: Date; counts: ImportCounts };

/** PostgreSQL takes no half of a character into `jsonb`, and none that is zero. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;

const noCounts: ImportCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, findings: 0 };

async function openRun(ctx: Context, input: ImportInput): Promise<Run> {
  const { source } = input;
  const at = ctx.now();
  return ctx.transaction(async (tx) => {
    const key = { source: source.id, input_hash: input.inputHash ?? "" };
    const unfinished = input.inputHash === null ? null : await tx.find(unfinishedRun, key);
    if (unfinished !== null) {
      const counts = { ...noCounts };
      for (const name of Object.keys(counts) as (keyof ImportCounts)[]) counts[name] = Number(unfinished[name]);
      const first = await tx.get(firstRunOfInput, key);
      return {
        id: unfinished.id,
        line: Number(unfinished.line),
        startedAt: unfinished.started_at,
        observedAt: first.started_at,
        counts,
      };
    }
    const first = input.inputHash === null ? null : await tx.find(firstRunOfInput, key);
    const id = newId("imp", at);
    const { agency, level, sharedWith } = source.visibility;
    await tx.run(insertRun, {
      id,
      ...key,
      profile: input.profile,
      by: ctx.actor.id,
      at,
      agency,
      level,
      shared_with: sharedWith,
    });
    return { id, line: 0, startedAt: at, observedAt: first?.started_at ?? at, counts: { ...noCounts } };
  });
}

async function commitBatch(
  ctx: Context,
  run: string,
  { source, afterBatch, keepBeside }: ImportInput,
  batch: Batch,
  sellers: KnownSellers,
): Promise<ImportCounts> {
  return ctx.bulk(async (tx) => {
    await tx.rows(commitWithoutWaiting, {});
    const { outcomes, modes, current } = await keepObservations(tx, source, batch, ctx.now(), sellers);
    await keepPosts(tx, source.visibility, batch);
    await keepBeside?.(tx, batch);
    const counts: ImportCounts = { ...noCounts, read: batch.read, rejected: batch.rejects.length };
    for (const outcome of outcomes) counts[outcome === "older" ? "changed" : outcome]++;
    counts.findings = await keepFindings(
      ctx,
      tx,
      source.visibility,
      batch.screened
        .filter(({ listing }) => modes[listing] === "n" || modes[listing] === "c")
        .map(({ listing, platformId, findings }) => ({
          listingId: batch.ids[listing] as string,
          sellerId: sellers.told[batch.sellers[listing] as number]?.id as string,
          platformId,
          findings,
        })),
      batch.ids.filter((_, listing) => modes[listing] === "c"),
    );
    if (afterBatch !== undefined) counts.findings += await afterBatch(tx, current);
    if (batch.rejects.length > 0) {
      await tx.run(insertRejects, {
        run,
        line: batch.rejects.map((reject) => BigInt(reject.line)),
        code: batch.rejects.map((reject) => reject.code),
        message: batch.rejects.map((reject) => reject.message.slice(0, 1000)),
        said: batch.rejects.map(({ said }) => (said === undefined ? null : JSON.stringify(said, wellFormed))),
        agency: source.visibility.agency,
      });
    }
    await tx.run(advanceRun, {
      id: run,
      line: BigInt(batch.lastLine),
      read: BigInt(counts.read),
      new: BigInt(counts.new),
      changed: BigInt(counts.changed),
      unchanged: BigInt(counts.unchanged),
      rejected: BigInt(counts.rejected),
      findings: BigInt(counts.findings),
    });
    await record(
      ctx,
      tx,
      listingsImported,
      { id: run, ...source.visibility },
      { source: source.id, lastLine: batch.lastLine, ...counts, sha256: batch.sha256 },
    );
    return counts;
  });
}
