import type { RecallMaterial } from "../../engines/screening/index.ts";
import type { Verdict } from "../../kernel/actor.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage } from "../../kernel/http/page.ts";
import type { Precision, Recall, ReferencePrice } from "./model.ts";
import { gtin14, searchWords } from "./model.ts";
import { canVerifyRecall } from "./policy.ts";
import {
  pricesAfter,
  pricesNamed,
  recallById,
  recallsByIds,
  recallPage,
  recallsAfter,
  recallsOfGtin,
  recallsOfWords,
  recallToVerify,
} from "./store.ts";

/** Recalls that name a GTIN of any length, newest first, 20 at most; none where its check digit is wrong. */
export async function recallsForGtin(tx: Transaction, gtin: string): Promise<Recall[]> {
  const written = gtin14(gtin);
  return written === null ? [] : (await tx.rows(recallsOfGtin, { gtin: written })).map(asRecall);
}

/** Recalls of which product, brand, title, company, model or registration number hold all the words, marks or not; newest first. */
export async function recallsForWords(tx: Transaction, words: string, limit = 20): Promise<Recall[]> {
  const wanted = searchWords(words);
  return wanted.length === 0 ? [] : (await tx.rows(recallsOfWords, { words: wanted, limit })).map(asRecall);
}

/** Every recall the actor may see, as the screening engine wants it; read in pages of 1,000. */
export async function* allRecalls(tx: Transaction): AsyncGenerator<RecallMaterial> {
  for (let after = ""; ;) {
    const page = await tx.rows(recallsAfter, { after, limit: 1000 });
    for (const { reg_no, ...recall } of page) yield { ...recall, registrations: reg_no === null ? [] : [reg_no] };
    if (page.length < 1000) return;
    after = page.at(-1)?.id ?? "";
  }
}

/** Every reference price the actor may see; read in pages of 5,000. */
export async function* allReferencePrices(tx: Transaction): AsyncGenerator<ReferencePrice> {
  for (let after = ""; ;) {
    const page = await tx.rows(pricesAfter, { after, limit: 5000 });
    for (const row of page) yield asPrice(row);
    if (page.length < 5000) return;
    after = page.at(-1)?.id ?? "";
  }
}

/** What goods of a name, with or without marks, cost at the known shops; cheapest first. */
export async function referencePricesNamed(tx: Transaction, name: string): Promise<ReferencePrice[]> {
  return (await tx.rows(pricesNamed, { folded: foldText(name) })).map(asPrice);
}

export function getRecall(ctx: Context, id: string): Promise<Recall> {
  return ctx.read(async (tx) => asRecall(await tx.get(recallById, { id })));
}

export const recallsById = async (tx: Transaction, ids: readonly string[]): Promise<Recall[]> =>
  (await tx.rows(recallsByIds, { ids })).map(asRecall);

/** Whether the actor may verify a recall that they see. Who may verify none is told so without a look at who keeps this one. */
export async function mayVerify(ctx: Context, id: string): Promise<Verdict> {
  const any = canVerifyRecall(ctx.actor, null);
  return any.allowed ? canVerifyRecall(ctx.actor, await ctx.read((tx) => tx.get(recallToVerify, { id }))) : any;
}

/** A page of recalls, newest first; those of the words where some are given. Ones without a day come last. */
export function listRecalls(
  ctx: Context,
  wanted: { words: string; before: string; beforeId: string; limit: number },
): Promise<{ items: Recall[]; next: string | null }> {
  return ctx.read(async (tx) => {
    const { before, beforeId, limit } = wanted;
    const rows = await tx.rows(recallPage, {
      words: searchWords(wanted.words),
      before,
      before_id: beforeId,
      limit: limit + 1,
    });
    const { items, next } = cutPage(rows, limit, (row) => [row.issued_on ?? "0001-01-01", row.id]);
    return { items: items.map(asRecall), next };
  });
}

function asRecall(row: RowOf<typeof recallById>): Recall {
  const { issued_on, issued_precision, reg_no, verified_at, level, ...same } = row;
  return {
    ...same,
    issuedOn: issued_on,
    issuedPrecision: issued_precision as Precision | null,
    regNo: reg_no,
    verified: verified_at !== null,
    level: level as Recall["level"],
  };
}

function asPrice(row: RowOf<typeof pricesAfter>): ReferencePrice {
  const { shop, name, unit, brand, gtin, price, observed_on } = row;
  return { shop, name, unit, brand, gtin, price, observedOn: observed_on };
}
