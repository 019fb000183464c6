import { titleCandidates, titleLearning } from "../../src/engines/shop-pages/choosing/title-candidates.ts";
import { tryField } from "./try-field.ts";

// node bench/shop-pages/try-title.ts [a hand, or "apart"] [pages of each template] [copies learned from]
const [only = "all", pagesEach = "4", copies = "1"] = process.argv.slice(2);
tryField(
  "title",
  { candidates: titleCandidates, told: ({ text }) => text, options: titleLearning },
  { only: only === "all" ? null : only, pagesEach: Number(pagesEach), copies: Number(copies) },
);
