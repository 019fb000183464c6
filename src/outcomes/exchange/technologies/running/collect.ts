import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Context } from "../../../../kernel/context.ts";
import { decodeHtml, guardedFetch, pageLimits, userAgent } from "../../../../services/fetching/index.ts";
import type { CollectedListing } from "../../../../services/sockets/index.ts";
import { ingestPush, listingProfile } from "../../../../signals/monitoring/index.ts";
import { setNextAt, setPosition } from "../store/technologies.ts";
import type { TechnologyRow } from "../store/technologies.ts";
import type { AskParts } from "./asking.ts";
import { manifestOf, openKept, partnerLimits } from "./asking.ts";

const everyMs = 3_600_000;
const mostCalls = 50;

export type CollectParts = AskParts & {
  /** The setting COLLECTOR_CONTACT; without it the house fetches nothing. */
  contact: string | null;
};

/**
 * Takes what a collector hands over, call by call until it has no more. Live, its records go through the one door of observations, as those of
 * every collector; in shadow they are counted and dropped. The position moves once they are committed; what comes twice changes nothing.
 */
export async function collectWith(
  ctx: Context,
  parts: CollectParts,
  technology: TechnologyRow,
  stop: () => boolean,
): Promise<void> {
  const { id, agency } = technology;
  await ctx.transaction((tx) => tx.run(setNextAt, { id, next_at: new Date(ctx.now().getTime() + everyMs) }));
  const document = await documentFor(parts, technology);
  if (document === undefined) return;
  const kept = await openKept<"collector">(parts, id, agency);
  try {
    let { position } = kept.row;
    for (let calls = 0; calls < mostCalls && !stop(); calls++) {
      const limit = manifestOf(kept.row).limits.itemsPerCall;
      const outcome = await kept.ask({ document, position, limit }, "collecting", ({ records }) => records.length);
      if (!outcome.ok) return;
      const { records, more } = outcome.answer;
      if (kept.row.state === "live" && records.length > 0) await bringIn(ctx, kept.row, records);
      const stuck = outcome.answer.position === position;
      position = outcome.answer.position;
      await ctx.transaction((tx) => tx.run(setPosition, { id, position }));
      if (!more || stuck) return; // one that says "more" and stays where it is would never end
    }
  } finally {
    await kept.close();
  }
}

/** What the house fetches for a collector that reaches no network; null for one that fetches by itself, undefined where nothing came. */
async function documentFor(parts: CollectParts, row: TechnologyRow): Promise<string | null | undefined> {
  const { feed, way } = manifestOf(row);
  if (feed === undefined || way.kind === "http") return null;
  if (parts.contact === null) return undefined;
  const fetched = await guardedFetch(feed, {
    ...pageLimits,
    userAgent: userAgent(parts.contact),
    ...partnerLimits(feed, parts.partners),
    ...parts.limits,
  });
  if (!fetched.ok || fetched.status !== 200) return undefined;
  return decodeHtml(fetched.body, fetched.headers["content-type"]);
}

/** The plain form of listings, under a source of the technology's own, seen by its agency alone. */
async function bringIn(ctx: Context, row: TechnologyRow, records: readonly CollectedListing[]): Promise<void> {
  const lines = records.map((one) => `${JSON.stringify(one)}\n`).join("");
  const profile = await listingProfile(ctx, "listings-jsonl");
  const { title, name } = manifestOf(row);
  await ingestPush(ctx, {
    profile: {
      ...profile,
      source: { id: `technology-${name}`.slice(0, 61), name: title.en, agency: row.agency, level: "own" },
    },
    open: () => Readable.from([Buffer.from(lines)]),
    inputHash: createHash("sha256").update(lines).digest("hex"),
  });
}
