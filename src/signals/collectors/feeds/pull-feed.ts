import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Context } from "../../../kernel/context.ts";
import type { FetchLimits } from "../../../services/fetching/index.ts";
import { guardedFetch, pageLimits, userAgent } from "../../../services/fetching/index.ts";
import type { PullSettings, RunCounts, RunProblem } from "../model.ts";
import type { Collector, Position, Run } from "../queries.ts";
import { addImport, addRefusal, keepCounts } from "../run-counts.ts";
import { setPosition } from "../store/collectors.ts";
import type { FileReport } from "./import-file.ts";
import { emptinessOf, importFile, refusalOfFile } from "./import-file.ts";
import { isPartner, isPrivateNetwork } from "./partners.ts";
import { feedSecret, pulledFile } from "./places.ts";

export type FeedParts = {
  dataDir: string;
  contact: string;
  /** The setting COLLECTOR_PARTNERS: hosts of a private network that feeds may be pulled from. */
  partners: string | null;
  /** The tests' own server, never a setting. */
  limits?: Partial<FetchLimits>;
};

const largestFeed = 1024 * 2 ** 20;

/**
 * Pulls a feed into a file and imports it from there. A feed that has not changed is not sent again. Killed while importing, the next try
 * fetches it once more and goes on after the last committed batch. Null where all went well. Task: 2390 II.2.1.
 */
export async function pullFeed(
  ctx: Context,
  collector: Collector & { settings: PullSettings },
  run: Run,
  counts: RunCounts,
  parts: FeedParts,
): Promise<RunProblem | null> {
  const { settings, position } = collector;
  const url = settings.url.replaceAll("{since}", encodeURIComponent(position.since ?? "1970-01-01T00:00:00.000Z"));
  const secret =
    settings.secret === null ? null : await feedSecret(parts.dataDir, collector.agency, settings.secret.name);
  if (settings.secret !== null && secret === null)
    return { code: "no-secret", detail: `${collector.agency}/${settings.secret.name}` };
  const file = pulledFile(parts.dataDir, run.id);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  let report: FileReport | null = null;
  try {
    const headers = {
      ...(settings.secret === null ? {} : { [settings.secret.header.toLowerCase()]: secret as string }),
      ...(position.etag === undefined ? {} : { "if-none-match": position.etag }),
      ...(position.lastModified === undefined ? {} : { "if-modified-since": position.lastModified }),
    };
    const fetched = await guardedFetch(url, {
      ...feedLimits(url, parts),
      headers,
      take: (pieces) => pipeline(pieces, createWriteStream(file, { mode: 0o600 })),
      ...parts.limits,
    });
    if (!fetched.ok) {
      addRefusal(counts, fetched.code);
      await ctx.transaction((tx) => keepCounts(tx, run.id, counts));
      return { code: "feed-refused", detail: fetched.code };
    }
    if (fetched.status === 304) counts.notModified++;
    else if (fetched.status !== 200) return { code: "feed-status", detail: String(fetched.status) };
    else {
      counts.pages++;
      report = await importFile(ctx, collector, { file, name: nameIn(fetched.finalUrl), profile: settings.profile });
      addImport(counts, report);
    }
    // A feed without a line has nothing new; one of which nothing was taken is asked for again, whole.
    const isUnread = report !== null && report.rejected > 0 && report.rejected === report.read;
    const marks =
      fetched.status === 304
        ? position
        : { etag: fetched.headers["etag"], lastModified: fetched.headers["last-modified"] };
    const next: Position = { ...marksOf(marks), since: run.startedAt.toISOString() };
    await ctx.transaction(async (tx) => {
      await keepCounts(tx, run.id, counts);
      if (!isUnread) await tx.run(setPosition, { id: collector.id, position: next });
    });
    return isUnread ? emptinessOf(report as FileReport, settings.profile) : null;
  } catch (error) {
    return refusalOfFile(error, settings.profile);
  } finally {
    await rm(file, { force: true });
  }
}

/** A feed is large, and slow partners are known; a partner inside a private network is asked there and is led nowhere else. */
function feedLimits(url: string, { contact, partners }: FeedParts): FetchLimits {
  const limits: FetchLimits = {
    ...pageLimits,
    bytes: largestFeed,
    totalMs: 600_000,
    idleMs: 60_000,
    userAgent: userAgent(contact),
  };
  const asked = new URL(url);
  if (!isPartner(partners, asked)) return limits;
  return {
    ...limits,
    ports: [Number(asked.port || (asked.protocol === "https:" ? 443 : 80))],
    allowAddress: isPrivateNetwork,
    gate: async (hop) =>
      hop.host === asked.host ? { done: () => undefined } : { refused: "left-site", detail: hop.hostname },
  };
}

function marksOf(given: { etag?: string | undefined; lastModified?: string | undefined }): Position {
  return {
    ...(given.etag ? { etag: given.etag } : {}),
    ...(given.lastModified ? { lastModified: given.lastModified } : {}),
  };
}

const nameIn = (url: string): string => new URL(url).pathname.split("/").at(-1) ?? "";
