import { choose, reasonsFor } from "../../src/engines/shop-pages/choosing/choice-model.ts";
import { nameCandidates } from "../../src/engines/shop-pages/choosing/name-candidates.ts";
import { seePage } from "../../src/engines/shop-pages/choosing/page-sight.ts";
import { shippedModels } from "../../src/engines/shop-pages/choosing/reader-models.ts";
import { titleCandidates } from "../../src/engines/shop-pages/choosing/title-candidates.ts";
import { learnedHands } from "../../test/support/shop-market/hands.ts";
import { isSame } from "./lessons.ts";

// What the shipped models choose wrongly on a hand that they learned from, and what spoke for it. The sets held apart are not to be looked
// at. Run: node bench/shop-pages/misses.ts HAND title|seller|brand

const [wanted = "", field = "title"] = process.argv.slice(2);
if (field !== "title" && field !== "seller" && field !== "brand") throw new Error(`no model chooses ${field}`);
const hand = learnedHands(4).find(({ name }) => name === wanted);
if (hand === undefined) throw new Error(`no hand is called ${wanted}`);
for (const { template, html, url, truth } of hand.templates.flat()) {
  const answers = truth[field];
  const sight = seePage(html, url);
  const titles = titleCandidates(sight);
  const title = choose(shippedModels.title, titles);
  const model = shippedModels[field];
  const candidates = field === "title" ? titles : nameCandidates(sight, title?.candidate.value ?? null);
  const chosen = choose(model, candidates);
  const read = chosen?.candidate.value.text ?? null;
  if (answers === null || (read === null ? answers.length === 0 : answers.some((one) => isSame(one, read)))) continue;
  const reasons = chosen === null ? [] : reasonsFor(model, chosen.candidate).slice(0, 5);
  const told = reasons.map(({ name, logOdds }) => `${name} ${logOdds.toFixed(1)}`).join(", ");
  console.log(`${template}: ${read ?? "none"} for ${answers.join(" or ") || "none"} (${told})`);
}
