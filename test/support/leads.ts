import { newId } from "../../src/kernel/id.ts";
import type { TestDatabase } from "./database.ts";

/** A shop and a lead about it, as an import would have left them. */
export async function plantLead(
  db: TestDatabase,
  parts: {
    agency: string;
    shop: string;
    level?: "own" | "named" | "agencies";
    sharedWith?: string[];
    sellerId?: string;
  },
): Promise<{ id: string; sellerId: string }> {
  const at = new Date("2026-11-01T02:00:00Z");
  const id = newId("lea", at);
  const sellerId = parts.sellerId ?? newId("sel", at);
  const seen = [parts.agency, parts.level ?? "own", parts.sharedWith ?? []];
  await db.asSuperuser(
    `insert into app.sellers (id, platform_id, external_id, name, folded, words, first_seen, last_seen, agency, level, shared_with)
     values ($1, 'plt_test', $1, $2, lower($2), to_tsvector('simple', $2), $3, $3, $4, $5, $6) on conflict (id) do nothing`,
    [sellerId, parts.shop, at, ...seen],
  );
  await db.asSuperuser(
    `insert into app.leads (id, seller_id, platform_id, concern, score, findings, listings, checks, raised_at, updated_at, agency, level, shared_with)
     values ($1, $2, 'plt_test', 'counterfeit', 3.5, 2, 1, '{lexicon.copy_grade}', $3, $3, $4, $5, $6)`,
    [id, sellerId, at, ...seen],
  );
  return { id, sellerId };
}
