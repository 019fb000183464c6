import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { plantUsers } from "../../../../test/support/people.ts";
import { loadForRequests } from "../../../../test/support/requests.ts";
import { operationsRoutes, requestsRoutes } from "./index.ts";

const db = await testDatabase();
await loadForRequests(db);
const ask = testApi(db, requestsRoutes, operationsRoutes);
const dms = officer("moit.dms", ["officer", "approver"]);
const police = officer("mps.a05", ["officer", "approver"]);
const customs = officer("customs.cuc", ["officer"]);
const body = {
  to: "mps.a05",
  kind: "information",
  title: "Chủ tài khoản",
  body: "Đề nghị cho biết chủ tài khoản.",
  purpose: "Xác minh",
  basis: "Quy chế",
};
const base = "/v1/exchange/requests";

test("a request goes out, is read, acknowledged and answered, each change on the version that was seen", async () => {
  const sent = await ask(dms, "POST", base, { body });
  assert.equal(sent.status, 201);
  const path = String(sent.headers.get("location"));
  assert.equal(path, `${base}/${String(sent.body["id"])}`);
  assert.equal((await ask(police, "POST", `${path}/acknowledge`)).status, 422);
  const read = await ask(police, "GET", path);
  assert.deepEqual([read.headers.get("etag"), read.body["state"], read.body["waitsForUs"]], ['"1"', "seen", true]);
  const acknowledged = await ask(police, "POST", `${path}/acknowledge`, { version: 1 });
  assert.deepEqual([acknowledged.status, acknowledged.headers.get("etag")], [200, '"2"']);
  assert.equal((await ask(police, "POST", `${path}/acknowledge`, { version: 1 })).status, 403);
  const again = { body: "Ông A", isLast: true };
  assert.equal((await ask(police, "POST", `${path}/answer`, { version: 1, body: again })).status, 412);
  assert.equal((await ask(police, "POST", `${path}/answer`, { version: 2, body: again })).body["state"], "answered");
  const told = await ask(dms, "GET", path);
  assert.equal((told.body["answers"] as { body: string }[])[0]?.body, "Ông A");
  assert.equal(((told.body["seen"] as { name: string }[])[0] as { name: string }).name, "usr_mps.a05");
});

test("who may not see a request is answered as if there were none, in every route", async () => {
  const sent = await ask(dms, "POST", base, { body });
  const routes: [string, string, unknown][] = [
    ["GET", "", undefined],
    ["POST", "/acknowledge", undefined],
    ["POST", "/answer", { body: "x", isLast: true }],
    ["POST", "/refuse", { reason: "x" }],
    ["POST", "/withdraw", { reason: "x" }],
    ["POST", "/extension", { workingDays: 2, reason: "x" }],
    ["POST", "/extension/decision", { granted: true }],
    ["POST", "/pass-on", { to: "most", reason: "x" }],
  ];
  const approver = { ...customs, roles: ["approver"] } as const;
  for (const [method, end, given] of routes) {
    const answers = await Promise.all(
      [String(sent.body["id"]), "xrq_none"].map(async (id) => {
        const { status, body: told } = await ask(approver, method, `${base}/${id}${end}`, { version: 1, body: given });
        const { instance: _, ...same } = told;
        return { status, ...same };
      }),
    );
    assert.equal(answers[0]?.status, 404, end);
    assert.deepEqual(answers[0], answers[1], end);
  }
  assert.deepEqual((await ask(customs, "GET", `${base}?q=tai khoan`)).body["items"], []);
});

test("hostile input is refused with its place, and nothing of it is taken for a pattern or a cursor", async () => {
  const wrong: [Record<string, unknown>, string][] = [
    [{ ...body, to: "MPS'; drop table users" }, "/to"],
    [{ ...body, title: "   " }, "/title"],
    [{ ...body, body: "x".repeat(10_001) }, "/body"],
    [{ ...body, workingDays: 0 }, "/workingDays"],
    [{ ...body, workingDays: 1e9 }, "/workingDays"],
    [{ ...body, subject: { kind: "user", id: "usr_1" } }, "/subject/kind"],
    [{ ...body, files: Array.from({ length: 21 }, () => "fil_x") }, "/files"],
  ];
  for (const [given, pointer] of wrong) {
    const refused = await ask(dms, "POST", base, { body: given });
    assert.deepEqual([refused.status, (refused.body["errors"] as { pointer: string }[])[0]?.pointer], [422, pointer]);
  }
  for (const query of ["cursor=e30", "cursor=%00", "box=all", "state=gone", "limit=0"])
    assert.equal((await ask(dms, "GET", `${base}?${query}`)).status, 422, query);
  for (const q of ["%25", "_", "\\", "'", "\u0000".repeat(3)])
    assert.equal((await ask(dms, "GET", `${base}?q=${encodeURIComponent(q)}`)).status, 200, JSON.stringify(q));
  assert.equal((await ask(null, "GET", base)).status, 401);
});

test("an operation's days are in order, and its end is an approver's", async () => {
  const plan = {
    name: "Đợt 1",
    purpose: "Kiểm tra",
    startsOn: "2026-12-02",
    endsOn: "2026-12-01",
    members: ["mps.a05"],
  };
  const refused = await ask(dms, "POST", "/v1/exchange/operations", { body: plan });
  assert.deepEqual([refused.status, (refused.body["errors"] as { pointer: string }[])[0]?.pointer], [422, "/endsOn"]);
  const planned = await ask(dms, "POST", "/v1/exchange/operations", { body: { ...plan, endsOn: "2026-12-03" } });
  const path = `/v1/exchange/operations/${String(planned.body["id"])}`;
  const end = { version: 1, body: { state: "ended", outcome: "Xong" } };
  assert.equal((await ask(police, "POST", `${path}/end`, end)).status, 403);
  assert.equal((await ask(customs, "GET", path)).status, 404);
  assert.equal((await ask(police, "POST", `${path}/leave`, { version: 1 })).body["isStillSeen"], false);
  assert.equal((await ask(police, "GET", path)).status, 404);
  assert.equal((await ask(dms, "POST", `${path}/end`, { ...end, version: 2 })).body["state"], "ended");
});

test("a request to an agency where nobody has an account goes out, and says so until somebody does", async () => {
  const moh = officer("moh", ["officer"]);
  const sent = await ask(dms, "POST", base, { body: { ...body, to: "moh" } });
  assert.deepEqual([sent.status, sent.body["holderHasPeople"]], [201, false]);
  const path = `${base}/${String(sent.body["id"])}`;
  await plantUsers(db, officer("moh", ["auditor"], "usr_reads_only"));
  assert.equal((await ask(dms, "GET", path)).body["holderHasPeople"], false, "who only reads takes nothing up");
  await plantUsers(db, moh);
  assert.equal((await ask(dms, "GET", path)).body["holderHasPeople"], true);
  assert.equal((await ask(moh, "GET", path)).body["holderHasPeople"], true);
});
