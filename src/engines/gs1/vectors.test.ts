import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import { makeBracketed, parseBracketed } from "./bracketed.ts";
import { combinationProblems } from "./combinations.ts";
import { makeDigitalLink } from "./digital-link-making.ts";
import { parseDigitalLink } from "./digital-link.ts";
import { makeElementString, parseElementString } from "./element-string.ts";
import { escapeUri, unescapeUri } from "./percent.ts";

type State = Record<string, boolean>;

function rowsOf<T>(name: string): T[] | null {
  const path = sharedPath(`vectors/gs1-syntax/${name}.json`);
  return path === null ? null : (JSON.parse(readFileSync(path, "utf8")) as T[]);
}

/** The switches of the engine that the tables were taken from, as ours. */
function switches(state: State = {}) {
  return {
    shortGtin: state["PermitZeroSuppressedGTINinDLuris"] === true,
    words: state["permitConvenienceAlphas"] === true,
    unknown: state["PermitUnknownAIs"] === true,
    unknownInQuery: state["Disabled:vUNKNOWN_AI_NOT_DL_ATTR"] === true,
  };
}

test("all 118 Digital Links are read or refused as the table says", (t) => {
  const rows = rowsOf<{ ok: boolean; uri: string; expectElementString: string; state?: State; src: string }>(
    "dl-parse",
  );
  if (rows === null) return t.skip("../shared is absent");
  assert.equal(rows.length, 118);
  for (const { ok, uri, expectElementString, state, src } of rows) {
    // The table tests the reading alone, before the codes are judged together.
    const link = parseDigitalLink(uri, { ...switches(state), combinations: false });
    const about = `${src} ${uri} ${JSON.stringify(link)}`;
    assert.equal(link.ok, ok, about);
    if (link.ok) assert.equal(makeElementString(link.elements, "^"), expectElementString, about);
    else
      for (const { at, length } of link.problems) assert.ok(at >= 0 && at + length <= Math.max(uri.length, 1), about);
  }
});

test("all 22 Digital Links are made as the table says", (t) => {
  const rows = rowsOf<{
    ok: boolean;
    stem: string | null;
    bracketedAI: string;
    expectUri: string;
    state?: State;
    src: string;
  }>("dl-generate");
  if (rows === null) return t.skip("../shared is absent");
  assert.equal(rows.length, 22);
  for (const { ok, stem, bracketedAI, expectUri, state, src } of rows) {
    const options = { ...switches(state), combinations: false };
    const read = parseBracketed(bracketedAI, options);
    assert.ok(read.ok, src);
    const made = makeDigitalLink(stem ?? "https://id.gs1.org", read.elements, options);
    assert.equal(made.ok, ok, `${src} ${bracketedAI} ${JSON.stringify(made)}`);
    if (made.ok) assert.equal(made.uri, expectUri, src);
  }
});

test("values are written into addresses and read from them as the tables say", (t) => {
  const escapes = rowsOf<{ in: string; expectPath: string; expectQuery: string }>("uri-escape");
  const unescapes = rowsOf<{ in: string; expectPath: string; expectQuery: string }>("uri-unescape");
  if (escapes === null || unescapes === null) return t.skip("../shared is absent");
  assert.deepEqual([escapes.length, unescapes.length], [10, 21]);
  for (const row of escapes)
    assert.deepEqual([escapeUri(row.in, "path"), escapeUri(row.in, "query")], [row.expectPath, row.expectQuery]);
  for (const row of unescapes)
    assert.deepEqual(
      [unescapeUri(row.in, "path"), unescapeUri(row.in, "query")],
      [row.expectPath, row.expectQuery],
      row.in,
    );
});

test("element strings are read or refused as the table says; four of its rows name variables of their source", (t) => {
  const rows = rowsOf<{ ok: boolean; elementString: string; state?: State; src: string }>("element-string");
  if (rows === null) return t.skip("../shared is absent");
  const asked = rows.filter((row) => row.elementString !== "buf");
  assert.deepEqual([rows.length, asked.length], [83, 79]);
  for (const { ok, elementString, state, src } of asked) {
    const read = parseElementString(elementString, { ...switches(state), combinations: false });
    assert.equal(read.ok, ok, `${src} ${elementString} ${JSON.stringify(read)}`);
  }
});

test("bracketed strings are read or refused as the table says; two of its rows name variables of their source", (t) => {
  const rows = rowsOf<{ ok: boolean; bracketedAI: string; expectElementString: string; src: string }>(
    "bracketed-parse",
  );
  if (rows === null) return t.skip("../shared is absent");
  const asked = rows.filter((row) => row.bracketedAI !== "inbuf");
  assert.deepEqual([rows.length, asked.length], [29, 27]);
  for (const { ok, bracketedAI, expectElementString, src } of asked) {
    const read = parseBracketed(bracketedAI, { combinations: false });
    assert.equal(read.ok, ok, `${src} ${bracketedAI} ${JSON.stringify(read)}`);
    if (!read.ok) continue;
    assert.equal(makeElementString(read.elements, "^"), expectElementString, src);
    assert.deepEqual(parseBracketed(makeBracketed(read.elements), { combinations: false }), read);
  }
});

const rules: Record<string, string> = {
  validateAIrepeats: "repeated",
  validateAImutex: "excluded",
  validateAIrequisites: "missing",
  validateDigSigRequiresSerialisedKey: "not-serialised",
};

test("all 77 combinations of codes are judged by the rule that the table names", (t) => {
  const rows = rowsOf<{ ok: boolean; rule: string; bracketedAI: string; state?: State; src: string }>("ai-combination");
  if (rows === null) return t.skip("../shared is absent");
  assert.equal(rows.length, 77);
  for (const { ok, rule, bracketedAI, state, src } of rows) {
    const read = parseBracketed(bracketedAI, { ...switches(state), combinations: false });
    assert.ok(read.ok, `${src} ${JSON.stringify(read)}`);
    const codes = combinationProblems(read.elements).map((problem) => problem.code);
    assert.equal(!codes.includes(rules[rule] as never), ok, `${src} ${bracketedAI} ${codes.join(" ")}`);
  }
});

test("a wrong value shows where it is wrong, as the table marks it", (t) => {
  const rows = rowsOf<{ bracketedAI: string; expectMarkup: string }>("ai-error-markup");
  if (rows === null) return t.skip("../shared is absent");
  assert.equal(rows.length, 2);
  for (const { bracketedAI, expectMarkup } of rows) {
    const read = parseBracketed(bracketedAI, { combinations: false });
    assert.ok(!read.ok);
    assert.equal(read.problems[0]?.mark, expectMarkup);
  }
});
