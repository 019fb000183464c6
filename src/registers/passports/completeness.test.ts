import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { fishSauce } from "../../../test/support/passports.ts";
import fieldsFile from "../../../reference/passport-fields.json" with { type: "json" };
import { allText } from "../../kernel/text/index.ts";
import type { PassportField } from "../reference/index.ts";
import { completenessOf, fieldPlaces } from "./completeness.ts";
import type { PassportContent } from "./content.ts";
import { emptyContent, sections } from "./content.ts";
import type { Producer } from "./model.ts";

const all = fieldsFile.fields as PassportField[];
const on = (day: string) =>
  all.filter((law) => law.valid_from <= day && (law.valid_to === null || day <= law.valid_to));
const producer: Producer = { name: "Công ty Hư Cấu", address: "1 Đường Thử", taxCode: "0100109106", gln: null };
const gtin = "08939000010011";
const full = fishSauce("Mắm", "fil_x");
const missing = (content: PassportContent, day = "2026-11-22", of = producer) =>
  completenessOf(gtin, content, of, on(day)).missing.map(({ field }) => field);

test("every field that a law asks has a place where it is filled in, and words", () => {
  const words = allText();
  for (const { field, id } of all) {
    assert.ok(field in fieldPlaces, id);
    assert.ok(words[`passports.field.${field}`], id);
  }
});

test("a passport that says everything lacks nothing on any day", () => {
  for (const day of ["2024-06-01", "2026-01-22", "2026-01-23", "2026-06-30", "2026-07-01", "2027-01-01"])
    assert.deepEqual(missing(full, day), [], day);
});

test("what is asked if there is any is answered by saying that there is none", () => {
  const none = structuredClone(full);
  none.certificates = { certificates: [], none: true };
  Object.assign(none.use, { shelfLife: "", noShelfLife: true, datesPerLot: false, warnings: "", noWarnings: true });
  assert.deepEqual(missing(none), []);
  none.certificates.none = false;
  assert.deepEqual(missing(none), ["certificates"]);
});

test("what is asked outright is not answered by saying that there is none", () => {
  const without = structuredClone(full);
  without.steps.steps = [];
  without.identity.noBrand = true;
  assert.deepEqual(missing(without), ["steps"]);
});

test("high-risk goods are asked more from 1 July 2026, and imports more from 2027", () => {
  const risky = structuredClone(full);
  risky.identity.risk = "high";
  risky.pictures.pictures = [];
  assert.deepEqual(missing(risky, "2026-06-30"), ["pictures"], "by the circular before");
  assert.deepEqual(missing(risky, "2026-07-01"), ["pictures", "ip-titles"]);
  risky.origin.imported = true;
  risky.origin.foreignMaker = "Xưởng ở xa";
  assert.ok(!missing(risky, "2026-12-31").includes("distributor"));
  assert.ok(missing(risky, "2027-01-01").includes("distributor"));
});

test("a producer without an address or an identifier is missed where it is filled in: in the party's own record", () => {
  const bare = { ...producer, address: "", taxCode: "" };
  const found = completenessOf(gtin, full, bare, on("2026-11-22")).missing;
  assert.deepEqual(
    found.map(({ field, place }) => [field, place]),
    [
      ["producer-address", "party"],
      ["producer-id", "party"],
    ],
  );
});

test("the counts add up, and saying a section more never lacks more", () => {
  const days = fc.constantFrom("2023-01-01", "2025-01-01", "2026-03-01", "2026-11-22", "2027-06-01");
  fc.assert(
    fc.property(fc.subarray(sections), fc.constantFrom(...sections), days, (said, more, day) => {
      const content = emptyContent();
      for (const section of said) Object.assign(content, { [section]: full[section] });
      const before = completenessOf(gtin, content, producer, on(day));
      assert.equal(before.present + before.missing.length, before.asked);
      assert.equal(before.percent === 100, before.missing.length === 0);
      const after = completenessOf(gtin, { ...content, [more]: full[more] }, producer, on(day));
      assert.ok(after.present >= before.present);
    }),
  );
});
