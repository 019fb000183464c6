import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeChoiceModel } from "../../src/engines/shop-pages/choosing/learn-choice.ts";
import { habitHand, learnedHands } from "../../test/support/shop-market/hands.ts";
import { learnReader, lessonsOf, taughtEach } from "./lessons.ts";

// Makes src/engines/shop-pages/choosing/models/*.json from all hands that are learned from. Run: node bench/shop-pages/ship-models.ts

const models = learnReader([...learnedHands(taughtEach), habitHand()].map((hand) => lessonsOf(hand)));
for (const [field, model] of Object.entries(models)) {
  const target = new URL(`../../src/engines/shop-pages/choosing/models/${field}.json`, import.meta.url);
  writeFileSync(fileURLToPath(target), `${writeChoiceModel(model)}\n`);
}
