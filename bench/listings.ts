import { createReadStream } from "node:fs";
import { savedProfile } from "../src/services/sockets/index.ts";
import type { Observation } from "../src/signals/listings/index.ts";
import { observedLines } from "../src/signals/monitoring/index.ts";
import { realData } from "./harness.ts";

const files = [
  ["tiki-2023-sellers", "tiki-2023-sellers.csv"],
  ["tiki-2023-products", "tiki-2023-products.csv"],
  ["multiplatform-2026", "multiplatform-2026.jsonl"],
  ["shopee-2026-electronics", "shopee-2026-electronics.csv"],
] as const;

/** Throws where the real listings are absent, before a process of its own is started that reads them. */
export function needRealListings(): void {
  for (const [, file] of files) realData(`data/listings/${file}`);
}

/** The real listings beside the project; throws where they are absent, since a made-up text would not be what the promise is about. */
export async function realListings(): Promise<Observation[]> {
  const found: Observation[] = [];
  for (const [profileName, file] of files) {
    const path = realData(`data/listings/${file}`);
    const profile = await savedProfile(profileName);
    for await (const chunk of observedLines(createReadStream(path), profile, new Date("2026-01-15T00:00:00Z"))) {
      for (const line of chunk) if ("value" in line) found.push(line.value);
    }
  }
  return found;
}

/**
 * Distinct listings made of the real ones: from the second round on with other ids, sellers, prices and a changed word of the
 * title; where there is no description, other titles of the same shop stand in for one, so that the text is as long as real ones are.
 */
export function* variedListings(real: readonly Observation[], count: number): Generator<string> {
  for (let at = 0; at < count; at++) {
    const base = real[at % real.length] as Observation;
    const round = Math.floor(at / real.length);
    const near = [7, 13, 29].map((step) => real[(at + step) % real.length]?.title ?? "");
    const title = round === 0 ? base.title : `${base.title} ${base.brand ?? "mẫu"} ${(at * 2654435761) % 9973}`;
    yield `${JSON.stringify({
      id: `${base.externalId}-${at}`,
      title,
      description: base.description ?? `${title}. ${near.join(". ")}`,
      brand: base.brand,
      category: base.category,
      url: `https://${base.platformHost}/p/${base.externalId}-${at}`,
      seller_id: `${base.sellerExternalId ?? base.platformHost}-${round % 50}`,
      seller_name: base.sellerName ?? base.platformHost,
      price: base.price === null ? null : base.price + (at % 97) * 1000,
      list_price: base.listPrice,
      sold_count: base.sold,
      observed_at: base.observedAt.toISOString(),
    })}\n`;
  }
}
