import { priceCandidates, priceLearning } from "../../src/engines/shop-pages/choosing/price-candidates.ts";
import { tryField } from "./try-field.ts";

// node bench/shop-pages/try-price.ts [hand | apart] [pages of each template] [copies]
const [only = "", pagesEach = "4", copies = "1"] = process.argv.slice(2);
tryField(
  "price",
  { candidates: priceCandidates, told: ({ value }) => value, options: priceLearning },
  { only: only === "" || only === "all" ? null : only, pagesEach: Number(pagesEach), copies: Number(copies) },
);
