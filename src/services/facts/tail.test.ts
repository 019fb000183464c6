import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import pg from "pg";
import { recordFacts, sequenceAll, testFactLog, verified } from "../../../test/support/fact-log.ts";
import { testDatabase } from "../../../test/support/database.ts";
import type { LoggedFact } from "./index.ts";
import { sequenceFacts, tailFacts } from "./index.ts";

const db = await testDatabase();
const log = await testFactLog(db);
const parts = { database: db.database, now: () => new Date() };

/** What a consumer was handed, as it remembers it. */
function memory() {
  const batches: string[][] = [];
  const handler = async (facts: readonly LoggedFact[]) => void batches.push(facts.map((fact) => fact.id));
  return { batches, handler, all: () => batches.flat() };
}
async function logged(): Promise<string[]> {
  return (await db.asSuperuser("select fact_id from app.fact_log order by seq")).rows.map((row) => row.fact_id);
}

/** A connection of the app that records one fact when it is told to, and commits when it is told to. */
async function writer(): Promise<{
  record(id: string): Promise<void>;
  end(how: "commit" | "rollback"): Promise<void>;
  close(): Promise<void>;
}> {
  const client = new pg.Client({ connectionString: db.urlOf("app") });
  await client.connect();
  return {
    async record(id) {
      await client.query("begin; set local app.agency = 'moit.dms'; set local app.audiences = '{moit.dms}'");
      await client.query(
        `insert into facts (id, at, type, subject, actor, agency, level, request, payload)
         values ($1, now(), 'thing-done', 'thg_1', 'usr_1', 'moit.dms', 'own', 'req_1', '{}')`,
        [id],
      );
    },
    end: async (how) => void (await client.query(how)),
    close: () => client.end(),
  };
}

test("a consumer is handed every fact once, in the order of the log, and then no more", async () => {
  const ids = await recordFacts(db, 25);
  await sequenceAll(db, log);
  const { batches, handler, all } = memory();
  assert.equal(await tailFacts(parts, "first", handler, { batch: 10 }), 25);
  assert.deepEqual(
    batches.map((batch) => batch.length),
    [10, 10, 5],
  );
  assert.deepEqual(all(), ids);
  assert.equal(await tailFacts(parts, "first", handler), 0);
  await recordFacts(db, 1);
  assert.equal(await tailFacts(parts, "first", handler), 0, "what is not in the log yet is not handed out");
  await sequenceAll(db, log);
  assert.equal(await tailFacts(parts, "first", handler), 1);
});

test("a handed fact carries who may see it and what it holds", async () => {
  let seen: LoggedFact | undefined;
  await tailFacts(parts, "looks", async ([first]) => void (seen ??= first));
  assert.ok(seen !== undefined);
  const { agency, level, sharedWith, type, payload, seq } = seen;
  assert.deepEqual(
    { agency, level, sharedWith, type, payload, seq },
    {
      agency: "moit.dms",
      level: "own",
      sharedWith: ["mps.a05"],
      type: "thing-done",
      payload: { n: 0, words: "Đồng hồ" },
      seq: 0n,
    },
  );
});

test("a transaction that stays open long holds back the later ones that committed before it, and none is skipped", async () => {
  const [slow, fast] = [await writer(), await writer()];
  const { handler, all } = memory();
  await sequenceAll(db, log);
  await tailFacts(parts, "patient", handler);
  const before = all().length;
  await slow.record("fct_slow");
  await fast.record("fct_fast");
  await fast.end("commit");
  await sequenceFacts(log);
  await tailFacts(parts, "patient", handler);
  assert.deepEqual(all().slice(before), [], "the fast one waits for the slow one");
  await slow.end("commit");
  await sequenceAll(db, log);
  await tailFacts(parts, "patient", handler);
  assert.deepEqual(all().slice(before), ["fct_slow", "fct_fast"]);
  await Promise.all([slow.close(), fast.close()]);
});

