import { hash } from "node:crypto";
import type { Finding, Screener } from "../../../engines/screening/index.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Observation, PreparedBatch, PreparedObservation, Preparer, Source } from "../../listings/index.ts";
import { preparer } from "../../listings/index.ts";
import type { ObservedLine, Reject } from "../model.ts";

/** Lines to a transaction: 2,000 keep the memory flat and the commits rare. */
export const batchLines = 2000;

export type ScreenedObservation = PreparedObservation & { platformId: string; findings: readonly Finding[] };

export type Batch = PreparedBatch<ScreenedObservation> & {
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
  let batch = openBatch();
  for await (const chunk of chunks) {
    for (const line of chunk) {
      if (line.line <= afterLine) continue;
      if ("problem" in line) {
        batch.add(line.line, `rejected ${line.line}`);
        batch.rejects.push({ line: line.line, ...line.problem });
      } else {
        const made = screened(line.value, parts, prepared);
        batch.add(line.line, made.hash);
        batch.listings.push(made);
      }
      if (batch.read >= batchLines) {
        yield batch.close(prepared.takeLines());
        batch = openBatch();
      }
    }
  }
  if (batch.read > 0) yield batch.close(prepared.takeLines());
}

function openBatch() {
  const contents: string[] = [];
  return {
    listings: [] as ScreenedObservation[],
    rejects: [] as Reject[],
    lastLine: 0,
    read: 0,
    add(line: number, content: string) {
      this.lastLine = line;
      this.read++;
      contents.push(content);
    },
    close(lines: Uint8Array<ArrayBuffer>): Batch {
      const { listings, rejects, lastLine, read } = this;
      return { listings, lines, rejects, lastLine, read, sha256: hash("sha256", contents.join("\n"), "hex") };
    },
  };
}

function screened(seen: Observation, parts: Preparation, prepared: Preparer): ScreenedObservation {
  const platformId = parts.platformId(seen.platformHost);
  const findings = parts.screener.screen({
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
  return Object.assign(prepared.prepare(platformId, seen), { platformId, findings });
}
