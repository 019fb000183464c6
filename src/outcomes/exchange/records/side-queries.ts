import { allow, holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Proposal, Sighting } from "./additions.ts";
import { canReadRecords, canShareRecord } from "./policy.ts";
import type { Door } from "./receipts.ts";
import type { RecordShare } from "./sharing.ts";
import { openProposals, proposalById, proposalsOfRecord, sightingsOfRecord } from "./store/additions.ts";
import { readersOfRecord } from "./store/reads.ts";
import { recordById } from "./store/records.ts";
import { sharesOfRecord } from "./store/shares.ts";

/** Who has read a record: person, agency, when first and last, how often, by which way and why. */
export type RecordReader = {
  person: string;
  /** As whoever read it was called then: a person, a key, a webhook; null of receipts that kept no name. */
  name: string | null;
  agency: string;
  firstAt: Date;
  lastAt: Date;
  times: number;
  door: Door;
  purpose: string | null;
};

/** Who has seen a record, when and why; its keeper alone asks. */
export function recordReaders(ctx: Context, id: string): Promise<RecordReader[]> {
  return asKeeper(ctx, id, async (tx) =>
    (await tx.rows(readersOfRecord, { id })).map(({ first_at, last_at, door, ...same }) => ({
      ...same,
      firstAt: first_at,
      lastAt: last_at,
      door: door as Door,
    })),
  );
}

/** With whom a record is and was shared, and why; its keeper alone asks. */
export function recordShares(ctx: Context, id: string): Promise<RecordShare[]> {
  return asKeeper(ctx, id, async (tx) => (await tx.rows(sharesOfRecord, { id })).map(asShare));
}

/** The proposals to a record: all of them for its keeper, its own for whoever else. */
export function recordProposals(ctx: Context, id: string): Promise<Proposal[]> {
  return asReader(ctx, id, async (tx) => (await tx.rows(proposalsOfRecord, { id })).map(asProposal));
}

/** The sightings of a record that the actor may read. */
export function recordSightings(ctx: Context, id: string): Promise<Sighting[]> {
  return asReader(ctx, id, async (tx) =>
    (await tx.rows(sightingsOfRecord, { id })).map(({ record_id, seen_at, made_by, made_at, level, ...same }) => ({
      ...same,
      record: record_id,
      level: level as Sighting["level"],
      seenAt: seen_at,
      madeBy: made_by,
      madeAt: made_at,
    })),
  );
}

/** Proposals that wait for the actor's answer, the oldest first. */
export async function waitingProposals(ctx: Context, limit: number): Promise<Proposal[]> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const owners = [ctx.actor.agency ?? "", ...ctx.actor.audiences];
  return ctx.read(async (tx) => (await tx.rows(openProposals, { owners, limit })).map(asProposal));
}

async function asReader<T>(ctx: Context, id: string, ask: (tx: Transaction) => Promise<T>): Promise<T> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    await tx.get(recordById, { id });
    return ask(tx);
  });
}

function asKeeper<T>(ctx: Context, id: string, ask: (tx: Transaction) => Promise<T>): Promise<T> {
  return asReader(ctx, id, async (tx) => {
    const of = await tx.get(recordById, { id });
    if (!holds(ctx.actor, of.agency)) allow(canShareRecord(ctx.actor, of), ctx.lang);
    return ask(tx);
  });
}

export function asProposal(row: RowOf<typeof proposalById>): Proposal {
  return {
    id: row.id,
    record: row.record_id,
    agency: row.agency,
    field: row.field,
    value: row.value,
    unit: row.unit,
    reason: row.reason,
    madeBy: row.made_by,
    madeAt: row.made_at,
    state: row.state as Proposal["state"],
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
  };
}

function asShare(row: Omit<RowOf<typeof sharesOfRecord>, "agency">): RecordShare {
  return {
    id: row.id,
    audiences: row.audiences,
    fields: row.fields,
    purpose: row.purpose,
    basis: row.basis,
    until: row.until,
    madeBy: row.made_by,
    madeAt: row.made_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at,
  };
}
