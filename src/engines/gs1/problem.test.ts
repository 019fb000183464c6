import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { gs1Text } from "../../kernel/text/gs1.ts";
import { text } from "../../kernel/text/index.ts";
import { codeProblems, valueProblems } from "./problem.ts";
import { parseScan } from "./scan.ts";

test("every problem has words in both languages, and no words are left over", () => {
  const expected = [...valueProblems, ...codeProblems].map((code) => `gs1.${code}`);
  assert.deepEqual(Object.keys(gs1Text).toSorted(), expected.toSorted());
});

function said(scan: string): string[] {
  const read = parseScan(scan);
  if (read.ok) return [];
  return read.problems.flatMap(({ code, values }) => [
    text("vi", `gs1.${code}`, values),
    text("en", `gs1.${code}`, values),
  ]);
}

test("the words have a value for each of their places, whatever was scanned", () => {
  const starts = [
    "",
    "]d2",
    "]E0",
    "]E4",
    "]Q1https://a/01/",
    "(01)",
    "https://a/01/08936036020014/",
    "\u001d01",
    "(8010)",
    "(99)",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.string(), (start, rest) =>
      said(start + rest).every((sentence) => !/\{(ai|wrong|other|needed)\}/.test(sentence)),
    ),
    { numRuns: 3_000 },
  );
});

test("the words have a value for each of their places over all the tables", (t) => {
  const names = ["dl-parse", "element-string", "bracketed-parse", "ai-combination", "scandata-process"];
  const paths = names.map((name) => sharedPath(`vectors/gs1-syntax/${name}.json`));
  if (paths.includes(null)) return t.skip("../shared is absent");
  const rows = paths.flatMap((path) => JSON.parse(readFileSync(path as string, "utf8")) as Record<string, string>[]);
  const sentences = rows.flatMap((row) =>
    said(row["uri"] ?? row["elementString"] ?? row["bracketedAI"] ?? row["scanData"] ?? ""),
  );
  assert.ok(sentences.length > 200);
  for (const sentence of sentences) assert.doesNotMatch(sentence, /\{(ai|wrong|other|needed)\}/);
});
