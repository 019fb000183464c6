import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { createApi } from "../../kernel/http/api.ts";
import { answerProblem } from "../../kernel/http/app.ts";
import { createLog } from "../../kernel/log.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";
import { getTask, listTasks, loadProgramme, programmeRoutes, taskHistory, updateTask } from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const office = db.contextOf(officer("moit.dms", ["programme"]), new Date("2026-11-21T03:00:00Z"));
const visitor = db.contextOf(publicActor, new Date("2026-11-21T03:00:00Z"));

await loadAgencies(house);

test("loading twice writes once", async () => {
  assert.equal(await loadProgramme(house), true);
  assert.equal(await loadProgramme(house), false);
});

test("the public reads every task with its owner then and today", async () => {
  const { tasks } = await listTasks(visitor);
  assert.equal(tasks.length, 55);
  const first = tasks.find((task) => task.id === "QD2390.I.1");
  assert.equal(first?.ownerPrinted, "Ministry of Industry and Trade (TCQLTT)");
  assert.deepEqual(
    first?.owners.map((owner) => [owner.atTheTime.id, ...owner.today.map(({ id }) => id)]),
    [["moit.tcqltt", "moit.dms"]],
  );
  assert.ok(tasks.every((task) => task.progress === null && task.standing.startsWith("unrecorded")));
});

/** A task as it is read at a moment. */
const readAt = (at: string) => getTask(db.contextOf(publicActor, new Date(at)), "QD2390.II.2.1");

test("a task is held by its agency to the agency's last day, and by its successor from the next", async () => {
  const [before, after] = [await readAt("2025-02-28T16:59:00Z"), await readAt("2025-02-28T17:00:00Z")];
  assert.deepEqual(
    before.owners[0]?.today.map(({ id }) => id),
    ["moit.tcqltt"],
  );
  assert.deepEqual(
    after.owners[0]?.today.map(({ id }) => id),
    ["moit.dms"],
  );
});

test("a deadline passes when its day ends in Vietnam", async () => {
  assert.equal((await readAt("2024-12-31T16:59:00Z")).standing, "unrecorded");
  assert.equal((await readAt("2024-12-31T17:00:00Z")).standing, "unrecorded-past");
});

test("a recorded result is read back, survives loading again, and its history names the author", async () => {
  const links = ["https://moit.gov.vn/bao-cao"];
  assert.equal(await updateTask(office, "QD2390.II.2.1", 0, { status: "running", result: "", links: [] }), 1);
  const later = db.contextOf(office.actor, new Date("2026-11-21T04:00:00Z"));
  assert.equal(await updateTask(later, "QD2390.II.2.1", 1, { status: "done", result: "Đã vận hành", links }), 2);
  await db.asSuperuser("update app.programme_loads set checksum = 'older'");
  assert.equal(await loadProgramme(house), true);
  const task = await getTask(visitor, "QD2390.II.2.1");
  assert.equal(task.standing, "done");
  assert.deepEqual(
    { result: task.progress?.result, links: task.progress?.links, agency: task.progress?.agency.id },
    { result: "Đã vận hành", links, agency: "moit.dms" },
  );
  const history = await taskHistory(office, "QD2390.II.2.1");
  assert.deepEqual(
    history.map((fact) => [fact.type, fact.actor, (fact.payload as { to: string }).to]),
    [
      ["task-updated", "usr_moit.dms", "running"],
      ["task-updated", "usr_moit.dms", "done"],
    ],
  );
});

test("an edit of what somebody changed since is stale, and leaves no fact", async () => {
  await updateTask(office, "QD2390.III.3", 0, { status: "running", result: "", links: [] });
  for (const version of [0, 2]) {
    await assert.rejects(updateTask(office, "QD2390.III.3", version, { status: "done", result: "x", links: [] }), {
      code: "stale",
    });
  }
  assert.equal((await taskHistory(office, "QD2390.III.3")).length, 1);
});

test("of two first records at the same time one wins and the other is stale", async () => {
  const both = await Promise.allSettled(
    ["a", "b"].map((result) => updateTask(office, "QD2390.I.2", 0, { status: "done", result, links: [] })),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  assert.equal((await taskHistory(office, "QD2390.I.2")).length, 1);
});

test("a task that no document has is not found", async () => {
  await assert.rejects(updateTask(office, "QD2390.IX", 0, { status: "running", result: "", links: [] }), {
    code: "not-found",
  });
});

function apiFor(ctx: Context) {
  const api = createApi();
  api.use("*", async (c, next) => {
    c.set("ctx", ctx);
    await next();
  });
  api.onError((error) => answerProblem(error, "vi", "req_test", createLog("silent")));
  programmeRoutes(api);
  return api;
}

test("over HTTP a result is recorded against the ETag that its author saw", async () => {
  const api = apiFor(office);
  const address = `/v1/programme/tasks/${encodeURIComponent("QD2390.II.4.3#2")}`;
  const seen = await api.request(address);
  assert.equal(seen.headers.get("etag"), '"0"');
  const send = (headers: Record<string, string>, body: unknown) =>
    api.request(address, {
      method: "PATCH",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  assert.equal((await send({}, { status: "running" })).status, 422);
  assert.equal((await send({ "if-match": '"0"' }, { status: "finished" })).status, 422);
  const recorded = await send({ "if-match": '"0"' }, { status: "done", result: "Đã cử đầu mối" });
  assert.equal(recorded.status, 200);
  assert.equal(recorded.headers.get("etag"), '"1"');
  assert.equal((await send({ "if-match": '"0"' }, { status: "running" })).status, 412);
});

test("over HTTP the public reads the list and records nothing", async () => {
  const api = apiFor(visitor);
  const answer = (await (await api.request("/v1/programme/tasks")).json()) as { items: { id: string }[] };
  assert.equal(answer.items.length, 55);
  const attempt = await api.request("/v1/programme/tasks/QD2390.I.1", {
    method: "PATCH",
    headers: { "content-type": "application/json", "if-match": '"0"' },
    body: JSON.stringify({ status: "done", result: "x" }),
  });
  assert.equal(attempt.status, 401);
});
