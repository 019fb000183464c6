import assert from "node:assert/strict";
import test from "node:test";
import { fittedWeights, observationNames } from "../../engines/copies/index.ts";
import { sentenceOf } from "./answers.ts";

test("every combination that is weighed reads as one sentence of what was observed, in both languages", () => {
  for (const name of [...Object.keys(fittedWeights.combinations), ...observationNames.map((one) => `both ${one} 2`)])
    for (const lang of ["vi", "en"] as const) {
      const sentence = sentenceOf({ lang }, { name, observed: {} });
      assert.ok(sentence.length > 10 && !/[{}]|undefined/.test(sentence), `${name}: ${sentence}`);
    }
  assert.equal(
    sentenceOf({ lang: "en" }, { name: "all unrecorded 1, unrevealed 1, untraced 1", observed: {} }),
    "No sale is on record; and at once: Nobody has revealed the PIN; and: The batch has traces and this code has none",
  );
  assert.equal(
    sentenceOf({ lang: "en" }, { name: "both away 1, places 3", observed: {} }),
    "Somebody looked elsewhere, and nobody in the province the thing was shipped to; and at once: Looked at in 3 places or more that are surely different",
  );
});
