import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { jsonText } from "./json-text.ts";

test("JSON loses the character U+0000 and halves of pairs and nothing else, whatever backslashes stand beside them", () => {
  const part = fc.constantFrom(
    "\0",
    "\\",
    "u0000",
    "\\u0000",
    '"',
    "a",
    "\n",
    "ơ",
    "\u0001",
    "\ud83d",
    "\ude00",
    "\\ud83d",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      const kept = text.toWellFormed().replaceAll("\0", "");
      assert.deepEqual(JSON.parse(jsonText({ [text]: [text] })), { [kept]: [kept] });
    }),
  );
});
