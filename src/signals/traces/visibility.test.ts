import assert from "node:assert/strict";
import test from "node:test";
import type { Actor } from "../../kernel/actor.ts";
import { officer, partyPerson, testDatabase } from "../../../test/support/database.ts";
import { capture, documentOf, eventsOf, shipping, tracesApi } from "../../../test/support/traces.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const maker = partyPerson("pty_maker");
const carrier = partyPerson("pty_carrier");
const stranger = partyPerson("pty_stranger");
const dms = officer("moit.dms");
const customs = officer("customs.cuc");
const everyone: readonly Actor[] = [maker, carrier, stranger, dms, customs];

/** An event whose every value says which one it is. */
const event = (name: string, n: number) =>
  shipping({
    eventID: `urn:uuid:${name}`,
    bizStep: `https://example.com/steps/${name}`,
    epcList: [`urn:epc:id:sgtin:8938505.0${String(n).padStart(5, "0")}.${n}`],
    readPoint: { id: `urn:epc:id:sgln:8938505.0000${n}.0` },
  });

const said: readonly [name: string, by: Actor, query: string, seenBy: readonly Actor[]][] = [
  ["plain", maker, "", [maker, dms, customs]],
  ["own", maker, "?level=own", [maker]],
  ["shared", maker, "?sharedWith=pty_carrier", [maker, carrier, dms, customs]],
  ["partner", maker, "?level=named&sharedWith=pty_carrier,customs.cuc", [maker, carrier, customs]],
  ["office", dms, "", [dms]],
  ["offices", dms, "?level=agencies", [dms, customs]],
  ["told", dms, "?level=named&sharedWith=pty_maker", [dms, maker]],
];
for (const [at, [name, by, query]] of said.entries())
  assert.equal((await capture(db, ask, by, documentOf([event(name, at)]), { query }))["captured"], 1, name);

const names = (answer: Awaited<ReturnType<typeof ask>>) =>
  eventsOf(answer)
    .map((one) => String(one["eventID"]).replace("urn:uuid:", ""))
    .sort();

for (const who of everyone) {
  const sees = said
    .filter(([, , , seenBy]) => seenBy.includes(who))
    .map(([name]) => name)
    .sort();
  test(`${who.agency} sees ${sees.join(", ") || "nothing"}, by whatever way it looks`, async () => {
    assert.deepEqual(names(await ask(who, "GET", "/events")), sees);
    assert.deepEqual(names(await ask(who, "GET", "/events?orderBy=recordTime&orderDirection=ASC")), sees);
    const steps = (await ask(who, "GET", "/bizSteps")).body["bizStep"] as string[];
    assert.deepEqual(steps.map((step) => step.split("/").at(-1)).sort(), sees);
    assert.equal((JSON.parse((await ask(who, "GET", "/epcs")).text) as string[]).length, sees.length);
    for (const [at, [name]] of said.entries()) {
      const expected = sees.includes(name) ? [name] : [];
      const [epc] = event(name, at)["epcList"] as string[];
      const step = encodeURIComponent(`https://example.com/steps/${name}`);
      assert.deepEqual(names(await ask(who, "GET", `/events?MATCH_epc=${epc}`)), expected);
      assert.deepEqual(names(await ask(who, "GET", `/events?EQ_bizStep=${step}`)), expected);
      assert.deepEqual(names(await ask(who, "GET", `/events?EQ_eventID=urn:uuid:${name}`)), expected);
      assert.equal((await ask(who, "GET", `/events/urn:uuid:${name}`)).status, expected.length === 0 ? 404 : 200);
      assert.equal(
        (await ask(who, "GET", `/epcs/${encodeURIComponent(epc!)}/events`)).status,
        expected.length === 0 ? 404 : 200,
      );
      assert.equal((await ask(who, "GET", `/bizSteps/${step}`)).status, expected.length === 0 ? 404 : 200);
      assert.equal((await ask(who, "GET", `/events?maxEventCount=1&EQ_eventID=urn:uuid:${name}`)).status, 200);
    }
  });
}

test("the public learns nothing, whatever it asks for", async () => {
  for (const path of [
    "/events",
    "/events/urn:uuid:plain",
    "/events/urn:uuid:none",
    "/epcs",
    "/capture",
    "/queries",
    "/bizSteps/x/events",
  ])
    assert.equal((await ask(null, "GET", path)).status, 401, path);
  assert.equal((await ask(null, "POST", "/capture", { body: documentOf([shipping()]) })).status, 401);
});

test("a capture and its errors are told to the house that captured, and to no other", async () => {
  const jobs = JSON.parse((await ask(maker, "GET", "/capture")).text) as { captureID: string }[];
  assert.equal(jobs.length, 4);
  for (const who of [carrier, dms, customs]) {
    assert.equal((await ask(who, "GET", `/capture/${jobs[0]?.captureID}`)).status, 404);
    assert.ok(!(await ask(who, "GET", "/capture")).text.includes(jobs[0]?.captureID as string));
  }
});

test("capturing an event that another house has kept to itself tells nothing of it", async () => {
  const taken = await capture(db, ask, stranger, documentOf([{ ...event("own", 1), bizStep: "packing" }]));
  assert.deepEqual([taken["captured"], taken["repeated"], taken["errors"]], [1, 0, []]);
});

test("an error declaration of one house does not mark the event of another", async () => {
  const declaration = { ...event("plain", 0), errorDeclaration: { declarationTime: "2026-04-01T00:00:00Z" } };
  await capture(db, ask, stranger, documentOf([declaration]));
  const [row] = (
    await db.asSuperuser(
      "select withdrawn_at from app.trace_events where agency = 'pty_maker' and body like '%urn:uuid:plain%'",
    )
  ).rows;
  assert.equal(row.withdrawn_at, null);
});

test("a party's database role can neither write for another nor read past its own", async () => {
  const asStranger = db.contextOf(stranger);
  await assert.rejects(
    asStranger.transaction(async (tx) => {
      await tx.client.query(
        "insert into trace_values (kind, value, agency, level, shared_with) values ('bizStep', 'x', 'pty_maker', 'own', '{}')",
      );
    }),
  );
  const counted = await asStranger.read(
    async (tx) =>
      (
        await tx.client.query(
          "select count(*)::int as n from trace_edges union all select count(*)::int from trace_events where agency <> 'pty_stranger'",
        )
      ).rows,
  );
  assert.deepEqual(
    counted.map((row: { n: number }) => row.n),
    [0, 0],
  );
});
