import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocument } from "./read-document.ts";

const gs1 = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const observed = {
  type: "ObjectEvent",
  eventTime: "2026-11-02T08:00:00+07:00",
  eventTimeZoneOffset: "+07:00",
  action: "OBSERVE",
  epcList: ["urn:epc:id:sgtin:8936036.002001.A1"],
};

type Event = Readonly<Record<string, unknown>>;

/** What is said of one event in a document: places from the event on, and codes. */
function said(event: Event, context: unknown = [gs1, { kho: "https://kho.example.vn/" }]): string[] {
  const document = {
    "@context": context,
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate: "2026-11-02T08:00:00Z",
    epcisBody: { eventList: [event] },
  };
  return readDocument(JSON.stringify(document)).problems.map(({ pointer, code }) =>
    `${pointer.replace("/epcisBody/eventList/0", "")} ${code}`.trim(),
  );
}

/** Name of the rule -> what the event says beyond `observed`, and what is wrong with it. */
const rules: Readonly<Record<string, readonly [Event, readonly string[]]>> = {
  "an ordinary event": [{}, []],
  "a time needs an offset": [{ eventTime: "2026-11-02T08:00:00" }, ["/eventTime time-wrong"]],
  "a day must exist": [{ eventTime: "2026-02-30T08:00:00Z" }, ["/eventTime time-wrong"]],
  "an offset has hours and minutes": [{ eventTimeZoneOffset: "+7" }, ["/eventTimeZoneOffset offset-wrong"]],
  "an identifier is a URI": [{ epcList: ["A1 B2"] }, ["/epcList/0 uri-wrong"]],
  "a list is a list": [{ epcList: "urn:epc:id:sgtin:8936036.002001.A1" }, ["/epcList not-list", "things-missing"]],
  "a word of one's own is a URI": [{ bizStep: "đóng gói" }, ["/bizStep word-unknown"]],
  "a URI of one's own is taken": [{ bizStep: "https://kho.example.vn/buoc/dan-tem" }, []],
  "a word cannot be smuggled into the standard's list": [
    { bizStep: "urn:epcglobal:cbv:bizstep:labelling" },
    ["/bizStep word-unknown"],
  ],
  "the old and the new writing of a word are taken": [
    { bizStep: "urn:epcglobal:cbv:bizstep:packing", disposition: "https://ref.gs1.org/cbv/Disp-in_progress" },
    [],
  ],
  "an extension needs a declared prefix": [{ "la:ghiChu": "x" }, ["/la:ghiChu prefix-unknown"]],
  "an extension without a prefix is no field": [{ ghiChu: "x" }, ["/ghiChu member-unknown"]],
  "an extension of a declared prefix is taken": [{ "kho:ghiChu": { "kho:nguoi": "An" } }, []],
  "an extension does not nest without end": [
    { "kho:a": JSON.parse('{"kho:a":'.repeat(40) + "1" + "}".repeat(40)) as unknown },
    [`${"/kho:a".repeat(33)} too-deep`],
  ],
  "a field of another kind of event is no field": [{ parentID: "urn:x:1" }, ["/parentID member-unknown"]],
  "ILMD is of what is made": [{ ilmd: { "cbvmda:lotNumber": "L1" } }, ["/ilmd ilmd-not-here"]],
  "ILMD stands with ADD": [{ action: "ADD", ilmd: { "cbvmda:lotNumber": "L1" } }, []],
  "a quantity has its class": [{ quantityList: [{ quantity: 3 }] }, ["/quantityList/0 member-missing"]],
  "a unit is a code": [
    { quantityList: [{ epcClass: "urn:epc:idpat:sgtin:8936036.002001.*", quantity: 3, uom: "kg" }] },
    ["/quantityList/0/uom uom-wrong"],
  ],
  "a source has a type": [{ sourceList: [{ source: "urn:x:1" }] }, ["/sourceList/0 member-missing"]],
  "a place has an id": [{ readPoint: {} }, ["/readPoint member-missing"]],
  "a disposition that lasts is named": [{ persistentDisposition: {} }, ["/persistentDisposition list-empty"]],
  "an error was declared at a time": [
    { errorDeclaration: { reason: "incorrect_data" } },
    ["/errorDeclaration member-missing"],
  ],
  "a certificate is named by URIs": [
    { certificationInfo: ["https://example.vn/cn/1", "số 2"] },
    ["/certificationInfo/1 uri-wrong"],
  ],
  "a sensor says what it measures": [
    { sensorElementList: [{ sensorReport: [{ value: 4 }] }] },
    ["/sensorElementList/0/sensorReport/0 report-without-type"],
  ],
  "a measured value is a number": [
    {
      sensorElementList: [
        { sensorReport: [{ type: "Temperature", value: "4", booleanValue: "yes", hexBinaryValue: "xy" }] },
      ],
    },
    [
      "/sensorElementList/0/sensorReport/0/value not-number",
      "/sensorElementList/0/sensorReport/0/booleanValue not-boolean",
      "/sensorElementList/0/sensorReport/0/hexBinaryValue hex-wrong",
    ],
  ],
  "a period goes forward": [
    {
      sensorElementList: [
        {
          sensorMetadata: { startTime: "2026-11-02T09:00:00+07:00", endTime: "2026-11-02T01:00:00Z" },
          sensorReport: [{ type: "Temperature", value: 4, uom: "CEL" }],
        },
      ],
    },
    ["/sensorElementList/0/sensorMetadata/endTime period-reversed"],
  ],
};

for (const [rule, [more, wanted]] of Object.entries(rules))
  test(`in an event, ${rule}`, () => {
    assert.deepEqual(said({ ...observed, ...more }), wanted);
  });

test("a sensor may speak of a place alone, and of nothing else", () => {
  const { epcList: _, ...nothing } = observed;
  const sensorElementList = [{ sensorReport: [{ type: "Temperature", value: 4, uom: "CEL" }] }];
  assert.deepEqual(said({ ...nothing, sensorElementList, readPoint: { id: "urn:epc:id:sgln:8936036.00001.0" } }), []);
  assert.deepEqual(said({ ...nothing, sensorElementList }), ["things-missing"]);
});

test("what is packed has a parent and children, but for unpacking all", () => {
  const { epcList: _, ...base } = observed;
  const packing = { ...base, type: "AggregationEvent" };
  assert.deepEqual(said({ ...packing, action: "ADD" }), ["children-missing", "parent-missing"]);
  assert.deepEqual(said({ ...packing, action: "DELETE", parentID: "urn:epc:id:sscc:8936036.1000000001" }), []);
  assert.deepEqual(said({ ...packing, childEPCs: ["urn:epc:id:sgtin:8936036.002001.A1"] }), []);
});

test("what is made has inputs and outputs, or one side under a transformationID", () => {
  const { epcList: _e, action: _a, ...base } = observed;
  const making = { ...base, type: "TransformationEvent", inputEPCList: ["urn:epc:id:sgtin:8936036.002001.A1"] };
  assert.deepEqual(said(making), ["inputs-missing"]);
  assert.deepEqual(said({ ...making, transformationID: "urn:epc:id:gdti:8936036.00001.7" }), []);
  assert.deepEqual(said({ ...making, action: "ADD", outputEPCList: ["urn:x:1"] }), ["/action member-unknown"]);
});

test("a bare event is taken, and must bring its context", () => {
  assert.deepEqual(readDocument(JSON.stringify({ "@context": gs1, ...observed })).problems, []);
  assert.deepEqual(
    readDocument(JSON.stringify(observed)).problems.map(({ code }) => code),
    ["context-missing"],
  );
});
