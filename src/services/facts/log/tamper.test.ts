import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import test from "node:test";
import fc from "fast-check";
import pg from "pg";
import { newLogKey, recordFacts, sequenceAll, testFactLog, verified } from "../../../../test/support/fact-log.ts";
import { settled, testDatabase } from "../../../../test/support/database.ts";
import { openFactLog, sequenceFacts } from "../index.ts";
import type { FactLog, FaultKind } from "../index.ts";
import { factInLog } from "../store/log.ts";
import { asAuditor } from "./fact-log.ts";
import { leafColumns, leafContent, leafOf } from "./leaf.ts";

/** What someone with every right on the database may do to it, but who has neither the key nor the file of roots. */
const db = await testDatabase();
const log = await testFactLog(db);
const superuser = new pg.Client({ connectionString: db.adminUrl });
superuser.on("error", () => {}); // the database is dropped under it when the tests are done
await superuser.connect();
const run = (sql: string, values?: unknown[]) => superuser.query(sql, values);
const tables = ["facts", "fact_log", "fact_nodes", "fact_roots"];

const ids: string[] = [];
for (let batch = 0; batch < 12; batch++) {
  ids.push(...(await recordFacts(db, 100, { each: 7 })));
  await settled(db); // no transaction of another test holds a part of them back: one root over each hundred
  await sequenceAll(db, log);
}
/** The order of the log: facts of one transaction stand by their ids. */
const order: string[] = (await run("select fact_id from app.fact_log order by seq")).rows.map((row) => row.fact_id);
const sizes: number[] = (await run("select size::int from app.fact_roots order by size")).rows.map((row) => row.size);
const file = await readFile(log.rootsFile, "utf8");
await run("create schema kept");
for (const table of tables) await run(`create table kept.${table} as table app.${table}`);

/** Does harm, tells what the verifier finds, and puts everything back. */
async function harmed(harm: () => Promise<unknown>, by: FactLog = log): Promise<string[]> {
  try {
    await harm();
    const { ok, found } = await verified(by);
    assert.equal(ok, found.length === 0);
    return found.map(({ kind, fact, seq, to, size, line }) =>
      [kind, fact, seq, to === undefined ? undefined : `-${to}`, size, line]
        .filter((part) => part !== undefined)
        .join(" "),
    );
  } finally {
    await run(
      tables.map((table) => `delete from app.${table}; insert into app.${table} select * from kept.${table};`).join(""),
    );
    await writeFile(log.rootsFile, file);
  }
}
const kindsOf = (found: string[]) => [...new Set(found.map((fault) => fault.split(" ")[0]))].sort();
const only = (...kinds: FaultKind[]) => kinds.sort();
const seqOf = (id: string) => order.indexOf(id);
/** The sizes that were signed around the place of a fact. */
function stretchOf(seq: number): [number, number] {
  const end = sizes.findIndex((size) => size > seq);
  return [sizes[end - 1] ?? 0, sizes[end]!];
}
/** Gives a fact the leaf of its present content, as one would who covers what they did. */
async function coverUp(id: string): Promise<void> {
  const row = await asAuditor(db.database, "read only", (tx) => tx.get(factInLog, { id }));
  await run("update app.fact_log set leaf = $2 where fact_id = $1", [id, Buffer.from(leafOf(leafContent(row)))]);
}

test("what was left alone verifies", async () => {
  assert.equal(order.length, 1200);
  assert.deepEqual(sizes, [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200]);
  assert.deepEqual(await harmed(async () => {}), []);
});

