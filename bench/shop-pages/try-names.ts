import { nameCandidates } from "../../src/engines/shop-pages/choosing/name-candidates.ts";
import { brandLearning, sellerLearning } from "../../src/engines/shop-pages/choosing/name-learning.ts";
import { tryField } from "./try-field.ts";

// node bench/shop-pages/try-names.ts brand street 4 1: one field, one hand or all, pages of each template, copies of each page.
const [field = "brand", only = "all", pagesEach = "4", copies = "1"] = process.argv.slice(2);
tryField(
  field === "seller" ? "seller" : "brand",
  {
    candidates: nameCandidates,
    told: ({ text }) => text,
    options: field === "seller" ? sellerLearning : brandLearning,
  },
  { only: only === "all" ? null : only, pagesEach: Number(pagesEach), copies: Number(copies) },
);
