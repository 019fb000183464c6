import assert from "node:assert/strict";
import test from "node:test";
import { langs } from "../../kernel/text/index.ts";
import { problemReasons } from "./model.ts";
import { problemInWords, reasonInWords } from "./words.ts";

test("what a count of refusals stands behind is whole words, with no place left open and no full stop", () => {
  for (const lang of langs)
    for (const reason of [
      "gone",
      "status-503",
      "nothing-read",
      "foreign-file",
      "refused-file",
      "empty-file",
      "unreadable-file",
      "fresh-file",
      "blocked-address",
    ]) {
      const words = reasonInWords(lang, reason);
      assert.notEqual(words, reason);
      assert.doesNotMatch(words, /…|\.$/, `${lang} ${reason}: ${words}`);
    }
});

test("what went wrong is told with no place left open, of runs that kept a name alone as well", () => {
  const fault = JSON.stringify({ name: "tin.csv", why: { vi: "lý do", en: "a reason" } });
  for (const lang of langs)
    for (const code of problemReasons)
      for (const detail of ["tin.csv", "{tin}.csv", fault, null]) {
        const words = problemInWords(lang, code, detail) ?? "";
        assert.doesNotMatch(words, /\{(?:name|why|detail)\}/, `${lang} ${code} ${detail}: ${words}`);
      }
  assert.match(problemInWords("vi", "nothing-read", fault) ?? "", /tin\.csv.*lý do/);
  assert.match(problemInWords("en", "nothing-read", fault) ?? "", /tin\.csv.*a reason/);
  assert.match(problemInWords("en", "nothing-read", "{tin}.csv") ?? "", /\{tin\}\.csv/);
});