const changes: Record<(typeof leafColumns)[number], string[]> = {
  id: ["'fct_forged'"],
  at: ["at + interval '1 microsecond'", "at - interval '2000 years'", "'infinity'", "(at - interval '4051 years')"],
  tx: ["((tx::text)::int8 + 1)::text::xid8", "'3'"],
  type: ["type || 'x'", "''"],
  subject: ["subject || ' '", "lower(subject) || chr(769)"],
  actor: ["'usr_other'"],
  agency: ["'mps.a05'"],
  level: ["'public'", "'agencies'"],
  shared_with: ["'{}'", "shared_with || array['x']", "array[null]::text[]"],
  request: ["'req_other'"],
  payload: [
    "jsonb_set(payload, '{n}', '1.0e3')",
    "jsonb_set(payload, '{n}', '1000000000000000000001')",
    "payload || '{\"more\": null}'",
    "payload - 'words'",
  ],
};
for (const column of leafColumns) {
  test(`a fact whose ${column} was changed is named`, async () => {
    const values = changes[column];
    const places = values.map((_, at) => (column.length * 131 + at * 257) % order.length).sort((a, b) => a - b);
    const found = await harmed(async () => {
      for (const [at, value] of values.entries())
        await run(`update app.facts set ${column} = ${value} where id = $1`, [order[places[at]!]]);
    });
    const expected = places.map((place) => `${column === "id" ? "removed" : "changed"} ${order[place]} ${place}`);
    assert.deepEqual(found, column === "id" ? [...expected, "inserted fct_forged"] : expected);
  });
}

test("numbers that JavaScript cannot tell apart have different leaves", async () => {
  const id = order[77]!;
  const leafWith = async (n: string) => {
    await run(`update app.facts set payload = jsonb_set(payload, '{n}', $2) where id = $1`, [id, n]);
    const row = await asAuditor(db.database, "read only", (tx) => tx.get(factInLog, { id }));
    return Buffer.from(leafOf(leafContent(row))).toString("hex");
  };
  await harmed(async () => assert.notEqual(await leafWith("9007199254740993"), await leafWith("9007199254740992")));
});

test("any set of changed and removed facts is named, each one and no other", async () => {
  const picks = fc.uniqueArray(fc.nat(1199), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(picks, fc.infiniteStream(fc.boolean()), async (places, removed) => {
      const facts = places.map((place) => ({ id: order[place]!, gone: removed.next().value as boolean }));
      const found = await harmed(async () => {
        for (const { id, gone } of facts)
          await run(gone ? "delete from app.facts where id = $1" : "update app.facts set actor = 'x' where id = $1", [
            id,
          ]);
      });
      const expected = facts.map(({ id, gone }) => `${gone ? "removed" : "changed"} ${id} ${seqOf(id)}`);
      assert.deepEqual(found.sort(), expected.sort());
    }),
    { numRuns: 8 },
  );
});

test("two facts whose contents were swapped are both named", async () => {
  const [a, b] = [order[300]!, order[901]!];
  const found = await harmed(async () => {
    await run(
      "update app.facts set payload = k.payload, tx = k.tx, at = k.at from kept.facts k where facts.id = $1 and k.id = $2",
      [a, b],
    );
    await run(
      "update app.facts set payload = k.payload, tx = k.tx, at = k.at from kept.facts k where facts.id = $2 and k.id = $1",
      [a, b],
    );
  });
  assert.deepEqual(found, [`changed ${a} 300`, `changed ${b} 901`]);
});

/** A copy of an old fact under another id, with a transaction that is an expression over the old row. */
function slipIn(tx: string): Promise<unknown> {
  return run(
    `insert into app.facts
     select 'fct_slipped', at, ${tx}, type, subject, actor, agency, level, shared_with, request, payload
     from kept.facts where id = $1`,
    [ids[500]],
  );
}

test("a fact slipped in among the old ones is named", async () => {
  assert.deepEqual(await harmed(() => slipIn("tx")), ["inserted fct_slipped"]);
  assert.deepEqual(await harmed(() => slipIn("'9000000000000000000'")), ["future fct_slipped"]);
});

test("the place where sequencing goes on cannot be set back to let a fact slip in", async () => {
  const found = await harmed(async () => {
    await slipIn("tx");
    await run("update app.fact_roots set through = '1' where size = 1200");
    await assert.rejects(sequenceFacts(log), /the log was rewritten/);
  });
  assert.deepEqual(found, ["root-differs 1200", "inserted fct_slipped"]);
});

