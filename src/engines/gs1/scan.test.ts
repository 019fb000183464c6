import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { makeBracketed } from "./bracketed.ts";
import { compressDigitalLink } from "./compression.ts";
import { makeDigitalLink } from "./digital-link-making.ts";
import { makeElementString } from "./element-string.ts";
import { parseScan } from "./scan.ts";

const elements = [
  { ai: "01", value: "08936036020014" },
  { ai: "10", value: "L(1)" },
  { ai: "21", value: "0A/9" },
];

test("one article is read alike from every carrier", () => {
  const link = makeDigitalLink("https://chinhhang.example", elements);
  assert.ok(link.ok);
  const compressed = compressDigitalLink(link.uri);
  assert.ok(compressed.ok);
  const run = makeElementString(elements).slice(1);
  const carriers: Record<string, string> = {
    [link.uri]: "digital-link",
    [link.uri.replace("https://", "")]: "digital-link",
    [link.uri.replace("https://", "HTTPS://")]: "digital-link",
    [`]Q1${link.uri}`]: "digital-link",
    [compressed.uri]: "compressed-link",
    [`]Q3${run}`]: "element-string",
    [`]d2${run}`]: "element-string",
    [`]C1${run}`]: "element-string",
    [`]e0${run}`]: "element-string",
    [`\u001d${run}`]: "element-string",
    [run]: "element-string",
    [makeBracketed(elements)]: "bracketed",
    [`  ${makeBracketed(elements)}\r\n`]: "bracketed",
  };
  for (const [text, carrier] of Object.entries(carriers)) {
    const read = parseScan(text);
    assert.ok(read.ok, `${text} ${JSON.stringify(read)}`);
    assert.deepEqual(read.elements, elements, text);
    assert.equal(read.carrier, carrier, text);
  }
});

test("the digits below a bar code are an article of 14 digits, however they are spaced", () => {
  for (const text of ["8936036020014", "08936036020014", "893 603 602 001-4", "]E08936036020014"])
    assert.deepEqual(parseScan(text), {
      ...parseScan("8936036020014"),
      ...(text.startsWith("]") ? { symbology: "ean-13" } : {}),
    });
  const short = parseScan("96385074");
  assert.ok(short.ok);
  assert.deepEqual(short.elements, [{ ai: "01", value: "00000096385074" }]);
});

test("what a link carries beside is handed on", () => {
  const read = parseScan("https://a.example/01/08936036020014/21/X?s=abc&17=290131&utm_source=x");
  assert.ok(read.ok);
  assert.deepEqual(read.others, ["s=abc", "utm_source=x"]);
});

/** The first thing that is wrong, and the text that it stands on. */
function problem(text: string): [string, string] {
  const read = parseScan(text);
  assert.ok(!read.ok, text);
  const [{ code, at, length }] = read.problems as [(typeof read.problems)[number]];
  return [code, text.slice(at, at + length)];
}

test("what is wrong is told with its place in what was given", () => {
  assert.deepEqual(problem("8936036020015"), ["check-digit", "5"]);
  assert.deepEqual(problem(" 893 603 602 0015"), ["check-digit", "5"]);
  assert.deepEqual(problem("(01)08936036020015"), ["check-digit", "5"]);
  assert.deepEqual(problem("https://a.example/01/08936036020014?17=291301"), ["month", "13"]);
  assert.deepEqual(problem("a.example/01/08936036020014/10/A%20B"), ["character", "%"]);
  assert.deepEqual(problem("]d2010893603602001421A\u001d171"), ["too-short", "1"]);
  assert.deepEqual(problem("010893603602001421A\u001d9912\u001d1729"), ["too-short", "29"]);
  assert.deepEqual(problem("(21)ABC"), ["missing", "21"]);
  assert.deepEqual(problem("(01)08936036020014(77)ABC"), ["unknown-ai", "77"]);
  assert.deepEqual(problem("hàng thật"), ["unreadable", "hàng thật"]);
  assert.deepEqual(problem(""), ["empty", ""]);
  assert.deepEqual(problem("]Z9123"), ["symbology", "]Z9"]);
});

test("any text gets an answer, never an exception, and every problem stands within it", () => {
  const starts = fc.constantFrom(
    "",
    "]d2",
    "]Q1https://a/01/",
    "(01)",
    "https://a/01/08936036020014/",
    "]E0",
    "\u001d01",
    "00",
  );
  fc.assert(
    fc.property(starts, fc.string({ unit: "binary" }), (start, rest) => {
      const text = start + rest;
      const read = parseScan(text);
      if (read.ok) return read.elements.length > 0;
      return read.problems.every(({ at, length }) => at >= 0 && at + length <= text.length);
    }),
    { numRuns: 3_000 },
  );
});
