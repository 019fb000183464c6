import assert from "node:assert/strict";
import test from "node:test";
import { langs } from "../../kernel/text/index.ts";
import { reasonInWords } from "./words.ts";

test("what a count of refusals stands behind is whole words, with no place left open and no full stop", () => {
  for (const lang of langs)
    for (const reason of ["gone", "status-503", "nothing-read", "blocked-address"]) {
      const words = reasonInWords(lang, reason);
      assert.notEqual(words, reason);
      assert.doesNotMatch(words, /…|\.$/, `${lang} ${reason}: ${words}`);
    }
});
