import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { eventHash, preHash } from "./event-hash.ts";
import type { EpcisEvent } from "./model.ts";
import { canonicalNumber } from "./numbers.ts";
import { uncheckedEvents } from "./read-document.ts";

const examples = sharedPath("vectors/epcis-event-hash/examples");
const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").split(/\r?\n/).filter(Boolean) : []);

/** Files whose published text before hashing was damaged: their published hashes are of other texts. */
const damagedTexts = new Set([
  "epcisDocWithAllGS1Keys",
  "epcisDocWithCustomSchemaInContext",
  "epcisDocWithDefaultSchemaInContext",
]);

test("every published event hash is met, from JSON and from XML", (t) => {
  if (examples === null) return t.skip("../shared is absent");
  let hashed = 0;
  for (const file of readdirSync(examples).filter((one) => /\.(?:xml|jsonld)$/.test(one))) {
    const name = file.replace(/\.\w+$/, "");
    const wanted = linesOf(`${examples}/${name}.hashes`);
    const { events, ignoredFields } = uncheckedEvents(readFileSync(`${examples}/${file}`));
    if (wanted.length === 0) continue;
    assert.deepEqual(
      events.map((event) => eventHash(event, ignoredFields)),
      wanted,
      file,
    );
    const texts = linesOf(`${examples}/${name}.prehashes`);
    if (texts.length > 0 && !damagedTexts.has(name))
      assert.deepEqual(
        events.map((event) => preHash(event, ignoredFields)),
        texts,
        file,
      );
    hashed += events.length;
  }
  assert.equal(hashed, 89);
});

test("different writings of one event have one hash", (t) => {
  const folder = sharedPath("vectors/epcis-event-hash/expected_equal");
  if (folder === null) return t.skip("../shared is absent");
  const files = readdirSync(folder);
  assert.equal(files.length, 11);
  for (const file of files) {
    const { events } = uncheckedEvents(readFileSync(`${folder}/${file}`));
    assert.ok(events.length > 1, file);
    assert.equal(new Set(events.map((event) => eventHash(event))).size, 1, file);
  }
});

const packed: EpcisEvent = {
  type: "AggregationEvent",
  eventTime: "2026-11-02T08:00:00+07:00",
  eventTimeZoneOffset: "+07:00",
  parentID: "urn:epc:id:sscc:8936036.1000000001",
  childEPCs: ["urn:epc:id:sgtin:8936036.002001.A1", "urn:epc:id:sgtin:8936036.002001.A2"],
  action: "ADD",
  bizStep: "packing",
};

test("the hash knows an event by what happened, not by what was noted of it", () => {
  const noted: EpcisEvent = {
    ...packed,
    eventID: "urn:uuid:5a3c2f62-0d0f-4d2e-9d0c-6f2a3a4b5c6d",
    recordTime: "2026-11-03T00:00:00Z",
    errorDeclaration: { declarationTime: "2026-11-04T00:00:00Z", reason: "incorrect_data" },
  };
  assert.equal(eventHash(noted), eventHash(packed));
});

test("order, time zone and writing of identifiers do not change the hash; a thing more does", () => {
  const same: EpcisEvent = {
    ...packed,
    eventTime: "2026-11-02T01:00:00.0000Z",
    parentID: "https://kho.example.vn/00/189360360000000013",
    childEPCs: ["https://kho.example.vn/01/08936036020014/21/A2?x=1", "urn:epc:id:sgtin:8936036.002001.A1"],
  };
  assert.equal(preHash(same), preHash(packed));
  assert.notEqual(
    eventHash({ ...packed, childEPCs: [...(packed.childEPCs ?? []), "urn:epc:id:sgtin:8936036.002001.A3"] }),
    eventHash(packed),
  );
});

test("a field that its document ignores does not enter the hash", () => {
  const marked: EpcisEvent = { ...packed, "@context": [{ kho: "https://kho.example.vn/" }], "kho:soPhieu": "17" };
  assert.notEqual(eventHash(marked), eventHash(packed));
  assert.equal(eventHash(marked, ["{https://kho.example.vn/}soPhieu"]), eventHash(packed));
});

test("numbers have one writing, and what is none is left alone", () => {
  const writings = {
    "26.0": "26",
    "+12.500": "12.5",
    "007": "7",
    ".5": "0.5",
    "-0.0": "0",
    "1e3": "1000",
    "-1.20": "-1.2",
  };
  for (const [written, one] of Object.entries(writings)) assert.equal(canonicalNumber(written), one, written);
  for (const text of ["", "1-2", "12a", "0x10", "--1", "1.2.3", "Infinity", "12,5"])
    assert.equal(canonicalNumber(text), null);
});

test("a number is the same after it was brought to its one writing once", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const once = canonicalNumber(String(value));
      assert.ok(once !== null);
      assert.equal(canonicalNumber(once), once);
    }),
  );
});
