import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import identifiers from "../../../reference/identifiers.json" with { type: "json" };
import { checkGtin, gs1CheckDigit } from "./gtin.ts";

const reference = identifiers.identifiers.find((entry) => entry.id === "gtin");
assert.ok(reference);

test("every GTIN of the reference file is accepted", () => {
  assert.ok(reference.ok.length >= 5);
  for (const gtin of reference.ok) assert.equal(checkGtin(gtin).ok, true, gtin);
});

test("a GTIN tells its length and its prefix, and keeps its leading zeros", () => {
  assert.deepEqual(checkGtin("8936036020014"), { ok: true, gtin14: "08936036020014", kind: "GTIN-13", prefix: "893" });
  assert.deepEqual(checkGtin("036000291452"), { ok: true, gtin14: "00036000291452", kind: "GTIN-12", prefix: "003" });
  assert.deepEqual(checkGtin("96385074"), { ok: true, gtin14: "00000096385074", kind: "GTIN-8", prefix: "963" });
  assert.deepEqual(checkGtin("18936036020011"), { ok: true, gtin14: "18936036020011", kind: "GTIN-14", prefix: "893" });
});

test("a bar code scanned with a leading zero is the same article as its shorter writing", () => {
  const short = checkGtin("036000291452");
  const long = checkGtin("0036000291452");
  assert.ok(short.ok && long.ok);
  assert.equal(short.gtin14, long.gtin14);
});

test("a wrong GTIN says what is wrong", () => {
  assert.deepEqual(checkGtin("8936036020015"), { ok: false, problem: "check-digit" });
  assert.deepEqual(checkGtin("893603602001"), { ok: false, problem: "check-digit" });
  assert.deepEqual(checkGtin("89360360200"), { ok: false, problem: "length" });
  assert.deepEqual(checkGtin(""), { ok: false, problem: "length" });
  assert.deepEqual(checkGtin("893603602001X"), { ok: false, problem: "digits" });
  assert.deepEqual(checkGtin("8 936036 020014"), { ok: false, problem: "digits" });
  assert.deepEqual(checkGtin("８936036020014"), { ok: false, problem: "digits" });
  assert.deepEqual(checkGtin("8936036020014\n"), { ok: false, problem: "digits" });
});

test("a check digit is not computed over anything but digits", () => {
  assert.throws(() => gs1CheckDigit(""), TypeError);
  assert.throws(() => gs1CheckDigit("12a"), TypeError);
});

const digit = fc.integer({ min: 0, max: 9 });
const body = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) => fc.array(digit, { minLength: length, maxLength: length }));

test("any digits with their check digit pass, and any one digit changed is noticed", () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
      const gtin = digits.join("") + gs1CheckDigit(digits.join(""));
      assert.equal(checkGtin(gtin).ok, true);
      const place = at % gtin.length;
      const changed = gtin.slice(0, place) + ((Number(gtin[place]) + shift) % 10) + gtin.slice(place + 1);
      assert.deepEqual(checkGtin(changed), { ok: false, problem: "check-digit" });
    }),
  );
});

test("any text gets an answer, never an exception", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof checkGtin(text).ok === "boolean"));
});

test("check digits agree with the GS1 linter cases", (t) => {
  const path = sharedPath("vectors/gs1-syntax/linters.json");
  if (path === null) return t.skip("../shared is absent");
  const cases: { linter: string; ok: boolean; data: string }[] = JSON.parse(readFileSync(path, "utf8"));
  const checked = cases.filter((entry) => entry.linter === "csum" && /^[0-9]{2,}$/.test(entry.data));
  assert.ok(checked.length > 0);
  for (const { data, ok } of checked) assert.equal(gs1CheckDigit(data.slice(0, -1)) === data.at(-1), ok, data);
});
