import { hash } from "node:crypto";
import type { Finding, Screener } from "../../../engines/screening/index.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Observation, PreparedBatch, Preparer, Source } from "../../listings/index.ts";
import { preparer } from "../../listings/index.ts";
import type { ObservedLine, Reject } from "../model.ts";

/** Lines to a transaction: 2,000 keep the memory flat and the commits rare. */
const batchLines = 2000;
// The first are smaller, each twice the one before: a thread that begins is slow, and the database would wait for it.
const firstBatchLines = 250;

/**
 * So many batches are asked for before the first is written. The database takes three times as long for some as for others (an index takes in
 * what has gathered): with fewer in reserve the one side waits for the other by turns.
 */
export const batchesAhead = 3;

/** What screening says of a listing of the batch. */
export type Screened = { listing: number; platformId: string; findings: readonly Finding[] };

export type Batch = PreparedBatch & {
  /** What social networks told beside a listing. */
  posts: { listing: number; post: NonNullable<Observation["post"]> }[];
  /** The listings about which there is something to say. */
  screened: Screened[];
  rejects: Reject[];
  lastLine: number;
  read: number;
  sha256: string;
};

export type Preparation = { source: Source; screener: Screener; platformId(host: string): string };

/** Prepares and screens lines into batches; those up to `afterLine`, which an interrupted import has committed, are read past. */
export async function* batchesOf(
  chunks: AsyncIterable<ObservedLine[]>,
  parts: Preparation,
  afterLine = 0,
  prepared: Preparer = preparer(parts.source),
): AsyncGenerator<Batch> {
  let batch = openBatch(afterLine);
  let most = firstBatchLines;
  for await (const chunk of chunks) {
    for (const line of chunk) {
      // What is wrong with the whole input stands at line 0 and was never read past.
      if (line.line !== 0 && line.line <= afterLine) continue;
      // What came of one line is committed at once: a resumed import reads past the whole of it.
      if (batch.contents.length >= most && line.line !== batch.lastLine) {
        yield closed(batch, prepared.take());
        batch = openBatch(batch.lastLine);
        most = Math.min(most * 2, batchLines);
      }
      if ("problem" in line) {
        batch.contents.push(`rejected ${line.line}`);
        batch.rejects.push({ line: line.line, ...line.problem });
      } else {
        const platformId = parts.platformId(line.value.platformHost);
        const findings = findingsIn(line.value, parts.screener);
        if (findings.length > 0) batch.screened.push({ listing: batch.listings, platformId, findings });
        if (line.value.post !== undefined) batch.posts.push({ listing: batch.listings, post: line.value.post });
        batch.contents.push(prepared.prepare(platformId, line.value));
        batch.listings++;
      }
      batch.lastLine = Math.max(batch.lastLine, line.line);
    }
  }
  if (batch.contents.length > 0) yield closed(batch, prepared.take());
}

/** A batch in the making; `contents` has for each line what makes it up. */
type OpenBatch = Pick<Batch, "posts" | "screened" | "rejects" | "lastLine"> & { listings: number; contents: string[] };

function openBatch(lastLine: number): OpenBatch {
  return { posts: [], screened: [], rejects: [], lastLine, listings: 0, contents: [] };
}

function closed({ posts, screened, rejects, lastLine, contents }: OpenBatch, prepared: PreparedBatch): Batch {
  const sha256 = hash("sha256", contents.join("\n"), "hex");
  return { ...prepared, posts, screened, rejects, lastLine, read: contents.length, sha256 };
}

function findingsIn(seen: Observation, screener: Screener): Finding[] {
  return screener.screen({
    title: seen.title,
    description: seen.description,
    brand: seen.brand,
    seller: seen.sellerName,
    category: seen.category,
    url: seen.url,
    host: seen.platformHost,
    price: seen.price,
    listPrice: seen.listPrice,
    gtin: seen.gtin,
    model: seen.model,
    observedOn: dayInVietnam(seen.observedAt),
  });
}
