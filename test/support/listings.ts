import { readFileSync } from "node:fs";
import type { Screener } from "../../src/engines/screening/index.ts";
import { buildScreener } from "../../src/engines/screening/index.ts";
import type { Context } from "../../src/kernel/context.ts";
import { derivedId } from "../../src/kernel/id.ts";
import type { Level } from "../../src/services/facts/index.ts";
import type { Observation, Source } from "../../src/signals/listings/index.ts";
import type { ImportReport, ObservedLine } from "../../src/signals/monitoring/index.ts";
import { batchesOf, importListings } from "../../src/signals/monitoring/index.ts";

const reference = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../reference/${file}`, import.meta.url), "utf8"));

/** A screener of the real lexicon and rules, with no register behind it. */
export function testScreener(): Screener {
  return buildScreener({
    lexicon: reference("lexicon.json"),
    brands: reference("brands.json").brands,
    rules: reference("rules.json").rules,
    recalls: [],
    platformStanding: () => null,
    priceReference: () => null,
  });
}

/** One observation of an invented listing. */
export function observed(changes: Partial<Observation> = {}): Observation {
  return {
    externalId: "1",
    platformHost: "cho-mau.example",
    title: "Áo thun cotton nam cổ tròn",
    url: null,
    description: null,
    brand: null,
    category: "Thời trang/Áo thun",
    model: null,
    gtin: null,
    price: 120_000,
    listPrice: null,
    sold: null,
    imageUrl: null,
    sellerExternalId: "shop-1",
    sellerName: "Shop Mẫu Một",
    sellerUrl: null,
    sellerPhones: [],
    observedAt: new Date("2026-03-01T03:00:00Z"),
    ...changes,
  };
}

/** Listings whose words raise a lead for counterfeits. */
export const suspicious = (changes: Partial<Observation> = {}): Observation =>
  observed({
    title: "Túi Gucci rep 1:1 siêu cấp, hàng fake loại 1",
    description: "Hàng rep 1:1 y như auth, full box",
    ...changes,
  });

export type TestImport = {
  agency?: string;
  level?: Level;
  source?: string;
  inputHash?: string | null;
  lines?: ObservedLine[];
  /** Screens with something else than the real lexicon and rules. */
  screener?: Screener;
};

/** Imports observations the way the house does, through the one pipeline. */
export function importObserved(
  ctx: Context,
  seen: readonly Observation[],
  parts: TestImport = {},
): Promise<ImportReport> {
  const lines = parts.lines ?? seen.map((value, at) => ({ line: at + 1, value }));
  const source: Source = {
    id: parts.source ?? "test",
    visibility: { agency: parts.agency ?? "moit.dms", level: parts.level ?? "agencies", sharedWith: [] },
  };
  return importListings(ctx, {
    source,
    profile: "test",
    inputHash: parts.inputHash ?? null,
    batches: ({ afterLine }) =>
      batchesOf(
        one(lines),
        { source, screener: parts.screener ?? testScreener(), platformId: (host) => derivedId("plt", host) },
        afterLine,
      ),
  });
}

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value;
}
