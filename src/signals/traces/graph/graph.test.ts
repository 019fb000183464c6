import assert from "node:assert/strict";
import test from "node:test";
import type { Actor } from "../../../kernel/actor.ts";
import { publicActor } from "../../../kernel/actor.ts";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import { capture, documentOf, shipping, tracesApi, type TestEvent } from "../../../../test/support/traces.ts";
import { portalCsv, portalRecordOf } from "./portal.ts";
import { traceGraph, traceReach } from "./queries.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const maker = partyPerson("pty_maker");
const trader = partyPerson("pty_trader");
const dms = officer("moit.dms");

const hour = (at: number) => new Date(Date.UTC(2026, 4, 1, at)).toISOString();
const milk = (n: number) => `urn:epc:id:sgtin:8938505.012345.${n}`;
const cheese = (n: number) => `urn:epc:id:sgtin:8938505.022222.${n}`;
const box = "urn:epc:id:sscc:8938505.0000000001";
const pallet = "urn:epc:id:sscc:8938505.0000000002";
const dairy = "urn:epc:id:sgln:8938505.00001.0";
const shop = "urn:epc:id:pgln:8938505.00002";
const key = {
  milk: (n: number) => `https://id.gs1.org/01/08938505123455/21/${n}`,
  lot: "https://id.gs1.org/01/08938505123455/10/L7",
  cheese: (n: number) => `https://id.gs1.org/01/08938505222226/21/${n}`,
  box: "https://id.gs1.org/00/089385050000000015",
  pallet: "https://id.gs1.org/00/089385050000000022",
};
const nothing = { epcList: undefined, disposition: undefined };

/** Milk of lot L7 is filled; one becomes cheese with a bottle of rennet; the cheese is packed on a pallet with another's, and sent. */
const story: readonly TestEvent[] = [
  shipping({
    eventID: "urn:uuid:filled",
    action: "ADD",
    bizStep: "commissioning",
    disposition: "active",
    eventTime: hour(1),
    epcList: [milk(1), milk(2)],
    bizLocation: { id: dairy },
    ilmd: { "cbvmda:lotNumber": "L7", "cbvmda:itemExpirationDate": "2026-06-01" },
  }),
  shipping({
    ...nothing,
    eventID: "urn:uuid:curdled",
    type: "TransformationEvent",
    action: undefined,
    bizStep: "creating_class_instance",
    eventTime: hour(2),
    inputEPCList: [milk(1), "urn:epc:id:sgtin:8938505.033333.5"],
    outputEPCList: [cheese(1)],
    bizLocation: { id: dairy },
  }),
  shipping({
    ...nothing,
    eventID: "urn:uuid:boxed",
    type: "AggregationEvent",
    action: "ADD",
    bizStep: "packing",
    eventTime: hour(3),
    parentID: box,
    childEPCs: [cheese(1), cheese(2)],
    bizLocation: { id: dairy },
  }),
  shipping({
    ...nothing,
    eventID: "urn:uuid:stacked",
    type: "AggregationEvent",
    action: "ADD",
    bizStep: "loading",
    eventTime: hour(4),
    parentID: pallet,
    childEPCs: [box],
  }),
  shipping({
    eventID: "urn:uuid:sent",
    eventTime: hour(5),
    epcList: [pallet],
    destinationList: [{ type: "possessing_party", destination: shop }],
  }),
];
const masterData = {
  epcisHeader: {
    epcisMasterData: {
      vocabularyList: [
        {
          type: "urn:epcglobal:epcis:vtype:Party",
          vocabularyElementList: [
            { id: shop, attributes: [{ id: "urn:epcglobal:cbv:mda#name", attribute: "Cửa hàng Sông Hương" }] },
          ],
        },
      ],
    },
  },
};

async function take(who: Actor, events: readonly TestEvent[], query = "", more = {}): Promise<void> {
  const done = await capture(db, ask, who, documentOf(events, more), { query });
  assert.equal(done["captured"], events.length, JSON.stringify(done));
}
await take(maker, story, "?level=agencies", masterData);

const as = (who: Actor) => db.contextOf(who);
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id).sort();

