import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { listing, material } from "../../../test/support/screening.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { combine } from "./combine.ts";
import type { BrandMaterial, ListingFacts } from "./model.ts";
import { buildScreener } from "./screener.ts";

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true });
}

test("ordinary trade raises nearly no suspicion of counterfeits", (t) => {
  const products = sharedPath("data/listings/tiki-2023-products.csv");
  const sellers = sharedPath("data/listings/tiki-2023-sellers.csv");
  if (products === null || sellers === null) return t.skip("../shared is absent");
  const listings: ListingFacts[] = [...rows(products), ...rows(sellers)].map((row) =>
    listing({
      title: row["name"] ?? "",
      brand: row["brand_name"] ?? row["brand"] ?? null,
      seller: row["seller_name"] ?? null,
      observedOn: "2023-06-01",
    }),
  );
  assert.ok(listings.length > 20_000);
  const brands: BrandMaterial[] = [...new Set(listings.map(({ brand }) => brand?.trim() ?? ""))].map((name) => ({
    name,
  }));
  const screener = buildScreener(material({ brands }));
  const counts = { found: 0, worthALook: 0, brandField: 0, disguised: 0 };
  for (const each of listings) {
    const findings = screener.screen(each);
    if (findings.length > 0) counts.found++;
    if (findings.some(({ check }) => check.startsWith("brand."))) counts.brandField++;
    if (findings.some(({ check }) => check.startsWith("disguise."))) counts.disguised++;
    if (combine(findings).some(({ worthALook }) => worthALook)) counts.worthALook++;
  }
  const part = (count: number) => count / listings.length;
  assert.ok(part(counts.found) < 0.04, JSON.stringify(counts));
  assert.ok(part(counts.brandField) < 0.005, JSON.stringify(counts));
  assert.ok(part(counts.disguised) < 0.0005, JSON.stringify(counts));
  assert.ok(part(counts.worthALook) < 0.0005, JSON.stringify(counts));
});
