import { hash } from "node:crypto";
import { z } from "zod";
import type { Finding } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Level } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import { textFindingsOn } from "../../leads/index.ts";
import { contentsOf } from "../../listings/index.ts";
import { keepByLevel } from "../commands/keep-by-level.ts";
import { findingsReplaced, keptFinding } from "./model.ts";
import { changesAfter, moveOn, rescreeningForUpdate } from "./store.ts";

const batchListings = 500;

/**
 * Gives the next listings the findings that were previewed for them; how many changes it took up. A listing whose content has
 * changed since was screened anew when it came in, and is left.
 */
export async function applyBatch(ctx: Context, id: string): Promise<number> {
  return ctx.bulk(async (tx) => {
    const run = await tx.get(rescreeningForUpdate, { id });
    if (run.state !== "applying") return 0;
    const changes = await tx.rows(changesAfter, {
      rescreening: id,
      after: run.position,
      check: null,
      limit: batchListings,
    });
    const last = changes.at(-1);
    if (last === undefined) return 0;
    const ids = changes.map((change) => change.listing_id);
    const contents = new Map((await contentsOf(tx, ids)).map((row) => [row.id, row]));
    const current = changes.filter((change) =>
      contents.get(change.listing_id)?.content_hash.equals(change.content_hash),
    );
    const found = current.map((change) => {
      const { level, shared_with } = contents.get(change.listing_id) as { level: string; shared_with: string[] };
      const findings = z.array(keptFinding).parse(change.findings) as Finding[];
      const listing = {
        listingId: change.listing_id,
        sellerId: change.seller_id,
        platformId: change.platform_id,
        findings,
      };
      return { listing, level: level as Level, sharedWith: shared_with };
    });
    const checks = [...new Set((await textFindingsOn(tx, ids)).map((row) => row.check_code))];
    const findings = await keepByLevel(ctx, tx, run.agency, found, checks);
    const counts = { listings: current.length, outdated: changes.length - current.length, findings };
    await tx.run(moveOn, {
      id,
      state: "applying",
      position: last.listing_id,
      listings: 0n,
      changed: 0n,
      applied: BigInt(counts.listings),
      outdated: BigInt(counts.outdated),
    });
    const sha256 = hash("sha256", JSON.stringify(found.map(({ listing }) => listing)), "hex");
    await record(
      ctx,
      tx,
      findingsReplaced,
      { id, agency: run.agency, level: "own", sharedWith: [] },
      { ...counts, sha256 },
    );
    return changes.length;
  });
}