test("whatever the order in which transactions begin, end and are sequenced, every committed fact is handed out exactly once", async () => {
  const writers = await Promise.all(Array.from({ length: 4 }, () => writer()));
  const step = fc.record({
    who: fc.nat(writers.length - 1),
    what: fc.constantFrom("turn", "turn", "turn", "give up", "sequence", "tail"),
  });
  const { handler, all } = memory();
  await tailFacts(parts, "schedules", handler);
  let named = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const open = new Map<number, string>();
      const committed: string[] = [];
      const handedBefore = all().length;
      const end = async (who: number, how: "commit" | "rollback") => {
        await writers[who]!.end(how);
        if (how === "commit") committed.push(open.get(who)!);
        open.delete(who);
      };
      for (const { who, what } of steps) {
        if (what === "sequence") await sequenceFacts(log);
        else if (what === "tail") await tailFacts(parts, "schedules", handler, { batch: 3 });
        else if (open.has(who)) await end(who, what === "give up" ? "rollback" : "commit");
        else {
          // Ids do not follow the order of the transactions: neither may the log depend on it.
          const id = `fct_${String((++named * 7919) % 10007).padStart(5, "0")}_${named}`;
          open.set(who, id);
          await writers[who]!.record(id);
        }
      }
      for (const who of open.keys()) await end(who, "commit");
      await sequenceAll(db, log);
      await tailFacts(parts, "schedules", handler, { batch: 3 });
      assert.deepEqual(all().slice(handedBefore).sort(), committed.sort());
    }),
    { numRuns: 25 },
  );
  assert.deepEqual(all(), await logged());
  assert.deepEqual((await verified(log)).found, []);
  await Promise.all(writers.map((one) => one.close()));
});

test("a batch whose handler failed comes again, and nothing behind it comes first", async () => {
  const { handler, all } = memory();
  let failures = 2;
  const failing = async (facts: readonly LoggedFact[]) => {
    if (facts[0]!.seq === 20n && failures-- > 0) throw new Error("no answer");
    await handler(facts);
  };
  await assert.rejects(tailFacts(parts, "stumbling", failing, { batch: 10 }), /no answer/);
  assert.equal(all().length, 20);
  await assert.rejects(tailFacts(parts, "stumbling", failing, { batch: 10 }), /no answer/);
  await tailFacts(parts, "stumbling", failing, { batch: 10 });
  assert.deepEqual(all(), await logged());
});

test("a consumer killed between its work and its cursor is handed the batch again, once its hold has run out", async () => {
  let now = new Date("2026-11-02T08:00:00Z");
  const clock = { database: db.database, now: () => now };
  const killed = memory();
  // The process dies here: nothing after the handler ever runs.
  void tailFacts(
    clock,
    "killed",
    async (facts) => {
      await killed.handler(facts);
      await new Promise(() => {});
    },
    { batch: 10 },
  );
  while (killed.batches.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const next = memory();
  assert.equal(await tailFacts(clock, "killed", next.handler), 0, "someone seems to be at work");
  now = new Date(now.getTime() + 61_000);
  await tailFacts(clock, "killed", next.handler);
  assert.deepEqual(next.all().slice(0, 10), killed.all());
  assert.deepEqual(next.all(), await logged());
});

test("who was overtaken while it worked does not set the cursor back", async () => {
  let now = new Date("2026-11-02T08:00:00Z");
  const clock = { database: db.database, now: () => now };
  const other = memory();
  const slow = memory();
  await tailFacts(
    clock,
    "overtaken",
    async (facts) => {
      await slow.handler(facts);
      now = new Date(now.getTime() + 61_000);
      await tailFacts(clock, "overtaken", other.handler);
    },
    { batch: 10 },
  );
  assert.equal(slow.batches.length, 1);
  assert.deepEqual(other.all(), await logged());
  assert.equal(await tailFacts(clock, "overtaken", other.handler), 0);
});

test("two processes of one consumer do not both work, and consumers do not know of each other", async () => {
  const [a, b, c] = [memory(), memory(), memory()];
  await Promise.all([
    tailFacts(parts, "shared", a.handler, { batch: 5 }),
    tailFacts(parts, "shared", b.handler, { batch: 5 }),
    tailFacts(parts, "alone", c.handler, { batch: 5 }),
  ]);
  assert.deepEqual([...a.all(), ...b.all()], await logged());
  assert.deepEqual(c.all(), await logged());
});

test("a consumer that is told to stop ends after the batch it works on", async () => {
  const stopping = new AbortController();
  const { batches, handler } = memory();
  const stopper = async (facts: readonly LoggedFact[]) => {
    await handler(facts);
    stopping.abort();
  };
  await tailFacts({ ...parts, signal: stopping.signal }, "stopped", stopper, { batch: 5 });
  assert.equal(batches.length, 1);
  await tailFacts(parts, "stopped", handler);
  assert.deepEqual(batches.flat(), await logged());
});
