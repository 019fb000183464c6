import { createHash } from "node:crypto";
import { setImmediate as yieldToEvents } from "node:timers/promises";
import type { Finding, Screener } from "../../engines/screening/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Observation, PreparedObservation, Source } from "../listings/index.ts";
import { prepare } from "../listings/index.ts";
import type { ObservedLine, Reject } from "./model.ts";

/** Lines to a transaction: 2,000 keep the memory flat and the round trips rare. */
export const batchLines = 2000;

export type ScreenedObservation = PreparedObservation & { platformId: string; findings: readonly Finding[] };

export type Batch = {
  listings: ScreenedObservation[];
  rejects: Reject[];
  lastLine: number;
  read: number;
  sha256: string;
};

export type Preparation = { source: Source; screener: Screener; platformId(host: string): string };

/** Reads, prepares and screens lines into batches. */
export async function* batchesOf(chunks: AsyncIterable<ObservedLine[]>, parts: Preparation): AsyncGenerator<Batch> {
  let batch = openBatch();
  for await (const chunk of chunks) {
    // The database's answers to the batch before are taken up here, while this one is being made.
    await yieldToEvents();
    for (const line of chunk) {
      if ("problem" in line) {
        batch.add(line.line, null);
        batch.rejects.push({ line: line.line, ...line.problem });
      } else {
        const made = screened(line.value, parts);
        batch.add(line.line, made.hash);
        batch.listings.push(made);
      }
      if (batch.read >= batchLines) {
        yield batch.close();
        batch = openBatch();
      }
    }
  }
  if (batch.read > 0) yield batch.close();
}

function openBatch() {
  const digest = createHash("sha256");
  return {
    listings: [] as ScreenedObservation[],
    rejects: [] as Reject[],
    lastLine: 0,
    read: 0,
    add(line: number, hash: Buffer | null) {
      this.lastLine = line;
      this.read++;
      digest.update(hash ?? `rejected ${line}`);
    },
    close(): Batch {
      const { listings, rejects, lastLine, read } = this;
      return { listings, rejects, lastLine, read, sha256: digest.digest("hex") };
    },
  };
}

function screened(seen: Observation, parts: Preparation): ScreenedObservation {
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
  return { ...prepare(parts.source, platformId, seen), platformId, findings };
}