test("a fact slipped in and logged late, while the file did not know the last root, is named", async () => {
  const before = sizes.at(-2)!;
  const setBack = (through: string) => async () => {
    await slipIn(`(select tx from kept.facts where id = '${order[before + 20]}')`);
    await run(`update app.fact_roots set through = ${through} where size = 1200`);
    await writeFile(log.rootsFile, file.slice(0, file.trimEnd().lastIndexOf("\n") + 1));
    await sequenceAll(db, log);
  };
  const through = `(select through from kept.fact_roots where size = ${before})`;
  assert.deepEqual(await harmed(setBack(through)), ["late fct_slipped 1200"]);
  let moves: number | undefined;
  await harmed(async () => {
    await setBack("'1'")();
    ({ moves } = await verified(log));
  });
  assert.equal(moves, 1, "set back further it looks like a move to another server, of which the report tells");
});

test("a changed leaf is told from a changed fact", async () => {
  const id = order[640]!;
  const found = await harmed(() => run("update app.fact_log set leaf = sha256('x') where fact_id = $1", [id]));
  assert.deepEqual(found, [`leaf-changed ${id} 640`]);
});

test("a fact changed together with its leaf is found in the stretch between two roots, and others are still named", async () => {
  const [covered, plain] = [order[640]!, order[1100]!];
  const [from, end] = stretchOf(640);
  const found = await harmed(async () => {
    await run("update app.facts set actor = 'x' where id in ($1, $2)", [covered, plain]);
    await coverUp(covered);
  });
  assert.ok(found.includes(`rewritten ${order[from]} ${from} -${end - 1}`), found.join());
  assert.ok(found.includes(`changed ${plain} 1100`), found.join());
  assert.deepEqual(kindsOf(found), only("changed", "rewritten"));
});

test("facts removed together with their leaves leave a gap that is named", async () => {
  const found = await harmed(async () => {
    await run("delete from app.facts where id = any($1)", [order.slice(701, 704)]);
    await run("delete from app.fact_log where seq between 701 and 703");
  });
  assert.deepEqual(found, ["leaf-removed 701 -703"]);
});

test("leaves pushed together over a removed one do not make the root", async () => {
  const found = await harmed(async () => {
    await run("delete from app.facts where id = $1", [order[701]]);
    await run("delete from app.fact_log where seq = 701");
    await run("update app.fact_log set seq = -seq where seq > 701");
    await run("update app.fact_log set seq = -seq - 1 where seq < 0");
  });
  const [from, end] = stretchOf(701);
  assert.ok(found.includes(`rewritten ${order[from]} ${from} -${end - 1}`), found.join());
  assert.ok(found.includes("leaf-removed 1199 -1199"), found.join());
});

test("empty tables are named by what the file of roots knows", async () => {
  assert.deepEqual(kindsOf(await harmed(() => run("truncate app.facts"))), only("removed"));
  const emptied = await harmed(() => run("truncate app.facts, app.fact_log, app.fact_nodes, app.fact_roots"));
  assert.deepEqual(emptied, ["rolled-back -1200 0"]);
});

test("a log cut back to an earlier signed root, as a restored backup is, is named", async () => {
  const size = sizes.at(-3)!;
  const found = await harmed(async () => {
    await run("delete from app.facts where id = any($1)", [order.slice(size)]);
    await run("delete from app.fact_log where seq >= $1", [size]);
    await run("delete from app.fact_roots where size > $1", [size]);
  });
  assert.deepEqual(found, [`rolled-back -1200 ${size}`]);
});

test("leaves that no root was signed over are named", async () => {
  const found = await harmed(() => run("insert into app.fact_log values (1200, 'fct_none', sha256('x'))"));
  assert.deepEqual(found, ["unsigned 1200 -1200"]);
});

