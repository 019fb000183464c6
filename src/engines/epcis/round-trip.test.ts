import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import { preHash } from "./event-hash.ts";
import type { EpcisEvent } from "./model.ts";
import { readDocument } from "./read-document.ts";
import { writeJson } from "./write-json.ts";
import type { WriteOptions } from "./write-options.ts";
import { writeXml } from "./write-xml.ts";

const folder = sharedPath("vectors");

/** EPCIS 1.2 lets stand what 2.0 refuses: no URI as certificate, ILMD in an observation. */
const onlyInOne = "1.2/EPCIS/XML/Capture/Documents/ObjectEvent_all_possible_fields.xml";

const forms = {
  "JSON 2.0": (events: readonly EpcisEvent[], options: WriteOptions) => JSON.stringify(writeJson(events, options)),
  "XML 2.0": (events: readonly EpcisEvent[], options: WriteOptions) => writeXml(events, options, "2.0"),
  "XML 1.2": (events: readonly EpcisEvent[], options: WriteOptions) => writeXml(events, options, "1.2"),
};

for (const [form, write] of Object.entries(forms))
  test(`every published event comes back as it was from ${form}, captured or as the answer to a query`, (t) => {
    if (folder === null) return t.skip("../shared is absent");
    const files = globSync("{openepcis-test-resources,epcis-event-hash}/**/*.{json,jsonld,xml}", { cwd: folder });
    let count = 0;
    for (const file of files.filter((one) => !/Queries|Invalid/.test(one) && !one.endsWith(onlyInOne))) {
      const { events: read, masterData } = readDocument(readFileSync(`${folder}/${file}`));
      const events = read.map(({ event }) => event);
      for (const kind of ["EPCISDocument", "EPCISQueryDocument"] as const) {
        const text = write(events, { kind, creationDate: "2026-11-22T00:00:00Z", masterData });
        const back = readDocument(text);
        assert.deepEqual(back.problems, [], file);
        assert.deepEqual(
          back.events.map(({ event }) => preHash(event)),
          events.map((event) => preHash(event)),
          file,
        );
        assert.deepEqual(
          back.masterData.map(({ id }) => id),
          masterData.map(({ id }) => id),
        );
        if (form === "JSON 2.0")
          assert.deepEqual(
            back.events.map(({ event }) => event),
            JSON.parse(JSON.stringify(events)),
            file,
          );
      }
      count += events.length;
    }
    assert.ok(count > 300, String(count));
  });

const odd: EpcisEvent = {
  "@context": [{ kho: "https://kho.example.vn/epcis/" }],
  type: "ObjectEvent",
  eventTime: "2026-11-02T08:00:00+07:00",
  eventTimeZoneOffset: "+07:00",
  action: "ADD",
  epcList: ["https://kho.example.vn/01/08936036020014/21/A%26B%3C1%3E"],
  ilmd: { "cbvmda:lotNumber": "LÔ <7> & “bảy”", "kho:khốiLượng": { "#text": "3.5", đơnVị: "KGM" } },
  "kho:ghiChú": ["dòng\nhai", ""],
};

test("signs that XML keeps for itself, Vietnamese names, attributes and empty values survive XML", () => {
  for (const version of ["2.0", "1.2"] as const) {
    const text = writeXml([odd], { kind: "EPCISDocument", creationDate: "2026-11-22T00:00:00Z" }, version);
    const back = readDocument(text);
    assert.deepEqual(back.problems, []);
    assert.equal(preHash(back.events[0]?.event as EpcisEvent), preHash(odd));
    assert.deepEqual(back.events[0]?.event.ilmd, odd.ilmd);
  }
});

test("two events that mean different namespaces by one prefix keep them apart", () => {
  const other: EpcisEvent = { ...odd, "@context": [{ kho: "https://khac.example.vn/" }] };
  const options = { kind: "EPCISQueryDocument", creationDate: "2026-11-22T00:00:00Z" } as const;
  const back = readDocument(JSON.stringify(writeJson([odd, other], options)));
  assert.deepEqual(
    back.events.map(({ event }) => preHash(event)),
    [preHash(odd), preHash(other)],
  );
  assert.notEqual(preHash(odd), preHash(other));
});
