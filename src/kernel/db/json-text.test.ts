import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { jsonText } from "./json-text.ts";

test("JSON loses the character U+0000 and nothing else, whatever backslashes stand beside it", () => {
  const part = fc.constantFrom("\0", "\\", "u0000", "\\u0000", '"', "a", "\n", "ơ", "\u0001");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      assert.deepEqual(JSON.parse(jsonText({ [text]: [text] })), {
        [text.replaceAll("\0", "")]: [text.replaceAll("\0", "")],
      });
    }),
  );
});
