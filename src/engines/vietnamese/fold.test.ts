import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { foldTable, GAP, JOINT } from "./fold-table.ts";
import { createFoldBuffer, foldInto, foldText } from "./fold.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: fc.constantFrom(..."Đđàẵ ộH.,-\u0323\u0302\u200b𝐆🅖ﬁ™㎏가각", "\ud835", "\udc06") }),
);

test("marks, case and đ do not matter to search", () => {
  assert.equal(foldText("Đồng hồ  ĐEO-tay"), "dong ho deo tay");
  assert.equal(foldText("hoà bình"), foldText("hòa bình"));
  assert.equal(foldText("QUẦN ÁO TRẺ EM"), "quan ao tre em");
});

test("letters in another dress are the same letters", () => {
  assert.equal(foldText("𝐆𝐮𝐜𝐜𝐢 ＧＵＣＣＩ Ⓖⓤⓒⓒⓘ"), "gucci gucci gucci");
  assert.equal(foldText("gu\u200bc\u00adci"), "gucci");
  assert.equal(foldText("Nike™ Air®"), "nike air");
});

test("a text that is all signs folds to nothing", () => {
  assert.equal(foldText(" …!!! 😀 \u0000"), "");
});

test("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => assert.equal(foldText(foldText(text)), foldText(text))),
    { numRuns: 2000 },
  );
});

test("every single character folds to something that stays", () => {
  for (let unit = 0; unit < 0xd800; unit++) {
    const once = foldText(String.fromCharCode(unit));
    assert.equal(foldText(once), once, unit.toString(16));
  }
});

test("composed and decomposed writing fold to the same", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(foldText(text.normalize("NFC")), foldText(text));
      assert.equal(foldText(text.normalize("NFD")), foldText(text));
    }),
    { numRuns: 2000 },
  );
});

test("each folded symbol knows where it came from, in order, whatever the text", () => {
  const buffer = createFoldBuffer(4);
  fc.assert(
    fc.property(anyText, (text) => {
      const length = foldInto(text, buffer);
      assert.equal(buffer.length, length);
      assert.ok((buffer.origin[length] as number) <= text.length);
      for (let at = 0; at < length; at++) {
        const from = buffer.origin[at] as number;
        assert.ok(from < text.length);
        assert.ok(at === 0 || from >= (buffer.origin[at - 1] as number));
        const symbol = buffer.symbols[at] as number;
        if (symbol !== GAP && symbol !== JOINT && foldTable[text.charCodeAt(from)] !== 1) {
          assert.equal(foldTable[text.charCodeAt(from)], symbol);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("gaps come singly, between words only, and tell spacing from a joint", () => {
  const buffer = createFoldBuffer();
  const folded = (text: string) => String.fromCharCode(...buffer.symbols.subarray(0, foldInto(text, buffer)));
  assert.equal(folded("..gu.cci - túi / ví,"), "gu.cci tui vi");
});

test("the end of the last word is known with the marks that follow it and without the signs", () => {
  const buffer = createFoldBuffer();
  const end = (text: string) => buffer.origin[foldInto(text, buffer)];
  assert.equal(end("giả"), 3);
  assert.equal(end("gia\u0309 )!"), 4);
});

test("a buffer grows to hold one character that becomes eighteen", () => {
  const buffer = createFoldBuffer(1);
  assert.ok(foldInto("\ufdfa".repeat(50), buffer) >= 800);
  assert.equal(foldText("\ufdfa"), foldText("\ufdfa".normalize("NFKD")));
});
