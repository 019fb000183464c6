import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { officer, partyPerson, testDatabase } from "../../../test/support/database.ts";
import { capture, documentOf, runOn, shipping, tracesApi } from "../../../test/support/traces.ts";
import { captureDocumentsJob, captureLeftDocumentsJob } from "./index.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const maker = partyPerson("pty_maker");
const counted = async (sql: string) => Number((await db.asSuperuser(`select count(*) as n from app.${sql}`)).rows[0].n);
const numbers = (job: Record<string, unknown>) =>
  ["running", "success", "eventCount", "captured", "repeated", "refused"].map((name) => job[name]);

const declared = (event: object) => ({
  ...event,
  errorDeclaration: { declarationTime: "2026-03-09T00:00:00Z", reason: "incorrect_data" },
});
const marks = async (id: string) =>
  (
    await db.asSuperuser(
      "select withdrawn_at is not null as wrong, declared_at > '-infinity' as declares from app.trace_events where body like $1 order by declared_at",
      [`%${id}%`],
    )
  ).rows;

test("a document is taken in at once, and its events are captured by the job", async () => {
  const taken = await ask(maker, "POST", "/capture", {
    body: documentOf([shipping(), shipping({ bizStep: "receiving" })]),
  });
  assert.equal(taken.status, 202);
  assert.match(taken.headers.get("location") ?? "", /^\/v1\/epcis\/capture\/cap_/);
  const id = (taken.headers.get("location") ?? "").split("/").at(-1) as string;
  assert.deepEqual(numbers((await ask(maker, "GET", `/capture/${id}`)).body), [true, true, 0, 0, 0, 0]);
  assert.equal(await counted(`trace_documents where capture = '${id}'`), 1);
  await captureDocumentsJob.handler(runOn(db), { agency: "pty_maker" });
  assert.deepEqual(numbers((await ask(maker, "GET", `/capture/${id}`)).body), [false, true, 2, 2, 0, 0]);
  assert.equal(
    await counted(`trace_documents where capture = '${id}'`),
    0,
    "what stands as events need not stand as bytes",
  );
  await captureDocumentsJob.handler(runOn(db), { agency: "pty_maker" });
  assert.equal(await counted("trace_events where agency = 'pty_maker'"), 2, "a job that comes again changes nothing");
});

test("an event captured again is met: by its hash where it has no eventID, in whatever order its lists are written", async () => {
  const first = shipping({ epcList: ["urn:epc:id:sgtin:8938505.012345.2001", "urn:epc:id:sgtin:8938505.012345.2002"] });
  const second = { ...first, epcList: (first["epcList"] as string[]).toReversed() };
  assert.deepEqual(numbers(await capture(db, ask, maker, documentOf([first]))), [false, true, 1, 1, 0, 0]);
  assert.deepEqual(numbers(await capture(db, ask, maker, documentOf([second]))), [false, true, 1, 0, 1, 0]);
  assert.deepEqual(
    numbers(
      await capture(db, ask, maker, documentOf([first, second, shipping({ eventTime: "2026-03-01T09:00:00+07:00" })])),
    ),
    [false, true, 3, 1, 2, 0],
  );
});

test("the same eventID with other content is a conflict: rollback keeps nothing, proceed keeps the rest", async () => {
  const kept = shipping({ eventID: "urn:uuid:00000000-0000-4000-8000-000000000001" });
  await capture(db, ask, maker, documentOf([kept]));
  const before = await counted("trace_events");
  const other = { ...kept, eventTime: "2026-03-05T08:00:00.000+07:00" };
  const fine = shipping({ eventTime: "2026-03-06T08:00:00.000+07:00" });
  const failed = await capture(db, ask, maker, documentOf([fine, other]));
  assert.deepEqual(numbers(failed), [false, false, 2, 0, 0, 2]);
  assert.deepEqual(
    (failed["errors"] as { code: string; event: number }[]).map((one) => [one.event, one.code]),
    [[1, "event-id-conflict"]],
  );
  assert.equal(await counted("trace_events"), before);
  const headers = { "GS1-Capture-Error-Behaviour": "proceed" };
  const proceeded = await capture(db, ask, maker, documentOf([fine, other]), { headers });
  assert.deepEqual(numbers(proceeded), [false, false, 2, 1, 0, 1]);
  assert.equal(await counted("trace_events"), before + 1);
});

test("a wrong event is told by its place and reason; rollback keeps nothing, proceed keeps the right ones", async () => {
  const right = shipping({ eventTime: "2026-03-07T08:00:00.000+07:00" });
  const wrong = shipping({ eventTime: "yesterday" });
  const failed = await capture(db, ask, maker, documentOf([right, wrong]));
  assert.equal(failed["success"], false);
  assert.equal(failed["captured"], 0);
  const [error] = failed["errors"] as { event: number; pointer: string }[];
  assert.equal(error?.event, 1);
  assert.match(error?.pointer ?? "", /eventTime/);
  const headers = { "GS1-Capture-Error-Behaviour": "proceed" };
  assert.deepEqual(numbers(await capture(db, ask, maker, documentOf([right, wrong]), { headers })), [
    false,
    false,
    2,
    1,
    0,
    1,
  ]);
});

