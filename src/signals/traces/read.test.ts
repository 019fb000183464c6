import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { capture, contextAddress, documentOf, eventsOf, shipping, tracesApi } from "../../../test/support/traces.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const dms = officer("moit.dms");
const hour = (at: number) => new Date(Date.UTC(2026, 4, 1, at)).toISOString();
const serial = (n: number) => `urn:epc:id:sgtin:8938505.012345.${n}`;
const ids = async (query: string, path = "/events") => {
  const headers = { "GS1-Extensions": "ex=https://example.com/ns/" };
  const answer = await ask(dms, "GET", `${path}${query}`, { headers });
  assert.equal(answer.status, 200, answer.text);
  return eventsOf(answer).map((event) => String(event["eventID"]).replace("urn:uuid:", ""));
};

const captured = await capture(
  db,
  ask,
  dms,
  documentOf(
    [
      shipping({
        eventID: "urn:uuid:made",
        action: "ADD",
        bizStep: "commissioning",
        disposition: "active",
        eventTime: hour(1),
        epcList: [serial(1), serial(2)],
        bizLocation: { id: "urn:epc:id:sgln:8938505.00001.0" },
        "ex:shift": "night",
        "ex:count": 12,
        ilmd: { "ex:mould": "M7", "ex:part": { "ex:alloy": "brass" } },
      }),
      shipping({
        eventID: "urn:uuid:packed",
        type: "AggregationEvent",
        action: "ADD",
        bizStep: "packing",
        disposition: "in_progress",
        eventTime: hour(2),
        epcList: undefined,
        parentID: "urn:epc:id:sscc:8938505.0000000001",
        childEPCs: [serial(1), serial(2)],
        childQuantityList: [{ epcClass: "urn:epc:class:lgtin:8938505.012345.L1", quantity: 5 }],
      }),
      shipping({
        eventID: "urn:uuid:shipped",
        eventTime: hour(3),
        epcList: ["urn:epc:id:sscc:8938505.0000000001"],
        bizTransactionList: [{ type: "po", bizTransaction: "urn:epcglobal:cbv:bt:8938505000013:77" }],
        destinationList: [{ type: "owning_party", destination: "urn:epc:id:pgln:8938505.00002" }],
        sensorElementList: [{ sensorReport: [{ type: "Temperature", value: 26, uom: "CEL" }] }],
      }),
      shipping({
        eventID: "urn:uuid:melted",
        type: "TransformationEvent",
        action: undefined,
        bizStep: "creating_class_instance",
        disposition: undefined,
        eventTime: hour(4),
        epcList: undefined,
        inputEPCList: [serial(1)],
        outputEPCList: [serial(9)],
        transformationID: "urn:uuid:batch-1",
      }),
    ],
    {
      epcisHeader: {
        epcisMasterData: {
          vocabularyList: [
            {
              type: "urn:epcglobal:epcis:vtype:BusinessLocation",
              vocabularyElementList: [
                { id: "urn:epc:id:sgln:8938505.00009.0", children: ["urn:epc:id:sgln:8938505.00001.0"] },
                {
                  id: "urn:epc:id:sgln:8938505.00001.0",
                  attributes: [{ id: "urn:epcglobal:cbv:mda#city", attribute: "Huế" }],
                },
              ],
            },
          ],
        },
      },
    },
  ),
);

assert.deepEqual([captured["captured"], captured["errors"]], [4, []]);

