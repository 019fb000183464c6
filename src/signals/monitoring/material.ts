import { hash } from "node:crypto";
import type { BrandMaterial, Lexicon, RecallMaterial, Rule } from "../../engines/screening/index.ts";
import { buildScreener } from "../../engines/screening/index.ts";
import { remembered } from "../../engines/vietnamese/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { HostRegister } from "../../registers/platforms/index.ts";
import { hostRegister, platformId, platformStandings } from "../../registers/platforms/index.ts";
import { allRecalls } from "../../registers/products/index.ts";
import { allRules, brands, lexicon } from "../../registers/reference/index.ts";
import type { Preparation } from "./reading/batches.ts";

/** What screening knows on a day, as plain data that can be handed to another thread. */
export type Material = {
  lexicon: Lexicon;
  brands: BrandMaterial[];
  rules: Rule[];
  recalls: RecallMaterial[];
  hosts: HostRegister;
};

export async function loadMaterial(tx: Transaction): Promise<Material> {
  const [words, names, rules, recalls, hosts] = await Promise.all([
    lexicon(tx),
    brands(tx),
    allRules(tx),
    Array.fromAsync(allRecalls(tx)),
    hostRegister(tx),
  ]);
  return { lexicon: words, brands: names, rules, recalls, hosts };
}

/** A hash of what screening knows, in whatever order it was read: where it is another, other things may be found. */
export function printOf({ lexicon: words, brands: names, rules, recalls, hosts }: Material): string {
  const entries = [words, ...names, ...rules, ...recalls, ...hosts.standings, ...hosts.scams];
  const lines = entries.map((entry) => JSON.stringify(entry)).sort();
  return hash("sha256", lines.join("\n"), "hex");
}

/** Compiles the material; prices are screened after an import, when its own listings are known too. */
export function preparationOf(material: Material): Omit<Preparation, "source"> {
  const screener = buildScreener({
    ...material,
    platformStanding: platformStandings(material.hosts),
    priceReference: () => null,
  });
  return { screener, platformId: remembered(platformId) };
}
