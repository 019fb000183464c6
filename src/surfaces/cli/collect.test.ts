import assert from "node:assert/strict";
import test from "node:test";
import { WrongUse } from "./checked.ts";
import { collect, reportOf } from "./collect.ts";

test("one collector is named, or all are asked for, never both and never none", async () => {
  for (const [name, options] of [
    [undefined, {}],
    ["Chợ", { all: true }],
  ] as const)
    await assert.rejects(collect("en", name, options), WrongUse);
});

test("a report says what was read, what was not to be had and why", () => {
  const run = {
    id: "crn_1",
    state: "failed",
    orderedBy: "console",
    startedAt: "2026-11-22T02:00:00.000Z",
    endedAt: "2026-11-22T02:01:00.000Z",
    pages: 1200,
    notModified: 3,
    rendered: 0,
    offers: 7,
    new: 5,
    changed: 1,
    unchanged: 1,
    rejected: 0,
    refused: [{ reason: "gone", words: "Trang không còn nữa", count: 2 }],
    problem: "Máy chủ của đối tác trả lời mã 500.",
  } as const;
  const lines = reportOf("vi", "Chợ thử", { ...run, refused: [...run.refused] }).split("\n");
  assert.equal(lines[0], "Chợ thử: Không thành");
  assert.match(lines[1] ?? "", /^ {2}Đã đọc +1\.200$/);
  assert.match(lines.at(-2) ?? "", /^ {2}Không lấy được: Trang không còn nữa +2$/);
  assert.equal(lines.at(-1), "  Máy chủ của đối tác trả lời mã 500.");
});