const cases: readonly [query: string, found: readonly string[]][] = [
  ["", ["melted", "shipped", "packed", "made"]],
  ["?orderBy=eventTime&orderDirection=ASC", ["made", "packed", "shipped", "melted"]],
  ["?eventType=ObjectEvent", ["shipped", "made"]],
  ["?eventType=ObjectEvent%7CTransformationEvent", ["melted", "shipped", "made"]],
  [`?GE_eventTime=${hour(2)}&LT_eventTime=${hour(4)}`, ["shipped", "packed"]],
  ["?EQ_bizStep=packing%7Cshipping", ["shipped", "packed"]],
  ["?EQ_bizStep=https://ref.gs1.org/cbv/BizStep-packing", ["packed"]],
  ["?EQ_disposition=active", ["made"]],
  ["?EQ_action=ADD", ["packed", "made"]],
  [`?MATCH_epc=${serial(2)}`, ["packed", "made"]],
  ["?MATCH_epc=https://id.gs1.org/01/08938505123453/21/2", []],
  [`?MATCH_anyEPC=${serial(1)}`, ["melted", "packed", "made"]],
  [`?MATCH_inputEPC=${serial(1)}`, ["melted"]],
  [`?MATCH_outputEPC=${serial(9)}%7C${serial(1)}`, ["melted"]],
  ["?MATCH_parentID=urn:epc:id:sscc:8938505.0000000001", ["packed"]],
  ["?MATCH_epc=urn:epc:idpat:sgtin:8938505.012345.*", ["packed", "made"]],
  ["?MATCH_anyEPC=urn:epc:idpat:sgtin:8938505.*.*", ["melted", "packed", "made"]],
  ["?MATCH_anyEPC=urn:epc:idpat:sscc:8938505.*", ["shipped", "packed"]],
  ["?MATCH_epcClass=urn:epc:class:lgtin:8938505.012345.L1", ["packed"]],
  ["?EQ_bizTransaction_po=urn:epcglobal:cbv:bt:8938505000013:77", ["shipped"]],
  ["?EQ_bizTransaction_inv=urn:epcglobal:cbv:bt:8938505000013:77", []],
  ["?EQ_destination_owning_party=urn:epc:id:pgln:8938505.00002", ["shipped"]],
  ["?EQ_source_owning_party=urn:epc:id:pgln:8938505.00002", []],
  ["?EQ_transformationID=urn:uuid:batch-1", ["melted"]],
  ["?EQ_eventID=urn:uuid:made%7Curn:uuid:packed", ["packed", "made"]],
  ["?EQ_readPoint=urn:epc:id:sgln:8938505.00001.0&EQ_bizStep=packing", ["packed"]],
  ["?EQ_bizLocation=urn:epc:id:sgln:8938505.00001.0", ["made"]],
  ["?WD_bizLocation=urn:epc:id:sgln:8938505.00009.0", ["made"]],
  ["?WD_bizLocation=urn:epc:id:sgln:8938505.00008.0", []],
  ["?HASATTR_bizLocation=urn:epcglobal:cbv:mda%23city", ["made"]],
  ["?EQATTR_bizLocation_urn:epcglobal:cbv:mda%23city=Hu%E1%BA%BF", ["made"]],
  ["?EQATTR_bizLocation_urn:epcglobal:cbv:mda%23city=Vinh", []],
  ["?EQ_ex:shift=night%7Cday", ["made"]],
  ["?EQ_https://example.com/ns/%23shift=night", ["made"]],
  ["?GE_ex:count=12&LT_ex:count=13", ["made"]],
  ["?GT_ex:count=12", []],
  ["?EXISTS_ex:shift", ["made"]],
  ["?EQ_ILMD_ex:mould=M7", ["made"]],
  ["?EQ_INNER_ILMD_ex:alloy=brass", ["made"]],
  ["?EXISTS_sensorElementList", ["shipped"]],
  ["?EQ_type=Temperature&GE_value_CEL=25.9", ["shipped"]],
  ["?GE_value_FAH=78.8&LT_value_FAH=78.9", ["shipped"]],
  ["?GT_value_KEL=299.2", []],
  ["?eventCountLimit=2", ["melted", "shipped"]],
  ["?GE_quantity=5", ["packed"]],
];

for (const [query, found] of cases)
  test(`${query === "" ? "no parameter" : query} finds ${found.length === 0 ? "nothing" : found.join(", ")}`, async () => {
    assert.deepEqual(await ids(query), found);
  });

