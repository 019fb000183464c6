import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { readRobots, rulesOfAnswer } from "./robots.ts";

const allows = (robots: string, path: string) => readRobots(robots).allows(new URL(path, "https://shop.example"));

const examples: [robots: string, path: string, allowed: boolean][] = [
  ["", "/x", true],
  ["User-agent: *\nDisallow: /", "/x", false],
  ["User-agent: *\nDisallow: /", "/robots.txt", true],
  ["User-agent: *\nDisallow:", "/x", true],
  ["User-agent: *\nDisallow: /gio-hang", "/gio-hang/1", false],
  ["User-agent: *\nDisallow: /gio-hang", "/san-pham", true],
  ["User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
  ["User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false],
  ["User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["User-agent: *\nDisallow: /*?sort=", "/ao?sort=gia", false],
  ["User-agent: *\nDisallow: /*?sort=", "/ao?trang=2", true],
  ["User-agent: *\nDisallow: /*.pdf$", "/x.pdf", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/x.pdf?v=1", true],
  ["User-agent: *\nDisallow: /x$", "/xy", true],
  ["User-agent: *\nDisallow: /a*a$", "/a", true],
  ["User-agent: *\nDisallow: /giày", "/gi%c3%a0y", false],
  ["User-agent: *\nDisallow: /gi%C3%A0y", "/giày", false],
  ["User-agent: *\nDisallow: /%61", "/a", false],
  ["\ufeffuser-AGENT : *  # all\r\nDISALLOW : /x # why", "/x", false],
  ["User-agent: OtherBot\nDisallow: /", "/x", true],
  ["User-agent: *\nDisallow: /\n\nUser-agent: ChinhHangCollector\nDisallow: /cart", "/x", true],
  ["User-agent: chinhhangcollector/1.0\nDisallow: /x\nUser-agent: *\nAllow: /", "/x", false],
  ["User-agent: A\nUser-agent: *\nDisallow: /x", "/x", false],
  ["User-agent: *\nDisallow: /x\nUser-agent: A\nDisallow: /y\nUser-agent: *\nDisallow: /z", "/z", false],
  ["User-agent: *\nSitemap: https://shop.example/s.xml\nDisallow: /x", "/x", false],
  ["Disallow: /", "/x", true],
];
for (const [robots, path, allowed] of examples) {
  test(`${JSON.stringify(robots)} ${allowed ? "allows" : "refuses"} ${path}`, () =>
    assert.equal(allows(robots, path), allowed));
}

test("a crawl delay is kept in milliseconds, a day at most, and nonsense is none", () => {
  const delays = ["2", "0.5", "1e9", "-1", "Infinity", "soon"].map(
    (written) => readRobots(`User-agent: *\nCrawl-delay: ${written}`).crawlDelayMs,
  );
  assert.deepEqual(delays, [2_000, 500, 86_400_000, 0, 0, 0]);
});

test("a rule matches as the same pattern written as a regular expression does", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "$"), maxLength: 8 });
  fc.assert(
    fc.property(letters, fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 10 }), (pattern, path) => {
      const anchored = pattern.endsWith("$");
      const body = (anchored ? pattern.slice(0, -1) : pattern).split("*").map((piece) => piece.replaceAll("$", "\\$"));
      const expected = new RegExp(`^/${body.join(".*")}${anchored ? "$" : ""}`).test(`/${path}`);
      assert.equal(allows(`User-agent: *\nDisallow: /${pattern}`, `https://shop.example/${path}`), !expected);
    }),
    { numRuns: 3_000 },
  );
});

test("a file made to keep a processor busy does not", () => {
  const hostile = [
    `User-agent: *\n${"Disallow: /*a*a*a*a*a*a*a*a*b\n".repeat(17_000)}`,
    `${"User-agent: *\n".repeat(17_000)}${"Disallow: /x\n".repeat(20_000)}`,
    `User-agent: *\n${`Disallow: /*${"a".repeat(1_000)}b\n`.repeat(500)}`,
    `User-agent: *\nDisallow: /${"*a".repeat(250_000)}`,
  ];
  const cpu = process.cpuUsage();
  for (const robots of hostile) allows(robots, `/${"a".repeat(2_000)}`);
  // A matcher that backtracks or a group for each name needs minutes here; this one a third of a second.
  assert.ok(process.cpuUsage(cpu).user < 30e6);
});

function allowedAfter(status: number): boolean | string {
  const rules = rulesOfAnswer({
    ok: true,
    status,
    body: Buffer.from("User-agent: *\nDisallow: /x"),
    finalUrl: "",
    headers: {},
    hops: [],
    address: "",
  });
  return "refused" in rules ? rules.refused : rules.allows(new URL("https://shop.example/x"));
}

test("no robots.txt allows all, a server in trouble or one that asks for patience allows nothing", () => {
  assert.deepEqual([404, 403, 410, 500, 503, 429, 200, 304].map(allowedAfter), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  const broken = rulesOfAnswer({ ok: false, code: "unknown-host", detail: "", url: "", hops: [] });
  assert.ok("refused" in broken && broken.refused === "unknown-host");
});
