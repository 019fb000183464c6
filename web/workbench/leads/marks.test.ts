import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Range } from "./marks.ts";
import { piecesOf, windowsOf } from "./marks.ts";

const ranges = fc.array(
  fc.record({
    start: fc.integer({ min: -3, max: 60 }),
    end: fc.integer({ min: -3, max: 60 }),
    id: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 8 },
);

test("the pieces of a text joined are the text, whatever the ranges", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), ranges, (text, some) => {
      assert.equal(
        piecesOf(text, some)
          .map((piece) => piece.text)
          .join(""),
        text,
      );
    }),
  );
});

test("a character is in a piece with exactly the ranges that cover it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), ranges, (text, some) => {
      for (const piece of piecesOf(text, some)) {
        for (let at = piece.at; at < piece.at + piece.text.length; at++) {
          const covering = new Set(some.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id));
          assert.deepEqual(new Set(piece.ids), covering);
        }
      }
    }),
  );
});

test("overlapping ranges share the piece where they overlap", () => {
  const both: Range[] = [
    { start: 0, end: 9, id: 1 },
    { start: 5, end: 14, id: 2 },
  ];
  assert.deepEqual(
    piecesOf("giày rep 1:1 nike", both).map(({ text, ids }) => [text, ids]),
    [
      ["giày ", [1]],
      ["rep ", [1, 2]],
      ["1:1 n", [2]],
      ["ike", []],
    ],
  );
});

test("the windows of a long text hold every range, in order and apart", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zà-ỹ]{1,12}$/), { minLength: 1, maxLength: 400 }).map((words) => words.join(" ")),
      fc.array(fc.record({ from: fc.nat(3000), size: fc.nat(30) }), { maxLength: 5 }),
      (text, places) => {
        const some = places
          .map(({ from, size }, id) => ({
            start: from % text.length,
            end: Math.min(text.length, (from % text.length) + size),
            id,
          }))
          .filter(({ start, end }) => start < end);
        const windows = windowsOf(text, some, 40);
        for (const range of some) assert.ok(windows.some(({ start, end }) => start <= range.start && range.end <= end));
        for (const [n, window] of windows.entries()) assert.ok(n === 0 || window.start > (windows[n - 1]?.end ?? 0));
      },
    ),
  );
});