test("a parameter that does not exist, and a value that is none, are refused by name", async () => {
  for (const query of [
    "?EQ_colour=red",
    "?GE_eventTime=soon",
    "?orderBy=ex:count",
    "?eventCountLimit=1&maxEventCount=1",
    "?nextPageToken=x",
  ]) {
    const answer = await ask(dms, "GET", `/events${query}`);
    assert.deepEqual([answer.status, answer.body["type"]], [400, "epcisException:QueryParameterException"], query);
  }
  const large = await ask(dms, "GET", "/events?maxEventCount=3");
  assert.deepEqual([large.status, large.body["type"]], [413, "epcisException:QueryTooLargeException"]);
  assert.equal((await ids("?maxEventCount=4")).length, 4);
});

test("pages go on by the token in the Link header, with the query they were given for and no other", async () => {
  const seen: string[] = [];
  let path = "/events?perPage=1&EQ_action=ADD%7COBSERVE";
  for (let pages = 0; path !== "" && pages < 9; pages++) {
    const answer = await ask(dms, "GET", path);
    seen.push(...eventsOf(answer).map((event) => String(event["eventID"])));
    path = /<\/v1\/epcis(.*)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
    if (path !== "" && pages === 0) {
      const token = new URL(path, "http://house").searchParams.get("nextPageToken");
      assert.equal((await ask(dms, "GET", `/events?perPage=1&nextPageToken=${token}`)).status, 400);
    }
  }
  assert.deepEqual(seen, ["urn:uuid:shipped", "urn:uuid:packed", "urn:uuid:made"]);
});

test("the values that stand in events are listed, each with its events", async () => {
  assert.deepEqual((await ask(dms, "GET", "/bizSteps")).body["bizStep"], [
    "commissioning",
    "creating_class_instance",
    "packing",
    "shipping",
  ]);
  assert.deepEqual((await ask(dms, "GET", "/eventTypes")).body["eventType"], [
    "AggregationEvent",
    "ObjectEvent",
    "TransformationEvent",
  ]);
  assert.deepEqual((await ask(dms, "GET", "/dispositions")).body["disposition"], [
    "active",
    "in_progress",
    "in_transit",
  ]);
  assert.deepEqual((await ask(dms, "GET", "/bizLocations")).body["bizLocation"], [
    "https://id.gs1.org/414/8938505000015",
  ]);
  const epcs = JSON.parse((await ask(dms, "GET", "/epcs?perPage=2")).text) as string[];
  assert.equal(epcs.length, 2);
  const all = JSON.parse((await ask(dms, "GET", "/epcs")).text) as string[];
  assert.deepEqual(all.length, 4);
  assert.deepEqual(JSON.parse((await ask(dms, "GET", "/bizSteps/packing")).text), ["events"]);
  assert.equal((await ask(dms, "GET", "/bizSteps/dispensing")).status, 404);
  assert.deepEqual(await ids("", "/bizSteps/packing/events"), ["packed"]);
  assert.deepEqual(await ids("?EQ_action=DELETE", "/bizSteps/packing/events"), []);
  assert.deepEqual(await ids("", `/epcs/${encodeURIComponent(all[0] as string)}/events`), ["shipped", "packed"]);
  assert.deepEqual(await ids("", "/eventTypes/ObjectEvent/events"), ["shipped", "made"]);
  assert.deepEqual(await ids("", "/events/urn:uuid:made"), ["made"]);
  assert.equal((await ask(dms, "GET", "/events/urn:uuid:none")).status, 404);
});

