import type { Finding } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { firstFinding, keepFindings, keepSubject, raiseLeadsSince } from "../../leads/index.ts";
import { markSuspectCodes } from "../../origin/index.ts";
import type { KeptPart } from "../model.ts";
import { anomalyOf, codeId, codesSubject, suspectsTold } from "../model.ts";
import { markTold, productNames, untold } from "../store.ts";

/** The check of a copied code, as it stands in findings. */
export const copiedCheck = "copied.code";
const atOnce = 200;

const reasonsOf = (parts: unknown) => [
  ...new Set((parts as KeptPart[]).filter(({ points }) => points > 0).map(({ name }) => anomalyOf(name))),
];

/**
 * Makes codes over the threshold known: verification answers SUSPECT_COPY from now on, and each stands as a finding in the lead of its
 * product. Done again it says the same. Runs as the house for the agency that looks into copies; answers how many.
 */
export async function tellSuspects(ctx: Context, authority: string): Promise<number> {
  const found = await ctx.read((tx) => tx.rows(untold, { authority, limit: atOnce }));
  if (found.length === 0) return 0;
  await markSuspectCodes(
    ctx,
    found.map(({ batch_id: batch, counter, agency, log_odds: score, parts }) => ({
      batch,
      counter,
      agency,
      score,
      reasons: reasonsOf(parts),
    })),
  );
  const about = { agency: authority, level: "own", sharedWith: [] } as const;
  const since = ctx.now();
  await ctx.transaction(async (tx) => {
    const names = new Map(
      (await tx.rows(productNames, { gtins: [...new Set(found.map(({ gtin }) => gtin))] })).map((row) => [
        row.gtin,
        row.name,
      ]),
    );
    for (const gtin of new Set(found.map((one) => one.gtin)))
      await keepSubject(ctx, tx, about, { id: codesSubject(authority, gtin), gtin, name: names.get(gtin) ?? gtin });
    const screened = found.map((code) => ({
      listingId: codeId(code.batch_id, code.counter),
      sellerId: codesSubject(authority, code.gtin),
      platformId: "",
      findings: [findingOf(code)],
      firstN: firstFinding.code,
    }));
    await keepFindings(
      ctx,
      tx,
      about,
      screened,
      screened.map(({ listingId }) => listingId),
      [copiedCheck],
    );
    await raiseLeadsSince(ctx, tx, authority, since);
    await tx.run(markTold, {
      batches: found.map(({ batch_id }) => batch_id),
      counters: found.map(({ counter }) => counter),
      log_odds: found.map(({ log_odds }) => log_odds),
    });
    await record(ctx, tx, suspectsTold, { id: `copies/${authority}`, ...about }, { codes: found.length });
  });
  return found.length;
}

type Told = { batch_id: string; counter: number; gtin: string; scans: number; log_odds: number; parts: unknown };

function findingOf({ batch_id, counter, scans, log_odds, parts }: Told): Finding {
  const strongest = (parts as KeptPart[]).filter(({ points }) => points > 0).slice(0, 6);
  const matched = codeId(batch_id, counter);
  return {
    check: copiedCheck,
    concern: "counterfeit",
    weight: Math.round(log_odds),
    field: "gtin",
    start: 0,
    end: matched.length,
    matched,
    evidence: { code: matched, scans, signs: strongest.map(({ name }) => name) },
  };
}