test("what is no document is refused at once; one that says nothing right is taken in, and its job tells the reason", async () => {
  const refused = await ask(maker, "POST", "/capture", { body: "{ not json" });
  assert.deepEqual([refused.status, refused.body["type"]], [400, "epcisException:ValidationException"]);
  const xml = { headers: { "content-type": "application/xml" } };
  assert.equal((await ask(maker, "POST", "/capture", { body: "plain words", ...xml })).status, 400);
  const many = documentOf(Array.from({ length: 10_001 }, () => shipping()));
  const large = await ask(maker, "POST", "/capture", { body: many });
  assert.deepEqual([large.status, large.headers.get("GS1-EPCIS-Capture-Limit")], [413, "10000"]);
  const failed = await capture(db, ask, maker, documentOf([shipping()], { type: "Something" }));
  assert.deepEqual([failed["running"], failed["success"]], [false, false]);
  assert.ok((failed["errors"] as unknown[]).length > 0);
});

test("an error declaration marks the event it is about, whichever comes first", async () => {
  for (const order of ["event first", "declaration first"]) {
    const id = `urn:uuid:${order === "event first" ? "a" : "b"}`;
    const event = shipping({
      type: "AggregationEvent",
      epcList: undefined,
      action: "ADD",
      parentID: `urn:epc:id:sscc:8938505.000000${order.length % 10}`,
      childEPCs: ["urn:epc:id:sgtin:8938505.012345.3001"],
      eventID: id,
    });
    for (const one of order === "event first" ? [event, declared(event)] : [declared(event), event])
      assert.equal((await capture(db, ask, maker, documentOf([one as never])))["captured"], 1, order);
    assert.deepEqual(
      await marks(id),
      [
        { wrong: true, declares: false },
        { wrong: false, declares: true },
      ],
      order,
    );
    assert.equal((await capture(db, ask, maker, documentOf([declared(event) as never])))["repeated"], 1);
  }
  assert.equal(await counted("trace_edges where withdrawn_at is null"), 0);
  assert.equal(await counted("trace_edges"), 2, "an event and its declaration share their edges");
});

test("a single event is captured at once, met when it comes again, and refused as a conflict", async () => {
  const event = {
    "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    ...shipping({ eventID: "urn:uuid:single" }),
  };
  const made = await ask(maker, "POST", "/events", { body: JSON.stringify(event) });
  assert.deepEqual([made.status, made.headers.get("location")], [201, "/v1/epcis/events/urn%3Auuid%3Asingle"]);
  assert.equal((await ask(maker, "POST", "/events", { body: JSON.stringify(event) })).status, 201);
  const conflict = await ask(maker, "POST", "/events", { body: JSON.stringify({ ...event, bizStep: "packing" }) });
  assert.deepEqual([conflict.status, conflict.body["type"]], [409, "epcisException:ValidationException"]);
  const wrong = await ask(maker, "POST", "/events", { body: JSON.stringify({ ...event, eventTime: "?" }) });
  assert.equal(wrong.status, 400);
});

test("packed bodies are unpacked; other encodings, other types, empty and over-large ones are refused by name", async () => {
  const body = documentOf([shipping({ eventTime: "2026-03-08T01:00:00Z" })]);
  const packed = await capture(db, ask, maker, gzipSync(body), { headers: { "content-encoding": "gzip" } });
  assert.equal(packed["captured"], 1);
  const status = async (more: { body?: string | Uint8Array; headers?: Record<string, string> }) =>
    (await ask(maker, "POST", "/capture", more)).status;
  assert.equal(await status({ body, headers: { "content-encoding": "br" } }), 415);
  assert.equal(await status({ body: "not packed", headers: { "content-encoding": "gzip" } }), 400);
  assert.equal(
    await status({ body: gzipSync(Buffer.alloc(33 * 2 ** 20)), headers: { "content-encoding": "gzip" } }),
    413,
  );
  assert.equal(await status({ body, headers: { "content-type": "text/csv" } }), 415);
  assert.equal(await status({ body: "" }), 400);
  assert.equal(await status({ body, headers: { "GS1-Capture-Error-Behaviour": "perhaps" } }), 400);
});

test("a document whose job died with its process is taken up a minute later", async () => {
  const taken = await ask(maker, "POST", "/capture", {
    body: documentOf([shipping({ eventTime: "2026-03-08T02:00:00Z" })]),
  });
  const id = (taken.headers.get("location") ?? "").split("/").at(-1) as string;
  await captureLeftDocumentsJob.handler(runOn(db), {});
  assert.equal((await ask(maker, "GET", `/capture/${id}`)).body["running"], true, "its own job may still come");
  await captureLeftDocumentsJob.handler(
    runOn(db, () => new Date(Date.now() + 120_000)),
    {},
  );
  assert.deepEqual(numbers((await ask(maker, "GET", `/capture/${id}`)).body), [false, true, 1, 1, 0, 0]);
});

test("each house keeps its own record of an event: what another has captured is no conflict and no repeat", async () => {
  const event = shipping({ eventID: "urn:uuid:both" });
  const dms = officer("moit.dms");
  assert.equal((await capture(db, ask, maker, documentOf([event])))["captured"], 1);
  assert.equal((await capture(db, ask, dms, documentOf([{ ...event, bizStep: "receiving" }])))["captured"], 1);
  assert.deepEqual(
    (await db.asSuperuser("select agency, level from app.trace_events where body like '%urn:uuid:both%' order by 1"))
      .rows,
    [
      { agency: "moit.dms", level: "own" },
      { agency: "pty_maker", level: "agencies" },
    ],
  );
});
