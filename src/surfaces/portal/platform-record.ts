import { z } from "zod";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { readCursor } from "../../kernel/http/page.ts";
import { problem } from "../../kernel/problem.ts";
import type { PlatformDetail } from "../../registers/platforms/index.ts";
import { getPlatform, hostOf, listPlatforms, platformByHost, scamEntryOf } from "../../registers/platforms/index.ts";
import type { Warning } from "./published-warnings.ts";
import { warningsAboutHost } from "./published-warnings.ts";

/** All that is published about a host. */
export type PlatformRecord = {
  host: string;
  platform: PlatformDetail | null;
  scam: { host: string; source: string; since: string } | null;
  notices: Warning[];
};

/** What is known of a host; `not-found` where nothing is. */
export async function platformRecord(ctx: Context, given: string): Promise<PlatformRecord> {
  const host = hostOf(given);
  if (host === null) throw problem("not-found");
  const [found, scam, notices] = await ctx.read((tx) =>
    Promise.all([platformByHost(tx, host), scamEntryOf(tx, host), warningsAboutHost(tx, host)]),
  );
  if (found === null && scam === null && notices.length === 0) throw problem("not-found");
  return { host, platform: found && (await getPlatform(ctx, found.id, dayInVietnam(ctx.now()))), scam, notices };
}

/** A page of the platforms on record. */
export function platformsAfter(ctx: Context, cursor: string | undefined) {
  const [after] = readCursor(cursor, z.tuple([z.string()])) ?? [""];
  return listPlatforms(ctx, { words: "", after, limit: 50, asOf: dayInVietnam(ctx.now()) });
}
