import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalDigitalLink, makeDigitalLink } from "./digital-link-making.ts";
import type { DigitalLinkOptions } from "./digital-link.ts";
import { parseDigitalLink } from "./digital-link.ts";

const article = "https://ban.example/p/01/08936036020014";

/** The code of each problem, and the text it stands on. */
function wrong(uri: string, options?: DigitalLinkOptions): [string, string][] {
  const link = parseDigitalLink(uri, options);
  return link.ok ? [] : link.problems.map(({ code, at, length }) => [code, uri.slice(at, at + length)]);
}

test("a link tells its elements, what stands in the path, what is the server's and what is nobody's", () => {
  assert.deepEqual(parseDigitalLink(`${article}/10/L%2F1/21/A?17=290131&s=ab&x#top`), {
    ok: true,
    elements: [
      { ai: "01", value: "08936036020014" },
      { ai: "10", value: "L/1" },
      { ai: "21", value: "A" },
      { ai: "17", value: "290131" },
    ],
    inPath: 3,
    stem: "https://ban.example/p",
    others: ["s=ab", "x"],
  });
});

test("what may not stand in the query is refused at its place", () => {
  assert.deepEqual(wrong(`${article}?8200=A`), [["not-attribute", "8200"]]);
  assert.deepEqual(wrong(`${article}?21=A`), [["not-attribute", "21"]]);
  assert.deepEqual(wrong(`${article}?10=A`), [["in-query", "10"]]);
  assert.deepEqual(wrong(`${article}/21/A?10=B`), [["in-query", "10"]]);
  assert.deepEqual(wrong(`${article}?99=A&99=A`), [["repeated", "99"]]);
  assert.deepEqual(wrong(`${article}?77=A`), [["unknown-ai", "77"]]);
  assert.deepEqual(wrong(`${article}?77=A`, { unknown: true, unknownInQuery: true }), []);
});

test("every wrong value of a link is told, escapes counted", () => {
  assert.deepEqual(wrong("https://a.example/01/08936036020015/10/A%2F%20?17=291301"), [
    ["check-digit", "5"],
    ["character", "%"],
    ["month", "13"],
  ]);
  assert.deepEqual(wrong("https://a.example/00/106141411234567897?02=08936036020014"), [["missing", "02"]]);
  assert.deepEqual(wrong("https://a.example/00/106141411234567897?02=08936036020014", { combinations: false }), []);
  assert.deepEqual(wrong(`${article}/21/A/10/B`), [["key-order", "21"]]);
});

test("every writing of a link has one canonical form", () => {
  for (const uri of [
    `${article}/10/L1?17=290131&99=x`,
    "http://other.example/01/08936036020014/10/L%31?99=x&17=290131&utm=1#a",
    "HTTPS://OTHER.EXAMPLE/gtin/8936036020014/lot/L1?99=x&17=290131",
  ])
    assert.deepEqual(canonicalDigitalLink(uri), {
      ok: true,
      uri: "https://id.gs1.org/01/08936036020014/10/L1?17=290131&99=x",
    });
});

/** The link of these elements, or the problems and the numbers of the elements that they stand on. */
function made(...elements: [string, string][]): string {
  const link = makeDigitalLink(
    "https://a.example",
    elements.map(([ai, value]) => ({ ai, value })),
  );
  return link.ok ? link.uri : link.problems.map(({ code, at }) => `${code} ${at}`).join();
}

test("a link is not made of elements that are wrong alone or together", () => {
  assert.equal(made(["21", "A B"], ["01", "08936036020014"]), "character 0");
  assert.equal(made(["01", "08936036020014"], ["37", "5"]), "excluded 0,missing 1");
  assert.equal(made(["99", "A"]), "no-key 0");
  assert.equal(made(["01", "08936036020014"], ["77", "A"]), "unknown-ai 1");
  assert.equal(made(["21", "A%/"], ["01", "08936036020014"]), "https://a.example/01/08936036020014/21/A%25%2F");
});
