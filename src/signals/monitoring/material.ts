import { readFileSync } from "node:fs";
import { buildScreener } from "../../engines/screening/index.ts";
import type { Context } from "../../kernel/context.ts";
import { derivedId } from "../../kernel/id.ts";
import type { Preparation } from "./batches.ts";

const reference = (file: string) => JSON.parse(readFileSync(new URL(`../../../reference/${file}`, import.meta.url), "utf8"));
export async function screeningMaterial(_ctx: Context): Promise<Omit<Preparation, "source">> {
  const screener = buildScreener({
    lexicon: reference("lexicon.json"),
    brands: reference("brands.json").brands,
    rules: reference("rules.json").rules,
    recalls: [],
    platformStanding: () => null,
    priceReference: () => null,
  });
  return { screener, platformId: (host) => derivedId("plt", host) };
}
