import { z } from "zod";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { problem } from "../../kernel/problem.ts";
import { findLeadAbout } from "../leads/index.ts";
import type { CopyFilter } from "./model.ts";
import { codesSubject, readCodeId } from "./model.ts";
import {
  batchOfCode,
  countSuspects,
  guessingsSince,
  partyAlerts,
  productNames,
  scansByDay,
  suspectCode,
  suspectsPage,
  verdictsOfCode,
} from "./store.ts";

export type SuspectRow = RowOf<typeof suspectCode>;

/** Codes under suspicion, strongest first, with the names of their products. */
export async function listSuspects(
  tx: Transaction,
  filter: CopyFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: (SuspectRow & { product: string | null })[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.number(), z.string(), z.number()]));
  const rows = await tx.rows(suspectsPage, {
    state: filter.state ?? null,
    gtin: filter.gtin ?? null,
    log_odds: after?.[0] ?? null,
    batch: after?.[1] ?? null,
    counter: after?.[2] ?? null,
    limit: page.limit + 1,
  });
  const { items, next } = cutPage(rows, page.limit, (row) => [row.log_odds, row.batch_id, row.counter]);
  const named =
    items.length === 0 ? [] : await tx.rows(productNames, { gtins: [...new Set(items.map(({ gtin }) => gtin))] });
  const names = new Map(named.map(({ gtin, name }) => [gtin, name]));
  return { items: items.map((row) => ({ ...row, product: names.get(row.gtin) ?? null })), next };
}

/** All that an officer looks at to answer about a code. */
export async function suspectFile(tx: Transaction, id: string) {
  const named = readCodeId(id);
  if (named === null) throw problem("not-found");
  const code = await tx.get(suspectCode, named);
  const [batch, days, verdicts] = await Promise.all([
    tx.find(batchOfCode, { batch: named.batch }),
    tx.rows(scansByDay, named),
    tx.rows(verdictsOfCode, named),
  ]);
  const lead = await findLeadAbout(tx, codesSubject(code.authority, code.gtin), "counterfeit");
  return { code, batch, days, verdicts, lead };
}

export const suspectCounts = (tx: Transaction) => tx.rows(countSuspects, {});
export const recentGuessings = (tx: Transaction, since: Date) => tx.rows(guessingsSince, { since });

/** What a party is told of its own codes, newest first. */
export async function listPartyAlerts(tx: Transaction, page: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string(), z.number()]));
  const rows = await tx.rows(partyAlerts, {
    at: after === null ? null : new Date(after[0]),
    batch: after?.[1] ?? null,
    counter: after?.[2] ?? null,
    limit: page.limit + 1,
  });
  return cutPage(rows, page.limit, (row) => [row.alerted_at.toISOString(), row.batch_id, row.counter]);
}
