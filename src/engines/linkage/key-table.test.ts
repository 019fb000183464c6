import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { keyOf } from "./key-hash.ts";
import { KeyTable } from "./key-table.ts";

function holders(table: KeyTable, key: number, most = 1000): number[] {
  const list = new Int32Array(most);
  return [...list.subarray(0, table.holdersInto(list, key, most))].sort((one, other) => one - other);
}

test("a table holds what a map of sets holds, whatever is put in and taken out", () => {
  const step = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const table = new KeyTable();
      const model = new Map<number, Set<number>>();
      for (const [puts, key, account] of steps) {
        const set = model.get(key) ?? new Set();
        model.set(key, set);
        if (puts && !set.has(account)) assert.equal(table.add(key, account), set.add(account).size);
        if (!puts) {
          set.delete(account);
          assert.equal(table.remove(key, account), set.size);
        }
      }
      for (const [key, set] of model) {
        assert.equal(table.count(key), set.size);
        assert.deepEqual(
          holders(table, key),
          [...set].sort((one, other) => one - other),
        );
      }
    }),
  );
});

test("a table grows and still finds everything", () => {
  const table = new KeyTable(1);
  for (let at = 0; at < 20_000; at++) table.add(keyOf("n", String(at >> 1)), at);
  for (let at = 0; at < 10_000; at += 97)
    assert.deepEqual(holders(table, keyOf("n", String(at))), [at * 2, at * 2 + 1]);
});

test("of a value that too many hold no holder is told", () => {
  const table = new KeyTable();
  for (let account = 0; account < 5; account++) table.add(7, account);
  assert.equal(holders(table, 7, 5).length, 5);
  assert.equal(holders(table, 7, 4).length, 0);
});

test("keys are whole numbers above zero that differ by kind and by letter", () => {
  const keys = ["", "a", "b", "ab", "ba", "+84901234567", "+84901234568"].flatMap((value) => [
    keyOf("phone", value),
    keyOf("bank", value),
  ]);
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(keys.every((key) => Number.isSafeInteger(key) && key > 0));
});
