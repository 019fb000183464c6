import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { epcUrnToDigitalLink } from "../gs1/index.ts";
import { canonicalId, keyPath } from "./canonical-id.ts";

test("a GS1 key has one form, whatever host and attributes it was written with", () => {
  const forms = [
    "urn:epc:id:sgtin:8936036.002001.A1",
    "https://kho.example.vn/01/08936036020014/21/A1",
    "HTTPS://KHO.EXAMPLE.VN/01/8936036020014/10/LO7/21/A1?17=271231",
    "https://kho.example.vn/san-pham/gtin/08936036020014/ser/A1/#anh",
  ];
  for (const form of forms) assert.equal(canonicalId(form), "https://id.gs1.org/01/08936036020014/21/A1", form);
});

test("classes and patterns become the class itself", () => {
  assert.equal(keyPath("urn:epc:class:lgtin:8936036.002001.LO7"), "/01/08936036020014/10/LO7");
  assert.equal(keyPath("urn:epc:idpat:sgtin:8936036.002001.*"), "/01/08936036020014");
  assert.equal(keyPath("urn:epc:idpat:sgtin:8936036.*.*"), null);
});

test("what is no GS1 key stays as it is", () => {
  const others = [
    "urn:epcglobal:cbv:bt:8936036000010:PO1",
    "https://example.vn/po/12345678",
    "http://www.opengis.net/def/crs/EPSG/0/27700",
    "https://example.vn/01/123/21/A1",
    "https://example.vn/01/08936036020014/99/A1",
    "geo:21.03,105.85",
    "urn:epc:id:sgtin:893603.002001.A1",
    "urn:epc:id:gid:95100000.12345.400",
    "",
  ];
  for (const other of others) assert.equal(canonicalId(other), other);
});

test("the quick conversion of the hash agrees with the engine of GS1 keys on every published EPC", (t) => {
  const folder = sharedPath("vectors");
  if (folder === null) return t.skip("../shared is absent");
  const files = globSync("{epcis-event-hash,openepcis-test-resources}/**/*.{json,jsonld,xml}", { cwd: folder });
  const urns = new Set(
    files.flatMap((file) => readFileSync(`${folder}/${file}`, "utf8").match(/urn:epc:[^"<\s]+/g) ?? []),
  );
  assert.ok(urns.size > 200);
  for (const urn of urns) {
    const made = epcUrnToDigitalLink(urn);
    // An apostrophe is escaped in links that are made to be clicked, and plain in the published hashes.
    assert.equal(keyPath(urn), made.ok ? made.uri.replace("https://id.gs1.org", "").replaceAll("%27", "'") : null, urn);
  }
});

test("the canonical form of a canonical form is itself", () => {
  const serial = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."aZ09!%/&'()*+,-.:;<=>?_\"") });
  fc.assert(
    fc.property(serial, (text) => {
      const once = canonicalId(`https://example.vn/01/08936036020014/21/${encodeURIComponent(text)}`);
      assert.equal(canonicalId(once), once);
      assert.equal(decodeURIComponent(once.split("/21/")[1] ?? ""), text);
    }),
  );
});
