import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { foldText } from "../vietnamese/index.ts";
import { phraseBookBuilder } from "./phrase-book.ts";
import { createReader, rangeOf, read, readThoroughly, wordAt } from "./reader.ts";
import type { Reader } from "./reader.ts";

const phrases = ["rep 1:1", "rep", "hàng giả", "hang", "gia dung", "l.v", "G U", "đi ô tô", "a", "b a b"];

function book(extra: string[] = []) {
  const builder = phraseBookBuilder();
  for (const [meaning, phrase] of [...phrases, ...extra].entries()) builder.add(phrase, meaning);
  return builder.build();
}

function seen(reader: Reader) {
  const words = Array.from({ length: reader.wordCount }, (_, at) => [wordAt(reader, at), rangeOf(reader, at, at)]);
  const hits = Array.from({ length: reader.hitCount }, (_, at) => [
    reader.hitPhrase[at],
    reader.hitFrom[at],
    reader.hitTo[at],
  ]);
  const odd = Array.from({ length: reader.oddCount }, (_, at) => [reader.oddFrom[at], reader.oddTo[at]]);
  return { words, hits, odd };
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abgiaré pl.v1-:! \n😀\u200b\u0301độ@$ﬁ가ГУс", "hàng giả ", "rep 1:1 ") }),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

test("one pass over the characters sees what folding the whole text first sees", () => {
  const compiled = book();
  const quick = createReader();
  const thorough = createReader();
  fc.assert(
    fc.property(text, (given) => {
      read(quick, compiled, given);
      readThoroughly(thorough, compiled, given);
      assert.deepEqual(seen(quick), seen(thorough));
    }),
    { numRuns: 3000, examples: [["À𛲜က₩Ⰰ㐀─ܐ"], ["½ g.u.cc.i"]] },
  );
});

test("the words read are the words of the folded text, each where it stands", () => {
  const compiled = book();
  const reader = createReader();
  fc.assert(
    fc.property(text, (given) => {
      read(reader, compiled, given);
      const { words } = seen(reader);
      assert.equal(words.map(([word]) => word).join(" "), foldText(given));
      for (const [word, at] of words as [string, { start: number; end: number }][]) {
        // "½" is two words of one character: then the slice holds both.
        assert.ok(` ${foldText(given.slice(at.start, at.end))} `.includes(` ${word} `));
      }
    }),
    { numRuns: 2000 },
  );
});

test("every phrase is found wherever its words stand in a row, and nowhere else", () => {
  const words = fc.array(fc.constantFrom("a", "b", "rep", "1", "hang", "gia", "dung", "g", "u", "l", "v", "x"), {
    maxLength: 30,
  });
  const extra = fc.array(fc.array(fc.constantFrom("a", "b", "rep", "x", "gia"), { minLength: 1, maxLength: 4 }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(words, extra, (given, more) => {
      const added = more.map((each) => each.join(" "));
      const all = [...phrases, ...added].map((phrase) => foldText(phrase).split(" "));
      const compiled = book(added);
      const reader = createReader();
      read(reader, compiled, given.join(" "));
      const found = seen(reader).hits.flatMap(([phrase, from, to]) =>
        (compiled.meaningsOf[phrase as number] as number[]).map((meaning) => `${meaning} ${from} ${to}`),
      );
      const expected = given.flatMap((_, from) =>
        all.flatMap((phrase, meaning) =>
          phrase.every((word, at) => given[from + at] === word)
            ? [`${meaning} ${from} ${from + phrase.length - 1}`]
            : [],
        ),
      );
      assert.deepEqual(found.sort(), expected.sort());
    }),
  );
});

test("a text longer than any before is read whole", () => {
  const reader = createReader();
  read(reader, book(), "rep ".repeat(20_000));
  assert.equal(reader.wordCount, 20_000);
  assert.equal(reader.hitCount, 20_000);
});
