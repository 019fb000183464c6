import { canonicalId } from "../../../engines/epcis/index.ts";
import { makeDigitalLink, parseScan } from "../../../engines/gs1/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { keyOf } from "../keys.ts";
import { readKey } from "./key-words.ts";
import { keySeen, keysUnder } from "./store.ts";

/** How many things of one kind of goods a recall begins with. */
const mostOfOneKind = 1_000;

/** The key of what is asked about: an EPC URN, a Digital Link, any URI of an event, or whatever a scanner gives. */
export function subjectKey(ctx: Context, given: string): string {
  const code = given.trim();
  const canonical = canonicalId(code);
  if (canonical.startsWith("https://id.gs1.org/")) return keyOf(canonical);
  const scan = parseScan(code);
  if (scan.ok) {
    const link = makeDigitalLink("https://id.gs1.org", scan.elements);
    if (link.ok) return keyOf(canonicalId(link.uri));
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(code) || code.startsWith("evt_")) return keyOf(canonical);
  throw problem("invalid", text(ctx.lang, "traces.graph.no-code"), {
    faults: [{ pointer: "/param/code", code: "code", message: text(ctx.lang, "traces.graph.no-code") }],
  });
}

/** The keys that stand for what is asked about: itself, and of a kind of goods or the lot that events name only by its things, these. */
export async function startOf(tx: Transaction, key: string): Promise<{ keys: string[]; more: boolean }> {
  if (readKey(key).kind !== "product") return { keys: [key], more: false };
  const rows = await tx.rows(keysUnder, { prefix: `${key}/`, limit: mostOfOneKind });
  return { keys: [key, ...rows.map(({ value }) => value)], more: rows.length === mostOfOneKind };
}

/** Refuses what no event that the asker sees speaks of, as if it did not exist. */
export async function holdSeen(tx: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length > 1) return;
  const { seen } = await tx.get(keySeen, { key: keys[0] as string });
  if (!seen) throw problem("not-found");
}
