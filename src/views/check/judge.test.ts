import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import type { Found, PlatformFound } from "./judge.ts";
import { nothingFound, outcomeOf, outcomes, verdictOf } from "./judge.ts";
import type { Reading } from "./recognise.ts";

const host: Reading = { kind: "host", host: "shop.vn", shown: "shop.vn", link: false };
const phone: Reading = { kind: "phone", e164: "+84901234567", shown: "0901234567" };
const gtin: Reading = { kind: "gtin", gtin14: "08936036020014", shown: "8936036020014" };
const misread: Reading = { kind: "unreadable-gtin", shown: "8936036020015", fault: "check-digit" };
const platform = (status: PlatformFound["status"], checked = true): PlatformFound => ({
  host: "shop.vn",
  name: "Shop",
  status,
  since: null,
  checked,
});
const scam = { host: "shop.vn", source: "list", firstSeen: null };
const notice = { number: "CB-1", title: { vi: "Cảnh báo", en: "Warning" }, publishedAt: new Date(0) };
const recall = {
  id: "rec_1",
  title: "Nồi",
  source: "list",
  number: null,
  on: null,
  hazard: null,
  remedy: null,
  url: null,
};

const anyReading = fc.constantFrom(host, phone, gtin, misread);
const anyFound: fc.Arbitrary<Found> = fc.record({
  platform: fc.option(
    fc
      .constantFrom(...(["registered", "notified", "pending", "unregistered", "unknown"] as const))
      .map((status) => platform(status)),
  ),
  scam: fc.option(fc.constant(scam)),
  notices: fc.array(fc.constant(notice), { maxLength: 2 }),
  recalls: fc.array(fc.constant(recall), { maxLength: 2 }),
  lookAlike: fc.option(fc.constant({ host: "shop.vn", name: "Shop", how: "one-edit" as const })),
});

test("a registered platform that is also on a scam list is told as a scam", () => {
  assert.equal(outcomeOf(host, { ...nothingFound, platform: platform("registered"), scam }), "scam-listed");
});

test("a registered platform that a notice warns about is told as warned", () => {
  assert.equal(outcomeOf(host, { ...nothingFound, platform: platform("registered"), notices: [notice] }), "warned");
});

test("a platform whose registration is pending or not known is unknown", () => {
  assert.equal(outcomeOf(host, { ...nothingFound, platform: platform("pending") }), "unknown");
  assert.equal(outcomeOf(host, { ...nothingFound, platform: platform("unknown") }), "unknown");
});

test("a bar code that does not add up is misread, never fake", () => {
  assert.equal(outcomeOf(misread, nothingFound), "misread");
});

test("a registration that nobody held against the register is told as that", () => {
  assert.equal(outcomeOf(host, { ...nothingFound, platform: platform("registered", false) }), "registered-unchecked");
  assert.equal(outcomeOf(host, { ...nothingFound, platform: platform("registered") }), "registered");
});

test("a shop that bears a registered platform's name is not told as registered", () => {
  const name: Reading = { kind: "name", folded: "shop", shown: "Shop" };
  assert.equal(outcomeOf(name, { ...nothingFound, platform: platform("registered") }), "unknown");
  assert.equal(outcomeOf(name, { ...nothingFound, platform: platform("unregistered") }), "unregistered");
});

test("an address that looks like a registered one is a caution, graver than unknown and milder than any record", () => {
  const lookAlike = { host: "shop.vn", name: "Shop", how: "with-words" as const };
  assert.equal(outcomeOf(host, { ...nothingFound, lookAlike }), "look-alike");
  assert.equal(outcomeOf(host, { ...nothingFound, lookAlike, scam }), "scam-listed");
  assert.equal(outcomeOf(host, { ...nothingFound, lookAlike, notices: [notice] }), "warned");
  assert.ok(outcomes.indexOf("look-alike") < outcomes.indexOf("unknown"));
});

test("a dotted word is told of as a name only where something is known of the name", () => {
  const name: Reading = { kind: "name", folded: "shop vn", shown: "shop.vn" };
  const asked = { readings: [host, name], fault: null };
  const known = { ...nothingFound, platform: platform("registered") };
  const kinds = (found: Found[]) => verdictOf(asked, found).judged.map(({ reading }) => reading.kind);
  assert.deepEqual(kinds([known, nothingFound]), ["host"]);
  assert.deepEqual(kinds([nothingFound, nothingFound]), ["host"]);
  assert.deepEqual(kinds([known, { ...nothingFound, notices: [notice] }]), ["name", "host"]);
  assert.equal(verdictOf(asked, [known, nothingFound]).outcome, "registered");
  assert.equal(verdictOf({ readings: [name], fault: null }, [nothingFound]).judged.length, 1);
});

test("no outcome says genuine, and only a registered platform is told as registered", () => {
  assert.ok(!outcomes.some((outcome) => /genuine|safe|\bok\b|authentic/.test(outcome)));
  fc.assert(
    fc.property(anyReading, anyFound, (reading, found) => {
      const told = outcomeOf(reading, found);
      if (told !== "registered") return;
      assert.ok(found.platform?.status === "registered" || found.platform?.status === "notified");
      assert.ok(found.scam === null && found.notices.length === 0 && found.recalls.length === 0);
    }),
  );
});

test("finding more against something never makes its outcome milder", () => {
  fc.assert(
    fc.property(anyReading, anyFound, (reading, found) => {
      const before = outcomes.indexOf(outcomeOf(reading, found));
      for (const worse of [
        { ...found, scam },
        { ...found, notices: [notice] },
        { ...found, recalls: [recall] },
      ]) {
        assert.ok(outcomes.indexOf(outcomeOf(reading, worse)) <= before);
      }
    }),
  );
});

test("a question's outcome is that of its gravest reading, wherever that stands", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyReading, anyFound), { minLength: 1, maxLength: 6 }), (pairs) => {
      const verdict = verdictOf(
        { readings: pairs.map(([reading]) => reading), fault: null },
        pairs.map(([, found]) => found),
      );
      const gravest = Math.min(...pairs.map(([reading, found]) => outcomes.indexOf(outcomeOf(reading, found))));
      assert.equal(outcomes.indexOf(verdict.outcome), gravest);
      assert.equal(verdict.judged.length, pairs.length);
    }),
  );
});

test("one thing registered beside one unknown is not told as registered", () => {
  const verdict = verdictOf({ readings: [host, phone], fault: null }, [
    { ...nothingFound, platform: platform("registered") },
    nothingFound,
  ]);
  assert.equal(verdict.outcome, "unknown");
});
