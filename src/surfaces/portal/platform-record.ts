import type { PublicNotice } from "../../handling/notices/index.ts";
import { noticesAbout } from "../../handling/notices/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { readCursor } from "../../kernel/http/page.ts";
import { problem } from "../../kernel/problem.ts";
import type { PlatformDetail } from "../../registers/platforms/index.ts";
import { getPlatform, hostOf, listPlatforms, platformByHost, scamEntryOf } from "../../registers/platforms/index.ts";
import { z } from "zod";

/** All that is published about a host. */
export type PlatformRecord = {
  host: string;
  platform: PlatformDetail | null;
  scam: { host: string; source: string; since: string } | null;
  notices: PublicNotice[];
};

/** What is known of a host; `not-found` where nothing is. */
export async function platformRecord(ctx: Context, given: string): Promise<PlatformRecord> {
  const host = hostOf(given);
  if (host === null) throw problem("not-found");
  const [found, scam, notices] = await ctx.read((tx) =>
    Promise.all([platformByHost(tx, host), scamEntryOf(tx, host), noticesAbout(tx, "host", host)]),
  );
  if (found === null && scam === null && notices.length === 0) throw problem("not-found");
  return { host, platform: found && (await getPlatform(ctx, found.id, dayInVietnam(ctx.now()))), scam, notices };
}

/** A page of the platforms on record. */
export function platformsAfter(ctx: Context, cursor: string | undefined) {
  const [after] = readCursor(cursor, z.tuple([z.string()])) ?? [""];
  return listPlatforms(ctx, { words: "", after, limit: 50, asOf: dayInVietnam(ctx.now()) });
}
