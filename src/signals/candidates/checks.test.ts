import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Platform, Standing } from "../../registers/platforms/index.ts";
import type { Known } from "./checks.ts";
import { checkCandidate, isSameName } from "./checks.ts";
import type { CandidateClaims } from "./model.ts";
import { changedClaims, noClaims } from "./model.ts";
import { claimFindings, criteriaOf, weighCandidate } from "./weigh.ts";

const nothing: Known = { platform: null, standing: null, holders: [], scam: null, likeness: null, record: null };
const claimed = <T>(value: T) => ({ value, snippet: String(value), url: "https://la-non.example/" });
const claims = (given: Partial<CandidateClaims>): CandidateClaims => ({ ...noClaims, ...given });
const badge = (target: string | null, leadsToRegister = false) =>
  claimed({ kind: "notified" as const, target, id: null, leadsToRegister });
const platform = (given: Partial<Platform> = {}): Platform => ({
  id: "plt_1",
  host: "gio-he.example",
  aliases: [],
  name: "Gió Hè",
  owner: "Công ty TNHH Gió Hè",
  taxCode: "0100109106",
  kind: "direct-sale",
  note: null,
  source: "so",
  ...given,
});
const standing = (status: Standing["status"]): Standing => ({
  status,
  validFrom: "2026-01-01",
  validTo: null,
  registeredOn: null,
  source: "so",
  certainty: "register",
  note: null,
});
const says = (given: Partial<CandidateClaims>, known: Partial<Known>, check: string) => {
  const found = checkCandidate("la-non.example", claims(given), { ...nothing, ...known }).find(
    (one) => one.check === check,
  );
  return `${found?.result} ${found?.why}`;
};
const record = "http://online.gov.vn/Home/WebDetails/1";

test("a mark of registration is held against the register and against the page it leads to", () => {
  assert.equal(says({}, {}, "badge"), "open none");
  assert.equal(says({ registration: badge(null) }, {}, "badge"), "wrong nowhere");
  assert.equal(says({ registration: badge("https://la-non.example/bct.png") }, {}, "badge"), "wrong elsewhere");
  assert.equal(says({ registration: badge(record, true) }, {}, "badge"), "open record-not-read");
  const names = { namesSite: true, otherSite: null };
  assert.equal(says({ registration: badge(record, true) }, { record: names }, "badge"), "fine record-names-site");
  const other = { namesSite: false, otherSite: "gio-he.example" };
  assert.equal(says({ registration: badge(record, true) }, { record: other }, "badge"), "wrong other-site");
  const no = { platform: platform(), standing: standing("unregistered") };
  assert.equal(says({ registration: badge(record, true) }, no, "badge"), "wrong refuted");
  for (const status of ["registered", "notified"] as const)
    assert.equal(
      says({ registration: badge(null) }, { platform: platform(), standing: standing(status) }, "badge"),
      "fine confirmed",
    );
});

test("a tax code is wrong by its digit, or as another's whom the register knows; not for want of a register", () => {
  assert.equal(says({}, {}, "tax-code"), "open none");
  assert.equal(says({ wrongTaxCode: claimed("0100109107") }, {}, "tax-code"), "wrong wrong");
  const code = { taxCode: claimed("0100109106") };
  assert.equal(says(code, {}, "tax-code"), "open not-in-register");
  const holders = [platform()];
  assert.equal(says(code, { holders }, "tax-code"), "open holder-elsewhere");
  assert.equal(says({ ...code, owner: claimed("Cty TNHH Gió Hè") }, { holders }, "tax-code"), "open same-holder");
  assert.equal(says({ ...code, owner: claimed("Công ty CP Lá Non") }, { holders }, "tax-code"), "wrong other");
  assert.equal(says(code, { holders: [platform({ aliases: ["la-non.example"] })] }, "tax-code"), "fine own");
});

