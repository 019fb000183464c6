import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { eventHash } from "./event-hash.ts";
import { readDocument } from "./read-document.ts";
import { readQuery } from "./read-query.ts";
import { writeXml } from "./write-xml.ts";

const codesOf = (input: Uint8Array | string, mediaType?: string) =>
  readDocument(input, mediaType).problems.map(({ code }) => code);

const xmlAround = (events: string, attributes = "") =>
  `<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0" creationDate="2026-11-02T08:00:00Z"${attributes}><EPCISBody><EventList>${events}</EventList></EPCISBody></epcis:EPCISDocument>`;

test("broken, empty and foreign documents are refused with the reason", () => {
  assert.deepEqual(codesOf(""), ["empty"]);
  assert.deepEqual(codesOf("{"), ["json-broken"]);
  assert.deepEqual(codesOf("[]"), ["not-epcis"]);
  assert.deepEqual(codesOf('{"type":"Invoice"}'), ["not-epcis"]);
  assert.deepEqual(codesOf("<a><b></a>"), ["xml-broken"]);
  assert.deepEqual(codesOf("<a/>"), ["not-epcis"]);
  assert.deepEqual(codesOf("<x:a/>"), ["xml-broken"]);
  assert.deepEqual(codesOf(new Uint8Array([0x7b, 0xff, 0xfe, 0x22])), ["encoding"]);
  assert.deepEqual(codesOf("{}", "application/xml"), ["xml-broken"]);
  assert.deepEqual(codesOf(xmlAround("<SomethingElse/>")), ["event-type-unknown"]);
});

test("a document type is refused before an entity of it could be used", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${xmlAround("&b;")}`;
  assert.deepEqual(codesOf(bomb), ["xml-doctype"]);
  assert.deepEqual(codesOf(`<!DOCTYPE x SYSTEM "file:///etc/hostname">${xmlAround("")}`), ["xml-doctype"]);
});

test("nesting without end is refused, in XML and in JSON", () => {
  assert.deepEqual(codesOf(xmlAround("<a>".repeat(200) + "</a>".repeat(200))), ["too-deep"]);
  const deep = `{"@context":{},"type":"ObjectEvent","eventTime":"x","a:b":${"[".repeat(500)}${"]".repeat(500)}}`;
  assert.ok(codesOf(deep).length > 0);
  const [open, close] = ["[".repeat(100_000), "]".repeat(100_000)];
  for (const name of ["bizStep", "type", "epcList", "readPoint", "a:b", "certificationInfo"])
    assert.ok(
      codesOf(`{"@context":{"a":"urn:a:"},"eventTime":"x","type":"ObjectEvent","${name}":${open}${close}}`).length > 0,
    );
});

test("other encodings are read by their mark or their declaration", () => {
  const event = `<ObjectEvent><eventTime>2026-11-02T08:00:00Z</eventTime><eventTimeZoneOffset>+07:00</eventTimeZoneOffset><epcList><epc>urn:x:1</epc></epcList><action>ADD</action></ObjectEvent>`;
  const wide = Buffer.from(`\ufeff${xmlAround(event)}`, "utf16le");
  assert.deepEqual(codesOf(wide), []);
  const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xmlAround(event)}`, "latin1");
  assert.deepEqual(codesOf(latin), []);
});

test("names that objects of the program have are only names", () => {
  const event = `{"@context":{"a":"urn:a:"},"type":"ObjectEvent","eventTime":"2026-11-02T08:00:00Z","eventTimeZoneOffset":"+07:00","action":"ADD","epcList":["urn:x:1"],"a:x":{"__proto__":{"a:y":1},"constructor":"z","toString":"t"}}`;
  const read = readDocument(event);
  assert.deepEqual(read.problems, []);
  assert.match(eventHash(read.events[0]!.event), /^ni:/);
  assert.equal(({} as Record<string, unknown>)["a:y"], undefined);
  assert.deepEqual(codesOf('{"@context":{},"type":"constructor","eventTime":"x"}'), ["event-type-unknown"]);
});

const json = fc.json({ maxDepth: 6 });
const pieces = fc.constantFrom(
  ..."ObjectEvent eventTime epcList epc action ADD type @context { } [ ] : , \" < > / </ = ' xmlns &amp; &x; <!-- --> <![CDATA[ ]]> é".split(
    " ",
  ),
);

test("no input makes reading throw", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readDocument(bytes)));
  fc.assert(fc.property(json, (text) => void readDocument(text)));
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void readDocument(parts.join(" "))));
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void readQuery(parts.join(""))));
});

const fields = [
  "eventTime",
  "epcList",
  "readPoint",
  "sensorElementList",
  "ilmd",
  "errorDeclaration",
  "quantityList",
  "bizStep",
];

test("an event with any value in any field is checked without throwing, and what passes can be hashed and written", () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom("shipping", "urn:x:1", "2026-11-02T08:00:00Z"));
  const given = fc.dictionary(fc.constantFrom(...fields, "a:b"), value);
  fc.assert(
    fc.property(given, (more) => {
      const base = {
        type: "ObjectEvent",
        eventTime: "2026-11-02T08:00:00Z",
        eventTimeZoneOffset: "+07:00",
        action: "ADD",
      };
      const event = { "@context": { a: "urn:a:" }, ...base, epcList: ["urn:x:1"], ...more };
      for (const { event: right } of readDocument(JSON.stringify(event)).events) {
        assert.match(eventHash(right), /^ni:/);
        const text = writeXml([right], { kind: "EPCISDocument", creationDate: base.eventTime }, "2.0");
        assert.equal(readDocument(text).readable, true, text);
      }
    }),
  );
});