test("events come in the form that is asked for, with identifiers as asked", async () => {
  const xml = await ask(dms, "GET", "/events/urn:uuid:made", { headers: { accept: "application/xml" } });
  assert.match(xml.headers.get("content-type") ?? "", /application\/xml/);
  assert.match(xml.text, /EPCISQueryDocument[\s\S]*urn:uuid:made/);
  assert.equal((await ask(dms, "GET", "/events", { headers: { accept: "text/html" } })).status, 406);
  const links = await ask(dms, "GET", "/events/urn:uuid:made", {
    headers: { "GS1-EPC-Format": "Always_GS1_Digital_Link" },
  });
  assert.match(links.text, /https:\/\/id\.gs1\.org\/01\/\d{14}\/21\/1"/);
  assert.equal((await ask(dms, "GET", "/events", { headers: { "GS1-EPC-Format": "Upside_Down" } })).status, 400);
  const [event] = eventsOf(await ask(dms, "GET", "/events/urn:uuid:made"));
  assert.deepEqual([event?.["epcList"], typeof event?.["recordTime"]], [[serial(1), serial(2)], "string"]);
});

test("what is captured as XML is the event that was captured as JSON", async () => {
  for (const version of ["2.0", "1.2"]) {
    const xml = await ask(dms, "GET", "/events?eventType=AggregationEvent", {
      headers: { accept: "application/xml", "GS1-EPCIS-Max": version },
    });
    const again = await capture(db, ask, dms, xml.text, {
      headers: { "content-type": version === "2.0" ? "application/xml" : "text/xml" },
    });
    assert.deepEqual([again["captured"], again["repeated"], again["errors"]], [0, 1, []], version);
  }
});

test("OPTIONS tells what each path can do, and every answer the versions", async () => {
  const told = await ask(dms, "OPTIONS", "/capture");
  assert.deepEqual(
    [told.status, told.headers.get("allow"), told.headers.get("GS1-EPCIS-Capture-Limit")],
    [204, "OPTIONS, POST, GET", "10000"],
  );
  const allows = async (path: string) => (await ask(dms, "OPTIONS", path)).headers.get("allow");
  assert.equal(await allows(""), "OPTIONS, GET");
  assert.equal(await allows("/events"), "OPTIONS, GET, POST");
  assert.equal(await allows("/epcs/x/events"), "OPTIONS, GET");
  assert.equal(await allows("/queries/x"), "OPTIONS, GET, DELETE");
  assert.equal(await allows("/queries/x/subscriptions/y"), "OPTIONS, GET, DELETE");
  assert.equal((await ask(dms, "OPTIONS", "/nothing/here/at/all")).status, 404);
  assert.equal((await ask(null, "OPTIONS", "/events")).status, 401);
  assert.equal((await ask(dms, "GET", "/events")).headers.get("GS1-EPCIS-Version"), "2.0");
  assert.equal((await ask(dms, "HEAD", "/events")).status, 200);
  assert.equal((await ask(dms, "DELETE", "/nextPageToken/abc")).status, 204);
  assert.deepEqual(JSON.parse((await ask(dms, "GET", "")).text)[0], "events");
});

test("a named query is made once, asked, narrowed further, and removed", async () => {
  const body = JSON.stringify({
    "@context": contextAddress,
    name: "packing",
    query: { EQ_bizStep: ["packing", "shipping"] },
  });
  const made = await ask(dms, "POST", "/queries", { body });
  assert.deepEqual([made.status, made.headers.get("location")], [201, "/v1/epcis/queries/packing"]);
  const again = await ask(dms, "POST", "/queries", { body });
  assert.deepEqual([again.status, again.body["type"]], [409, "epcisException:DuplicateNameException"]);
  assert.deepEqual(await ids("", "/queries/packing/events"), ["shipped", "packed"]);
  assert.deepEqual(await ids("?eventType=ObjectEvent", "/queries/packing/events"), ["shipped"]);
  assert.equal(JSON.parse((await ask(dms, "GET", "/queries")).text).length, 1);
  const other = officer("customs.cuc");
  assert.equal((await ask(other, "GET", "/queries/packing/events")).status, 404);
  assert.equal((await ask(other, "DELETE", "/queries/packing")).status, 404);
  const wrong = await ask(dms, "POST", "/queries", {
    body: JSON.stringify({ name: "w", query: { EQ_colour: ["red"] } }),
  });
  assert.equal(wrong.status, 400);
  assert.equal((await ask(dms, "DELETE", "/queries/packing")).status, 204);
  assert.equal((await ask(dms, "GET", "/queries/packing")).status, 404);
});
