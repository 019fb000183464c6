import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Measured } from "../../src/engines/matching/index.ts";
import {
  matcherOptions,
  pairFeatureNames,
  pairModel,
  trainPairStage,
  writeModel,
} from "../../src/engines/matching/index.ts";
import { measuredPart, prepareSet, together } from "./prepared-set.ts";

// Makes src/engines/matching/shipped-model.json from the train parts of the public sets, calibrated on their valid parts; small, since it
// judges goods that it was not made for. Run: node bench/matching/ship-model.ts

const sets = ["Textual_Abt-Buy", "Structured_Walmart-Amazon", "Dirty_Walmart-Amazon"].map(prepareSet);
const part = (name: "train" | "valid") => withoutPrices(together(sets.map((set) => measuredPart(set, name))));
const options = { ...matcherOptions.pair, trees: 60, leaves: 8, rate: 0.15 };
const model = pairModel(trainPairStage(part("train"), part("valid"), options));
const target = fileURLToPath(new URL("../../src/engines/matching/shipped-model.json", import.meta.url));
writeFileSync(target, `${writeModel(model)}\n`);

// A price far below the product's is what a counterfeit shows: it must not make the listing another product.
function withoutPrices({ rows, labels }: Measured): Measured {
  const prices = new Set(pairFeatureNames.flatMap((name, at) => (name.startsWith("price-") ? [at] : [])));
  return { rows: rows.map((row) => row.map((value, at) => (prices.has(at) ? NaN : value))), labels };
}
