import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import printed from "../../../reference/programme.json" with { type: "json" };
import { programmeDocuments, programmeRows } from "./documents.ts";
import { standing, statuses, taskUpdate } from "./model.ts";

const { headings, tasks } = programmeRows(programmeDocuments.parse(printed));

test("both documents give 39 tasks and 16 actions, each with an id of its own", () => {
  assert.equal(tasks.filter((task) => task.document === "QD2390").length, 39);
  assert.equal(tasks.filter((task) => task.document === "CV8598").length, 16);
  assert.equal(new Set(tasks.map((task) => task.id)).size, 55);
});

test("both rows numbered 4.3 of section II are kept as two tasks", () => {
  const twins = tasks.filter((task) => task.id.startsWith("QD2390.II.4.3"));
  assert.deepEqual(
    twins.map((task) => [task.id, task.number]),
    [
      ["QD2390.II.4.3", "4.3."],
      ["QD2390.II.4.3#2", "4.3."],
    ],
  );
  assert.notEqual(twins[0]?.title_en, twins[1]?.title_en);
});

test("every task stands under a heading that is there", () => {
  const known = new Set(headings.map((heading) => heading.id));
  assert.deepEqual(
    tasks.filter((task) => !known.has(task.heading)).map((task) => task.id),
    [],
  );
  assert.equal(headings.filter((heading) => heading.document === "CV8598").length, 10);
});

test("a dispatch action without a printed period has no deadline", () => {
  const regular = tasks.filter((task) => task.period_kind === "regular" || task.period_kind === "none");
  assert.equal(regular.length, 6);
  assert.ok(regular.every((task) => task.due === null));
});

test("a passed deadline without a record is told as that, neither done nor failed", () => {
  assert.equal(standing(null, "2024-12-31", "2026-11-21"), "unrecorded-past");
  assert.equal(standing(null, null, "2026-11-21"), "unrecorded");
  assert.equal(standing(null, "2024-12-31", "2024-12-31"), "unrecorded");
});

test("only work that is still open can be overdue, and only after its day", () => {
  const day = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...statuses), fc.option(day), day, (status, due, today) => {
      const ended = status === "done" || status === "dropped";
      const late = due !== null && due < today;
      assert.equal(standing(status, due, today), !ended && late ? "overdue" : status);
    }),
  );
});

test("a task that ended needs its result in words", () => {
  assert.equal(taskUpdate.safeParse({ status: "done", result: "  " }).success, false);
  assert.equal(taskUpdate.safeParse({ status: "dropped" }).success, false);
  assert.equal(taskUpdate.safeParse({ status: "running" }).success, true);
});

test("a link that runs a script is refused", () => {
  assert.equal(taskUpdate.safeParse({ status: "running", links: ["javascript:alert(1)"] }).success, false);
  assert.equal(taskUpdate.safeParse({ status: "running", links: ["https://moit.gov.vn/van-ban"] }).success, true);
});
