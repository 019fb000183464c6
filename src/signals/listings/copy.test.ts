import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { foldText } from "../../engines/vietnamese/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { copyField, copyWords } from "./store/copy.ts";

const db = await testDatabase();
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom("\\N", "a\tb\nc\r", "\\", "'", "đ'đ \\", " x  y ", `${"x".repeat(70)} ngắn`, "\0", "\ud800"),
);

test("any text makes a tsvector that PostgreSQL reads", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 30 }), async (given) => {
      const vectors = given.flatMap((text) => [
        copyWords(foldText(text)),
        copyWords(text.toWellFormed().replaceAll("\0", "")),
      ]);
      await db.asSuperuser("select vector::tsvector from unnest($1::text[]) as t(vector)", [vectors]);
    }),
    { numRuns: 40 },
  );
  const [row] = (
    await db.asSuperuser("select tsvector_to_array($1::tsvector) as words", [
      copyWords(foldText("Đồng hồ, đồng HỒ nam")),
    ])
  ).rows;
  assert.deepEqual(row.words, ["dong", "ho", "nam"]);
});

test("a folded text's words are the vector's, each once, and too long ones are none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 30 }), async (given) => {
      const folded = given.map(foldText);
      const { rows } = await db.asSuperuser(
        "select tsvector_to_array(vector::tsvector) as words from unnest($1::text[]) with ordinality as t(vector, n) order by n",
        [folded.map(copyWords)],
      );
      const words = folded.map((text) => text.split(" ").filter((word) => word !== "" && word.length <= 60));
      assert.deepEqual(
        rows.map((row) => new Set(row.words as string[])),
        words.map((each) => new Set(each)),
      );
    }),
    { numRuns: 40 },
  );
});

test("what COPY reads back is the text without NUL and lone surrogates", () => {
  assert.equal(copyField("a\tb\\c\nd\re\0f"), "a\\tb\\\\c\\nd\\ref");
  assert.equal(copyField(null), "\\N");
  assert.equal(copyField("\\N"), "\\\\N");
  assert.equal(copyField("\ud800x"), "\ufffdx");
});
