import assert from "node:assert/strict";
import test from "node:test";
import { readLife } from "./scan-reading.ts";

const activatedAt = new Date("2026-03-01T00:00:00Z");
const row = {
  batch_id: "bat_1",
  counter: 5,
  issued: 10,
  state: "active",
  activated_at: activatedAt,
  is_wasted: false,
  to_state: null,
  at: null,
  province: null,
  sold_at: null,
};
const told = (more: Partial<typeof row>) => {
  const { activatedAt: at, isWasted } = readLife({ ...row, ...more });
  return { isInUse: at !== null, isWasted };
};

test("a label reported spoilt is told apart from a batch that is not in use, and from a number that was never issued", () => {
  assert.deepEqual(told({}), { isInUse: true, isWasted: false });
  assert.deepEqual(told({ is_wasted: true }), { isInUse: true, isWasted: true });
  assert.deepEqual(told({ state: "issued", is_wasted: true }), { isInUse: false, isWasted: false });
  assert.deepEqual(told({ counter: 10 }), { isInUse: false, isWasted: false });
});
