import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../../../test/support/database.ts";
import { loadForRequests } from "../../../../../test/support/requests.ts";
import {
  addTask,
  changeTask,
  endOperation,
  leaveOperation,
  listOperations,
  planOperation,
  readOperation,
  setMembers,
  writeMessage,
} from "../index.ts";
import { editOperation } from "./commands/edit-operation.ts";
import { targetOf } from "./model.ts";

const db = await testDatabase();
await loadForRequests(db);
const roles = ["officer", "approver"] as const;
const dms = db.contextOf(officer("moit.dms", roles));
const police = db.contextOf(officer("mps.a05", roles));
const customs = db.contextOf(officer("customs.cuc", roles));
const page = { limit: 50 };
const plan = {
  name: "Cao điểm cuối năm",
  purpose: "Kiểm tra kho hàng giả mạo nhãn hiệu",
  plan: "06:00 tập trung",
  startsOn: "2026-12-01",
  endsOn: "2026-12-05",
  members: ["mps.a05"],
  targets: [{ name: "Công ty TNHH Lá Non", taxCode: "0100109106" }],
};

test("an operation is led by one agency, seen by its members, and its tasks are moved by who does them", async () => {
  const { id } = await planOperation(dms, plan);
  const task = await addTask(dms, id, {
    title: "Chốt danh sách kho",
    doer: "mps.a05",
    person: "Đội 2",
    dueOn: "2026-11-30",
  });
  await assert.rejects(addTask(police, id, { title: "x", doer: "moit.dms", person: "", dueOn: null }), {
    code: "invalid",
  });
  await assert.rejects(addTask(dms, id, { title: "x", doer: "customs.cuc", person: "", dueOn: null }), {
    code: "invalid",
  });
  await addTask(police, id, { title: "Bố trí lực lượng", doer: "mps.a05", person: "", dueOn: null });
  const done = await changeTask(police, task.id, 1, { state: "done", result: "12 kho", person: "Đội 2" });
  assert.deepEqual([done.state, done.result, done.version], ["done", "12 kho", 2]);
  await assert.rejects(changeTask(dms, task.id, 1, { state: "to-do", result: "", person: "" }), { code: "stale" });
  const [listed] = (await listOperations(police, {}, page)).items;
  assert.deepEqual([listed?.id, listed?.tasks, listed?.openTasks], [id, 2, 1]);
  const ended = await endOperation(dms, id, 1, { state: "ended", outcome: "Tạm giữ 3.200 sản phẩm" });
  assert.equal(ended.outcome, "Tạm giữ 3.200 sản phẩm");
  await assert.rejects(changeTask(police, task.id, 2, { state: "to-do", result: "", person: "" }), {
    code: "forbidden",
  });
  assert.deepEqual(
    (await readOperation(police, id)).steps.map((step) => step.type),
    [
      "joint-operation-planned",
      "operation-task-added",
      "operation-task-added",
      "operation-task-changed",
      "joint-operation-ended",
    ],
  );
});

test("two operations on one trader in the same days are shown to who sees both, and to nobody else", async () => {
  const ours = await planOperation(dms, plan);
  const theirs = await planOperation(police, {
    ...plan,
    name: "Kiểm tra PCCC",
    members: ["moit.dms"],
    startsOn: "2026-12-05",
    endsOn: "2026-12-06",
  });
  const secret = await planOperation(customs, { ...plan, name: "Chuyên án kín", members: ["most"] });
  const seen = async (ctx: typeof dms, id: string) => (await readOperation(ctx, id)).overlaps.map((one) => one.name);
  assert.deepEqual(await seen(dms, ours.id), ["Kiểm tra PCCC"]);
  assert.deepEqual(await seen(police, theirs.id), ["Cao điểm cuối năm"]);
  assert.deepEqual(await seen(customs, secret.id), []);
  await editOperation(police, theirs.id, 1, { ...plan, startsOn: "2026-12-06", endsOn: "2026-12-07" });
  assert.deepEqual(await seen(dms, ours.id), []);
});

test("a trader is known again by its tax code, else by the account, else by the folded name", () => {
  assert.equal(targetOf({ name: "Lá Non", taxCode: "0100109106" }).key, "tax:0100109106");
  assert.equal(targetOf({ name: "Lá Non", taxCode: "0100109107", sellerId: "sel_1" }).key, "seller:sel_1");
  assert.equal(targetOf({ name: "LÁ  NON" }).key, targetOf({ name: "la non" }).key);
});

test("members are others than the own agency, exist today, and one that leaves sees the operation no more", async () => {
  await assert.rejects(planOperation(dms, { ...plan, members: ["moit.dms"] }), { code: "invalid" });
  await assert.rejects(planOperation(dms, { ...plan, members: ["no.such"] }), { code: "invalid" });
  const { id } = await planOperation(dms, plan);
  const more = await setMembers(dms, id, 1, ["mps.a05", "customs.cuc"]);
  await writeMessage(police, id, { body: "Đã rõ", mentions: ["customs.cuc"], files: [] });
  assert.equal((await readOperation(customs, id)).thread.messages.length, 1);
  assert.equal(await leaveOperation(customs, id, more.version), null);
  await assert.rejects(readOperation(customs, id), { code: "not-found" });
  assert.deepEqual((await readOperation(dms, id)).members, ["mps.a05"]);
});