test("an owner is compared where a register names one, and else not checked", () => {
  assert.equal(says({ owner: claimed("Công ty CP Lá Non") }, {}, "owner"), "open not-checked");
  assert.equal(
    says({ owner: claimed("CÔNG TY TNHH MTV GIÓ HÈ VIỆT NAM") }, { platform: platform() }, "owner"),
    "fine same",
  );
  assert.equal(says({ owner: claimed("Công ty CP Lá Non") }, { platform: platform() }, "owner"), "wrong other");
  assert.ok(!isSameName("Công ty TNHH", "Công ty cổ phần"));
});

test("of a site that was never read only its name is checked", () => {
  const checks = checkCandidate("la-non.example", null, nothing).map(({ check }) => check);
  assert.deepEqual(checks, ["host", "scam", "likeness"]);
});

const foundOf = (given: Partial<CandidateClaims>, decided: Parameters<typeof claimFindings>[1] = null) =>
  claimFindings(checkCandidate("la-non.example", claims(given), nothing), decided).map(({ check, weight }) => [
    check,
    weight >= 10,
  ]);

test("a false mark raises a lead by itself, a wrong check digit does not, and nothing is found of what was decided", () => {
  assert.deepEqual(foundOf({ registration: badge(null) }), [["claim.false_badge", true]]);
  assert.deepEqual(foundOf({ wrongTaxCode: claimed("0100109107") }), [["claim.wrong_tax_code", false]]);
  assert.deepEqual(foundOf({ registration: badge(null) }, "unregistered"), [["claim.false_badge", true]]);
  assert.deepEqual(foundOf({ registration: badge(null) }, "not-commerce"), []);
  assert.deepEqual(foundOf({ registration: badge(null) }, "registered"), []);
});

const metBy = (host: string, of: CandidateClaims | null) =>
  Object.fromEntries(criteriaOf("site", host, of).map(({ criterion, result }) => [criterion, result]));

test("the law's criteria are told from signs, and transactions are never guessed", () => {
  const given = claims({ language: claimed("vi"), currency: claimed("VND") });
  assert.deepEqual(metBy("la-non.vn", given), {
    domain: "met",
    language: "met",
    transactions: "open",
    currency: "met",
    delivery: "not-met",
    selling: "not-met",
  });
  assert.deepEqual(metBy("la-non.example", null), {
    domain: "not-met",
    language: "open",
    transactions: "open",
    currency: "open",
    delivery: "open",
    selling: "open",
  });
});

test("the score is the sum of its reasons, and what the register confirms has none", () => {
  const sign = fc.record({
    registration: fc.option(fc.constantFrom(badge(null), badge(record, true), badge("https://x.example/"))),
    wrongTaxCode: fc.option(fc.constant(claimed("0100109107"))),
    owner: fc.option(fc.constant(claimed("Công ty CP Lá Non"))),
    language: fc.option(fc.constantFrom(claimed("vi"), claimed("en"))),
    sells: fc.option(fc.constant(claimed("Áo thun"))),
  });
  fc.assert(
    fc.property(sign, fc.boolean(), fc.nat(5000), (given, isConfirmed, listings) => {
      const known = isConfirmed ? { ...nothing, platform: platform(), standing: standing("registered") } : nothing;
      const all = claims(given);
      const checks = checkCandidate("la-non.vn", all, known);
      const { score, reasons } = weighCandidate(criteriaOf("site", "la-non.vn", all), checks, listings);
      const sum = reasons.reduce((total, one) => total + one.points, 0);
      assert.ok(Math.abs(score - sum) < 0.06);
      assert.equal(isConfirmed, score === 0);
      assert.ok(!reasons.some(({ points }, at) => points > (reasons[at - 1]?.points ?? Infinity)));
    }),
  );
});

test("a claim has changed when its value has, not the words around it", () => {
  const before = claims({ owner: claimed("Công ty CP Lá Non") });
  assert.deepEqual(changedClaims(before, claims({ owner: { ...claimed("Công ty CP Lá Non"), snippet: "khác" } })), []);
  assert.deepEqual(changedClaims(before, claims({ taxCode: claimed("0100109106") })), ["owner", "taxCode"]);
});
