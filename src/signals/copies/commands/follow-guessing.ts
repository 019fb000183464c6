import { assessGuessing, guessingWeights } from "../../../engines/copies/index.ts";
import type { Finding } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { jsonText } from "../../../kernel/db/json-text.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import type { Guessing } from "../../origin/index.ts";
import { guessingBetween } from "../../origin/index.ts";
import { firstFinding, keepFindings, keepSubject, raiseLeadsSince } from "../../leads/index.ts";
import { codesSubject } from "../model.ts";
import { beginPlace, insertGuessing, looksBetween, moveGuessed, placeForUpdate, productNames } from "../store.ts";

/** The check of guessing, as it stands in findings. */
export const guessedCheck = "guessed.codes";
const hourMs = 3_600_000;
const minuteMs = 60_000;
/** Counts of guesses are written within seconds of their window's end. */
const settleMs = 2 * minuteMs;
/** Fewer guesses than this in an hour are typing errors and weigh nothing. */
const least = 10;

/**
 * Weighs the whole hours that have passed since the last look, product by product; one with guessing becomes a finding of the product's
 * lead. Done again it finds the same. Runs as the house for the agency that looks into copies; answers how many were found.
 */
export async function followGuessing(ctx: Context, authority: string): Promise<number> {
  return ctx.transaction(async (tx) => {
    await tx.run(beginPlace, { authority, guessed_until: hourOf(ctx.now().getTime() - 24 * hourMs) });
    const place = await tx.get(placeForUpdate, { authority });
    const until = hourOf(ctx.now().getTime() - settleMs);
    const since = ctx.now();
    let found = 0;
    for (let from = hourOf(place.guessed_until.getTime()); from < until; from = new Date(from.getTime() + hourMs)) {
      const to = new Date(from.getTime() + hourMs);
      for (const guessing of await guessingBetween(ctx, from, to, least))
        if (guessing.gtin !== "" && (await keep(ctx, tx, authority, guessing, from, to))) found++;
    }
    await tx.run(moveGuessed, { authority, until });
    if (found > 0) await raiseLeadsSince(ctx, tx, authority, since);
    return found;
  });
}

const hourOf = (time: number): Date => new Date(Math.floor(time / hourMs) * hourMs);

async function keep(
  ctx: Context,
  tx: Transaction,
  authority: string,
  { gtin, guesses, addresses, most }: Guessing,
  from: Date,
  to: Date,
): Promise<boolean> {
  const looks = await tx.find(looksBetween, { gtins: [gtin], from, to });
  const seen = { guesses, addresses, most, scans: looks?.scans ?? 0, wrongPins: looks?.wrong_pins ?? 0 };
  const { logOdds, parts } = assessGuessing(seen);
  if (logOdds < guessingWeights.threshold) return false;
  await tx.run(insertGuessing, {
    gtin,
    since: from,
    guesses,
    addresses,
    most,
    scans: seen.scans,
    wrong_pins: seen.wrongPins,
    log_odds: logOdds,
    parts: JSON.parse(jsonText(parts)) as Json,
    at: ctx.now(),
    authority,
  });
  const about = { agency: authority, level: "own", sharedWith: [] } as const;
  const subject = codesSubject(authority, gtin);
  const name = await tx.find(productNames, { gtins: [gtin] });
  await keepSubject(ctx, tx, about, { id: subject, gtin, name: name?.name ?? gtin });
  const hour = `${gtin} ${from.toISOString().slice(0, 13)}`;
  const finding: Finding = {
    check: guessedCheck,
    concern: "counterfeit",
    weight: Math.round(logOdds),
    field: "gtin",
    start: 0,
    end: gtin.length,
    matched: gtin,
    evidence: { guesses, addresses, most, scans: seen.scans, wrongPins: seen.wrongPins, since: from.toISOString() },
  };
  const kept = { listingId: hour, sellerId: subject, platformId: "", findings: [finding], firstN: firstFinding.code };
  await keepFindings(ctx, tx, about, [kept], [hour], [guessedCheck]);
  return true;
}