test("a root that was changed, removed, added or signed by another is named", async () => {
  const size = sizes[4]!;
  const change = (set: string) => harmed(() => run(`update app.fact_roots set ${set} where size = ${size}`));
  assert.deepEqual(await change("root = sha256('x')"), [`root-changed ${size}`]);
  assert.deepEqual(await change("peaks = peaks[2:]"), [`root-changed ${size}`]);
  assert.deepEqual(await change("key_id = '00000000'"), [`root-changed ${size}`]);
  assert.deepEqual(await change("at = at + interval '1 hour'"), [`root-differs ${size}`]);
  assert.deepEqual(await change("through = '9'"), [`root-differs ${size}`]);
  assert.deepEqual(await change("previous = 1"), [`root-differs ${size}`]);
  assert.deepEqual(await change("note = replace(note, '—', '-')"), [`root-forged ${size}`, `root-differs ${size}`]);
  const removed = await harmed(() => run(`delete from app.fact_roots where size = ${size}`));
  assert.deepEqual(removed, [`root-removed ${size}`]);
  const added = await harmed(() =>
    run(
      `insert into app.fact_roots select size + 1, previous, root, at, through, key_id, note, peaks from kept.fact_roots where size = ${size}`,
    ),
  );
  assert.deepEqual(kindsOf(added), only("root-forged", "root-inserted"));
});

test("an inner node that was changed or removed is named by the leaves it is over", async () => {
  const changed = await harmed(() => run("update app.fact_nodes set hash = sha256('x') where place = 2"));
  assert.deepEqual(changed, ["node-changed 512 -767"]);
  assert.deepEqual(await harmed(() => run("delete from app.fact_nodes where place = 0")), ["node-changed 0 -255"]);
});

/** Throws the whole log away and writes a new one over the changed facts. */
async function rewriteLog(logKey: string): Promise<void> {
  await run("update app.facts set actor = 'x' where id = $1", [order[640]]);
  await run("truncate app.fact_log, app.fact_nodes, app.fact_roots");
  const forged = await testFactLog(db, logKey);
  await sequenceFacts(forged);
}

test("a whole log written anew and signed by another key is named", async () => {
  const found = await harmed(() => rewriteLog(newLogKey()));
  assert.ok(found.includes("root-forged 1200") && found.includes("root-differs 1200"), found.join());
  assert.ok(
    found.some((fault) => fault.startsWith("rewritten")),
    found.join(),
  );
  const withoutFile = await harmed(async () => {
    await rewriteLog(newLogKey());
    await rm(log.rootsFile);
  });
  assert.deepEqual(withoutFile, ["file-missing", "root-forged 1000", "root-forged 1200", "unsigned 0 -1199"]);
});

test("a whole log written anew and signed by the stolen key still meets the file of roots", async () => {
  const stolen = log.signer.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  const found = await harmed(() => rewriteLog(stolen));
  assert.ok(found.includes("root-differs 1200"), found.join());
  assert.ok(
    found.some((fault) => fault.startsWith("rewritten")),
    found.join(),
  );
});

test("what was done to the file of roots is named by its line", async () => {
  const lines = file.trimEnd().split("\n");
  const edit = (change: (lines: string[]) => string[]) =>
    harmed(() => writeFile(log.rootsFile, `${change([...lines]).join("\n")}\n`));
  assert.deepEqual(await edit((all) => all.toSpliced(4, 1)), [`root-inserted ${sizes[4]}`]);
  assert.deepEqual(await edit((all) => all.toSpliced(4, 1, "{}")), ["file-line 5", `root-inserted ${sizes[4]}`]);
  assert.deepEqual(await edit((all) => all.toSpliced(4, 0, all[4]!)), [], "a line written twice says nothing new");
  assert.deepEqual(kindsOf(await edit((all) => all.toReversed())), only("file-line", "root-inserted"));
  const otherKey = openFactLog({ ...log, logKey: newLogKey(), dataDir: "" });
  const asOther = await harmed(async () => {}, { ...otherKey, rootsFile: log.rootsFile });
  assert.deepEqual(kindsOf(asOther), only("file-forged", "root-forged", "unsigned"));
});