test("one step around a thing shows what it was made of and what it lies in", async () => {
  const { subject, nodes, links, more } = await traceGraph(as(dms), cheese(1), 1);
  assert.equal(subject.id, key.cheese(1));
  assert.equal(more, true, "the box stands on a pallet");
  const things = nodes.filter(({ kind }) => kind !== "making");
  assert.deepEqual(
    ids(things),
    [key.box, key.cheese(1), key.milk(1), "https://id.gs1.org/01/08938505333335/21/5"].sort(),
  );
  assert.deepEqual(
    things.map(({ id, side }) => [id, side]).filter(([id]) => id === key.milk(1) || id === key.box),
    [
      [key.milk(1), "back"],
      [key.box, "forward"],
    ].sort((one, other) => things.findIndex(({ id }) => id === one[0]) - things.findIndex(({ id }) => id === other[0])),
  );
  assert.deepEqual(links.map(({ kind }) => kind).sort(), ["made", "made", "made", "packed"]);
});

test("more steps go further, and each way only onwards", async () => {
  const { nodes } = await traceGraph(as(dms), cheese(1), 3);
  const all = ids(nodes.filter(({ kind }) => kind !== "making"));
  assert.ok(all.includes(key.pallet));
  assert.ok(!all.includes(key.milk(2)), "the lot of the milk is forward of the milk, which is back of the cheese");
  assert.ok(!all.includes(key.cheese(2)), "what lies beside it is no step of its own");
});

test("the table holds the events of the thing and of what it lay in while it lay there, latest first", async () => {
  const { events } = await traceGraph(as(dms), cheese(1), 2);
  assert.deepEqual(
    events.map(({ id }) => id.replace("urn:uuid:", "")),
    ["sent", "stacked", "boxed", "curdled"],
  );
  assert.equal(events[0]?.to?.name, "Cửa hàng Sông Hương");
  assert.equal(events[0]?.about, key.pallet);
});

test("a recall of a lot reaches its things, what was made of them, and where they are; not what lies beside them", async () => {
  const { items, affected, holders } = await traceReach(as(dms), "(01)08938505123455(10)L7");
  const of = (role: string) => ids(items.filter((one) => one.role === role));
  assert.deepEqual(of("affected"), [key.lot, key.milk(1), key.milk(2), key.cheese(1)].sort());
  assert.deepEqual(of("holds"), [key.box, key.pallet].sort());
  assert.equal(affected, 2, "one milk was used up, the lot stands for its bottles");
  const made = items.find(({ id }) => id === key.cheese(1));
  assert.equal(made?.holder?.place.name, "Cửa hàng Sông Hương");
  assert.equal(made?.holder?.underWay, true);
  assert.deepEqual(
    holders.map((one) => one.affected),
    [1, 1],
  );
});

test("a recall of a kind of goods begins with all its things", async () => {
  const { items } = await traceReach(as(dms), "8938505123455");
  assert.ok(
    [key.milk(1), key.milk(2), key.cheese(1)].every((id) =>
      items.some((one) => one.id === id && one.role === "affected"),
    ),
  );
});

test("whoever sees part of the events sees that part of the graph, and learns nothing of the rest", async () => {
  await take(
    trader,
    [
      shipping({
        ...nothing,
        eventID: "urn:uuid:melted",
        type: "TransformationEvent",
        action: undefined,
        bizStep: "creating_class_instance",
        eventTime: hour(9),
        inputEPCList: [cheese(1)],
        outputEPCList: ["urn:epc:id:sgtin:8938505.044444.1"],
      }),
    ],
    "?level=own",
  );
  const mine = await traceReach(as(trader), cheese(1));
  assert.deepEqual(ids(mine.items), [key.cheese(1), "https://id.gs1.org/01/08938505444444/21/1"].sort());
  assert.equal(mine.affected, 1);
  const officers = await traceReach(as(dms), cheese(1));
  assert.ok(!ids(officers.items).includes("https://id.gs1.org/01/08938505444444/21/1"));
  const makers = await traceGraph(as(maker), cheese(1), 2);
  assert.deepEqual(
    makers.events.map(({ agency }) => agency).filter((agency) => agency !== "pty_maker"),
    [],
  );
  await assert.rejects(traceGraph(as(trader), milk(2), 1), { code: "not-found" });
  await assert.rejects(traceReach(as(trader), "(01)08938505123455(10)L7"), { code: "not-found" });
  await assert.rejects(portalRecordOf(as(trader), box), { code: "not-found" });
});

