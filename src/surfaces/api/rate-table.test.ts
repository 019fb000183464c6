import assert from "node:assert/strict";
import test from "node:test";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { countIn, newRateTable, windowMs } from "./rate-table.ts";

test("counts are those of a list of callers and times, whatever is asked in which order", () => {
  const asked = fc.array(
    fc.record({ caller: fc.integer({ min: 0, max: 5 }), after: fc.integer({ min: 0, max: 2 * windowMs }) }),
  );
  fc.assert(
    fc.property(asked, (requests) => {
      const count = countIn(newRateTable());
      const model = new Map<number, { since: number; count: number }>();
      let now = 1_800_000_000_000;
      for (const { caller, after } of requests) {
        now += after;
        const known = model.get(caller);
        const mine = known !== undefined && now - known.since < windowMs ? known : { since: now, count: 0 };
        mine.count++;
        model.set(caller, mine);
        assert.deepEqual(count(`address 10.0.0.${caller}`, now), {
          count: mine.count,
          overInMs: mine.since + windowMs - now,
        });
      }
    }),
    { numRuns: 60 },
  );
});

test("threads that count the same caller at once lose no request", async () => {
  const table = newRateTable();
  const [threads, each] = [3, 20_000];
  const words = `
    const { workerData } = require("node:worker_threads");
    import(workerData.module).then(({ countIn }) => {
      const count = countIn(workerData.table);
      for (let n = 0; n < workerData.each; n++) count(n % 2 ? "address 10.0.0.1" : "address 10.0.0." + (n % 100), workerData.now);
    });`;
  const now = Date.now();
  const workerData = { table, each, now, module: new URL("rate-table.ts", import.meta.url).href };
  await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise((resolve, reject) =>
          new Worker(words, { eval: true, workerData }).once("exit", resolve).once("error", reject),
        ),
    ),
  );
  assert.equal(countIn(table)("address 10.0.0.1", now).count, (threads * each) / 2 + 1);
  assert.equal(countIn(table)("address 10.0.0.2", now).count, (threads * each) / 100 + 1);
});

test("a table that is full counts callers together and forgets none of their requests", () => {
  const table = newRateTable();
  const count = countIn(table);
  const now = Date.now();
  const callers = 200_000; // more than there are places
  for (let n = 0; n < callers; n++) count(`address ${n}`, now);
  const counts = new BigUint64Array(table.memory, table.memory.byteLength / 2);
  let total = 0;
  for (const one of counts) total += Number(one & 0xfffffn);
  assert.equal(total, callers);
  assert.equal(count("address of tomorrow", now + windowMs).count, 1);
});

test("a clock that is set back locks nobody out", () => {
  const count = countIn(newRateTable());
  const now = Date.now();
  for (let n = 0; n < 5; n++) count("address 10.0.0.1", now);
  assert.equal(count("address 10.0.0.1", now - 3_600_000).count, 1);
});

test("a caller who asks more than can be counted stays at the most", () => {
  const table = newRateTable();
  const count = countIn(table);
  const now = Date.now();
  let last = 0;
  for (let n = 0; n < 2 ** 20 + 5; n++) last = count("address 10.0.0.1", now).count;
  assert.equal(last, 2 ** 20 - 1);
});
