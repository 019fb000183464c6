import type { Finding, Screener } from "../../../engines/screening/index.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Level } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { ScreenedListing } from "../../leads/index.ts";
import { firstFinding, keepFindings, raiseLeadsSince, textFindingsOn } from "../../leads/index.ts";
import { listingsById } from "../../listings/index.ts";
import type { AlbumMatcher } from "../album-match.ts";
import { albumMatcher } from "../album-match.ts";
import type { StoredCode, StoredLine } from "../model.ts";
import { picturesCompared } from "../model.ts";
import { albumFindings, pictureChecks, readFindings } from "../picture-findings.ts";
import { pictureScreener } from "../picture-screener.ts";
import { markCompared, picturesToCompare, uncompared } from "../store/listing-pictures.ts";

type Shown = RowOf<typeof picturesToCompare>;
const atOnce = 100;

/**
 * Holds the pictures of listings against the agency's albums, the lexicon and the recalls, keeps what is found in the place of what was
 * found before, and raises leads. One portion; how many listings. Done again it changes nothing.
 */
export async function comparePictures(ctx: Context, agency: string): Promise<number> {
  const asked = await ctx.read((tx) => tx.rows(uncompared, { agency, limit: atOnce }));
  if (asked.length === 0) return 0;
  const ids = asked.map((row) => row.listing_id);
  const screener = asked.some((row) => row.is_read) ? await ctx.read(pictureScreener) : null;
  return ctx.bulk(async (tx) => {
    const at = ctx.now();
    // Marked before it is looked: what changes from here on waits for the end of this, and asks for another look.
    await tx.run(markCompared, { listings: ids, at });
    const found = await lookAt(ctx, tx, { agency, ids, screener });
    let findings = 0;
    for (const [, group] of Map.groupBy(found, ({ shown }) => `${shown.level} ${shown.shared_with.join()}`)) {
      const { level, shared_with } = group[0]!.shown;
      const about = { agency, level: level as Level, sharedWith: shared_with };
      const screened = group.map((one) => one.listing);
      findings += await keepFindings(
        ctx,
        tx,
        about,
        screened,
        screened.map((one) => one.listingId),
        pictureChecks,
      );
    }
    await raiseLeadsSince(ctx, tx, agency, at);
    const about = { id: `pictures:${agency}`, agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, picturesCompared, about, { listings: ids.length, findings });
    return ids.length;
  });
}

async function lookAt(
  ctx: Context,
  tx: Transaction,
  { agency, ids, screener }: { agency: string; ids: readonly string[]; screener: Screener | null },
): Promise<{ listing: ScreenedListing; shown: Shown }[]> {
  const rows = await tx.rows(picturesToCompare, { listings: ids });
  const listings = await listingsById(tx, ids);
  const said = await textFindingsOn(tx, ids);
  const matcher = await albumMatcher(tx, agency);
  const checksOf = Map.groupBy(said, (row) => row.listing_id);
  const shownBy = Map.groupBy(rows, (row) => row.listing_id);
  const found: { listing: ScreenedListing; shown: Shown }[] = [];
  for (const listing of listings) {
    const shown = shownBy.get(listing.id) ?? [];
    if (shown[0] === undefined) continue;
    const alsoSaid = new Set((checksOf.get(listing.id) ?? []).map((row) => row.check_code));
    const findings: Finding[] = [];
    for (const picture of shown)
      findings.push(
        ...(await onePicture(tx, { matcher, screener, listing, picture, alsoSaid, on: dayInVietnam(ctx.now()) })),
      );
    found.push({
      listing: {
        listingId: listing.id,
        sellerId: listing.seller_id,
        platformId: listing.platform_id,
        findings: strongest(findings),
        firstN: firstFinding.picture,
      },
      shown: shown[0],
    });
  }
  return found;
}

type OnePicture = {
  matcher: AlbumMatcher;
  screener: Screener | null;
  listing: { title: string; brand: string | null };
  picture: Shown;
  alsoSaid: ReadonlySet<string>;
  on: string;
};

async function onePicture(tx: Transaction, parts: OnePicture): Promise<Finding[]> {
  const { matcher, screener, listing, picture, alsoSaid, on } = parts;
  const matches = matcher.isEmpty ? [] : await matcher.matches(tx, picture);
  const findings = albumFindings(listing, picture.picture_id, matches);
  if (screener === null) return findings;
  const lines = (picture.lines ?? []) as unknown as StoredLine[];
  const codes = (picture.codes ?? []) as unknown as StoredCode[];
  return [...findings, ...readFindings(screener, picture.picture_id, { lines, codes }, { observedOn: on, alsoSaid })];
}

const mostFindings = 50;

/** A gallery of one photograph says one thing: of the same check over the same album or word, the first counts. */
function strongest(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const { album, of } = finding.evidence;
    const key = [finding.check, album ?? "", of ?? "", finding.matched].join("\n");
    if (!kept.has(key)) kept.set(key, finding);
  }
  return [...kept.values()].toSorted((a, b) => b.weight - a.weight).slice(0, mostFindings);
}