test("what was unpacked lies nowhere any more, and emptying a box empties it of all", async () => {
  await take(dms, [
    shipping({
      ...nothing,
      eventID: "urn:uuid:in",
      type: "AggregationEvent",
      action: "ADD",
      bizStep: "packing",
      eventTime: hour(1),
      parentID: "urn:epc:id:sscc:8938505.0000000009",
      childEPCs: [cheese(7), cheese(8)],
    }),
    shipping({
      ...nothing,
      eventID: "urn:uuid:out",
      type: "AggregationEvent",
      action: "DELETE",
      bizStep: "unpacking",
      eventTime: hour(2),
      parentID: "urn:epc:id:sscc:8938505.0000000009",
      childEPCs: [],
    }),
    shipping({ eventID: "urn:uuid:late", eventTime: hour(3), epcList: ["urn:epc:id:sscc:8938505.0000000009"] }),
  ]);
  const { links, events } = await traceGraph(as(dms), cheese(7), 1);
  assert.equal(links[0]?.until, hour(2));
  assert.deepEqual(
    events.map(({ id }) => id),
    ["urn:uuid:out", "urn:uuid:in"],
  );
  const { items } = await traceReach(as(dms), cheese(7));
  assert.deepEqual(ids(items), [key.cheese(7)]);
});

test("an event that was declared wrong draws nothing", async () => {
  const packing = shipping({
    ...nothing,
    eventID: "urn:uuid:slip",
    type: "AggregationEvent",
    action: "ADD",
    bizStep: "packing",
    eventTime: hour(1),
    parentID: "urn:epc:id:sscc:8938505.0000000008",
    childEPCs: [cheese(9)],
  });
  await take(dms, [packing, shipping({ eventID: "urn:uuid:true", eventTime: hour(1), epcList: [cheese(9)] })]);
  assert.equal((await traceGraph(as(dms), cheese(9), 1)).links.length, 1);
  await take(dms, [{ ...packing, errorDeclaration: { declarationTime: hour(5), reason: "did_not_occur" } }]);
  const { links, events } = await traceGraph(as(dms), cheese(9), 1);
  assert.deepEqual(links, []);
  assert.deepEqual(events.map(({ id, withdrawn }) => [id, withdrawn]).sort(), [
    ["urn:uuid:slip", true],
    ["urn:uuid:true", false],
  ]);
});

test("the record for the national portal tells the steps in their order, and what is missing", async () => {
  const record = await portalRecordOf(as(dms), milk(1));
  assert.deepEqual(
    record.steps.map(({ step }) => step),
    ["commissioning", "creating_class_instance"],
  );
  assert.deepEqual(
    [record.gtin, record.serial, record.lot, record.expiry],
    ["08938505123455", "1", "L7", "2026-06-01"],
  );
  assert.equal(record.productionTime, hour(1));
  assert.deepEqual(record.missing, ["productName", "pictures", "producerName", "producerAddress"]);
  const lines = portalCsv({ ...record, productName: '=1+1 "sữa"' })
    .trim()
    .split("\r\n");
  assert.equal(lines.length, 3);
  assert.ok(lines[1]?.startsWith(`"'=1+1 ""sữa"""`), lines[1]);
});

test("a code may be given as it is scanned, and what is no code is told so", async () => {
  for (const code of [
    milk(1),
    key.milk(1),
    "https://sua.example.vn/01/8938505123455/21/1?17=260601",
    "(01)08938505123455(21)1",
  ])
    assert.equal((await traceGraph(as(dms), code, 1)).subject.id, key.milk(1), code);
  await assert.rejects(traceGraph(as(dms), "sữa chua", 1), { code: "invalid" });
  await assert.rejects(traceGraph(as(dms), "(01)08938505123459(21)1", 1), { code: "invalid" });
});

const keyWith = (scopes: Actor["scopes"]): Actor => ({ ...dms, kind: "key", roles: [], scopes });
const may: readonly [string, Actor, "yes" | "unauthenticated" | "forbidden"][] = [
  ["an officer", dms, "yes"],
  ["an auditor", officer("moit.dms", ["auditor"]), "yes"],
  ["somebody of the party", maker, "yes"],
  ["a key that reads events", keyWith(["traces:read"]), "yes"],
  ["a key that only sends events", keyWith(["traces:write"]), "forbidden"],
  ["the public", publicActor, "unauthenticated"],
];
for (const [who, actor, answer] of may)
  test(`${who} reading the graph, its reach and its record: ${answer}`, async () => {
    for (const asked of [
      traceGraph(as(actor), milk(1), 1),
      traceReach(as(actor), milk(1)),
      portalRecordOf(as(actor), milk(1)),
    ])
      if (answer === "yes") assert.ok(await asked);
      else await assert.rejects(asked, { code: answer });
  });
