import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { namesOf } from "../../services/access/index.ts";
import type { Relisting } from "../../signals/watch/index.ts";
import { relistingsOf } from "../../signals/watch/index.ts";
import type { Takedown, TakedownFile, TakedownState } from "./model.ts";
import { canReadTakedowns } from "./policy.ts";
import {
  listingsOfTakedown,
  takedownById,
  takedownsOfListing,
  takedownsPage,
  toTakedown,
  toTakedownListing,
} from "./store.ts";

/** Names of people by id, as far as the actor may see them: those of the own agency. */
export type Names = Map<string, string>;

/** Requests the actor may see, newest first. */
export async function listTakedowns(
  ctx: Context,
  filter: { state?: TakedownState | undefined; caseId?: string | undefined },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Takedown[]; next: string | null; names: Names }> {
  allow(canReadTakedowns(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  return ctx.read(async (tx) => {
    const rows = await tx.rows(takedownsPage, {
      state: filter.state ?? null,
      case_id: filter.caseId ?? null,
      asked_at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const cut = cutPage(rows.map(toTakedown), page.limit, (of) => [of.askedAt.toISOString(), of.id]);
    const names = await namesOf(
      tx,
      cut.items.map((of) => of.askedBy),
    );
    return { ...cut, names };
  });
}

/** One request with its listings and what of them came back; `not-found` where there is none to see. */
export async function getTakedown(
  ctx: Context,
  id: string,
): Promise<TakedownFile & { names: Names; relistings: Relisting[] }> {
  allow(canReadTakedowns(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const of = await takedownFile(tx, id);
    const people = [of.askedBy, of.answeredBy, of.withdrawnBy].filter((one) => one !== null);
    return { ...of, names: await namesOf(tx, people), relistings: await relistingsOf(tx, id) };
  });
}

/** The requests about a listing that the actor may see, newest first. */
export async function takedownsAbout(ctx: Context, listing: string) {
  allow(canReadTakedowns(ctx.actor), ctx.lang);
  return ctx.read((tx) => tx.rows(takedownsOfListing, { listing }));
}

/** A request inside a transaction, with its listings. */
export async function takedownFile(tx: Transaction, id: string): Promise<TakedownFile> {
  const [row, listings] = await Promise.all([
    tx.get(takedownById, { id }),
    tx.rows(listingsOfTakedown, { takedown: id }),
  ]);
  return { ...toTakedown(row), listings: listings.map(toTakedownListing) };
}
